using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using InFiConD.Fixtures;

namespace InFiConD.Api.Tests.Support;

/// <summary>A project of its own on a running application, and the steps that bring inputs into it, as a script would take them.</summary>
public sealed class TinyProject(ApiFixture api, string id)
{
    private static int _folders;

    public string Id => id;

    public HttpClient Client => api.Owner;

    public static async Task<TinyProject> CreateAsync(ApiFixture api) =>
        new(api, (await api.Owner.PostJsonAsync("/projects", new { name = "tiny" }, HttpStatusCode.Created)).Text("id"));

    /// <summary>A new folder that imports may read.</summary>
    public static string Folder(ApiFixture api, string name) =>
        Directory.CreateDirectory(Path.Combine(api.ImportRoot, $"{name}-{Interlocked.Increment(ref _folders)}")).FullName;

    /// <summary>Imports small photographs from a server folder and waits; answers the dataset's id.</summary>
    public async Task<string> PhotosAsync(int count = 20, int seed = 1)
    {
        var folder = Folder(api, "photos");
        TinyPhotos.WriteVoc(folder, count, seed);
        return await DoneAsync(await Client.PostJsonAsync($"/projects/{id}/datasets", new { name = "photos", path = folder, format = "voc" }));
    }

    public async Task<string> ExtractorAsync(Action<JsonObject>? change = null)
    {
        var folder = Folder(api, "extractor");
        TinyBundles.WriteExtractor(folder, change);
        return await DoneAsync(await Client.PostJsonAsync("/extractors", new { path = folder }));
    }

    public async Task<string> TeacherAsync()
    {
        var folder = Folder(api, "teacher");
        TinyBundles.WriteTeacher(folder);
        return await DoneAsync(await Client.PostJsonAsync("/teachers", new { path = folder }));
    }

    /// <summary>The id of what an accepted request made, once its job succeeded.</summary>
    public async Task<string> DoneAsync(JsonNode accepted)
    {
        var job = await Client.JobEndAsync(accepted.Text("jobId"));
        job.Text("state").ShouldBe("succeeded", job.ToJsonString());
        job["result"]!.Text("id").ShouldBe(accepted.Text("id"));
        return accepted.Text("id");
    }

    /// <summary>The failed job of an accepted request.</summary>
    public async Task<JsonNode> FailedAsync(JsonNode accepted)
    {
        var job = await Client.JobEndAsync(accepted.Text("jobId"));
        job.Text("state").ShouldBe("failed", job.ToJsonString());
        return job;
    }

    /// <summary>Posts a form; a byte array is a file part whose file name is the part's name, anything else a field.</summary>
    public async Task<JsonNode> PostFormAsync(string path, HttpStatusCode expected, params (string Name, object Value)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in parts)
        {
            if (value is byte[] bytes) form.Add(new ByteArrayContent(bytes), name, name);
            else form.Add(new StringContent((string)value), name);
        }

        return await Json.ReadAsync(await Client.PostAsync(Json.Base + path, form), expected);
    }

    /// <summary>Posts a CSV table with If-Match, or without when <paramref name="ifMatch"/> is null.</summary>
    public async Task<JsonNode> PostCsvAsync(string path, string table, string? ifMatch, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Json.Base + path) { Content = new StringContent(table, Encoding.UTF8, new MediaTypeHeaderValue("text/csv")) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Json.ReadAsync(await Client.SendAsync(request), expected);
    }
}
