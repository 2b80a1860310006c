using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Support;

/// <summary>A project with a small ready concept map and teacher logits, made without running any model: 3 classes over 12 concepts.</summary>
public sealed class SeededEnsemble
{
    public static readonly string[] Classes = ["train", "car", "cat"];
    public static readonly string[] Concepts = ["rail", "steam locomotive", "wheel", "road", "window", "whisker", "fur", "grass", "sky", "tree", "sofa", "screen"];
    private const int Images = 240;

    private readonly ApiFixture _api;

    private SeededEnsemble(ApiFixture api, string project, string id)
    {
        _api = api;
        Project = project;
        Id = id;
    }

    public string Project { get; }
    public string Id { get; }

    private HttpClient Client => _api.Owner;

    /// <summary>Seeds inputs and distils version 1.</summary>
    public static Task<SeededEnsemble> DistilAsync(ApiFixture api, string trainer = "exact") => DistilAsync(api, new { trainer });

    /// <summary>Seeds the same inputs and distils version 1 with <paramref name="settings"/>, members of the request's body.</summary>
    public static Task<SeededEnsemble> DistilAsync(ApiFixture api, object settings) => DistilAsync(api, settings, Names.Usual);

    /// <summary>As above, with other names on the same figures.</summary>
    public static async Task<SeededEnsemble> DistilAsync(ApiFixture api, object settings, Names names)
    {
        var (project, map, logits) = await SeedInputsAsync(api, names);
        var body = JsonSerializer.SerializeToNode(settings)!;
        (body["name"], body["conceptMapId"], body["teacherLogitsId"]) = ("students", map, logits);
        var accepted = await api.Owner.PostJsonAsync($"/projects/{project}/ensembles", body);
        var job = await api.Owner.JobEndAsync(accepted.Text("jobId"));
        job.Text("state").ShouldBe("succeeded", job.ToJsonString());
        return new SeededEnsemble(api, project, accepted.Text("id"));
    }

    /// <summary>What 3 classes, 12 concepts and the images are called.</summary>
    public sealed record Names(string[] Classes, string[] Concepts, Func<int, string> Image)
    {
        public static readonly Names Usual = new(SeededEnsemble.Classes, SeededEnsemble.Concepts, i => $"image-{i:000}");
    }

    public static Task<(string Project, string Map, string Logits)> SeedInputsAsync(ApiFixture api) => SeedInputsAsync(api, Names.Usual);

    private static async Task<(string Project, string Map, string Logits)> SeedInputsAsync(ApiFixture api, Names names)
    {
        var blobs = api.Services.GetRequiredService<IBlobStore>();
        var (x, z, images) = Draw(names);
        var keys = images.Images.Select(image => image.Key).ToArray();
        var imagesHash = await blobs.PutJsonAsync(images, default);
        var map = new ConceptMapManifest(names.Concepts, keys, imagesHash, await blobs.PutAsync(Npy(x, Images, Concepts.Length), default), null);
        var logits = new LogitsManifest(names.Classes, keys, await blobs.PutAsync(Npy(z, Images, Classes.Length), default));
        var (project, mapId, logitsId) = (Ids.Project(), Ids.ConceptMap(), Ids.TeacherLogits());
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        ledger.Append(project, project, new Core.Projects.ProjectCreated("seeded", ""));
        ledger.Append(
            mapId, project,
            new ConceptMapRequested(project, "map", null, null, null, null, "job-none"),
            new ConceptMapCompleted("job-none", await blobs.PutJsonAsync(map, default), Images, Concepts.Length, null, false, images.Splits(), null));
        ledger.Append(
            logitsId, project,
            new TeacherLogitsRequested(project, "logits", null, null, null, "job-none"),
            new TeacherLogitsCompleted("job-none", await blobs.PutJsonAsync(logits, default), Images, names.Classes, null));
        await ledger.SaveAsync(CancellationToken.None);
        return (project, mapId, logitsId);
    }

    /// <summary>The ensemble and its ETag.</summary>
    public async Task<(JsonNode Body, string ETag)> ReadAsync()
    {
        var response = await Client.GetAsync($"{Json.Base}/ensembles/{Id}");
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers.ETag!.ToString());
    }

    public Task<JsonNode> VersionAsync(int version) => Client.GetJsonAsync($"/ensembles/{Id}/versions/{version}");

    public Task<JsonNode> StudentAsync(int version, string @class) => Client.GetJsonAsync($"/ensembles/{Id}/versions/{version}/classes/{@class}");

    public async Task<string[]> HashesAsync(int version) =>
        [.. (await VersionAsync(version))["classes"]!.AsArray().Select(row => row!.Text("weightsHash"))];

    /// <summary>Commits a tuning on the head and waits for its version.</summary>
    public Task<(string Tuning, int Version)> TuneAsync(string @class, params object[] constraints) => TuneAsync(@class, "because", constraints);

    /// <summary>As above, for a reason.</summary>
    public async Task<(string Tuning, int Version)> TuneAsync(string @class, string reason, object[] constraints)
    {
        var (body, etag) = await ReadAsync();
        var answer = await Client.PostJsonAsync(
            $"/ensembles/{Id}/classes/{@class}/tunings", new { baseVersion = body.Whole("head"), constraints, reason }, ifMatch: etag);
        await SucceedsAsync(answer.Text("jobId"));
        return (answer.Text("tuningId"), (await ReadAsync()).Body.Whole("head"));
    }

    /// <summary>As <see cref="TuneAsync"/>; null when the wish is refused.</summary>
    public async Task<string?> TryTuneAsync(string @class, object constraint)
    {
        var (body, etag) = await ReadAsync();
        var response = await Json.SendAsync(
            Client, $"/ensembles/{Id}/classes/{@class}/tunings", new { baseVersion = body.Whole("head"), constraints = new[] { constraint }, reason = "trying" }, etag);
        if (response.StatusCode == System.Net.HttpStatusCode.UnprocessableEntity) return null;
        var answer = await Json.ReadAsync(response, System.Net.HttpStatusCode.Accepted);
        await SucceedsAsync(answer.Text("jobId"));
        return answer.Text("tuningId");
    }

    public async Task<int> WithdrawAsync(string tuning)
    {
        var answer = await Client.PostJsonAsync($"/ensembles/{Id}/tunings/{tuning}/withdraw", new { reason = "changed my mind" }, ifMatch: (await ReadAsync()).ETag);
        await SucceedsAsync(answer.Text("jobId"));
        return (await ReadAsync()).Body.Whole("head");
    }

    private async Task SucceedsAsync(string job)
    {
        var end = await Client.JobEndAsync(job);
        end.Text("state").ShouldBe("succeeded", end.ToJsonString());
    }

    private static (float[] X, float[] Z, ImageManifest Images) Draw(Names names)
    {
        var random = new Random(7);
        var x = new float[Images * Concepts.Length];
        var z = new float[Images * Classes.Length];
        var images = new List<ManifestImage>();
        for (var i = 0; i < Images; i++)
        {
            for (var j = 0; j < Concepts.Length; j++) x[(i * Concepts.Length) + j] = (float)Math.Round(random.NextDouble() * 0.4, 4);
            var positive = new List<int>();
            for (var c = 0; c < Classes.Length; c++)
            {
                var row = x.AsSpan(i * Concepts.Length, Concepts.Length);
                var score = c switch { 0 => row[0] + row[1], 1 => row[2] + row[3], _ => row[5] + row[6] } * 20 - 10;
                z[(i * Classes.Length) + c] = (float)(score + random.NextDouble() - 0.5);
                if (score + (random.NextDouble() * 3) - 1.5 > 0) positive.Add(c);
            }

            var split = i % 5 == 4 ? Split.Lockbox : i % 5 == 3 ? Split.Tune : Split.Distil;
            images.Add(new ManifestImage($"image-{i:000}", names.Image(i), 0, 0, split, positive, []));
        }

        return (x, z, new ImageManifest(names.Classes, images));
    }

    private static byte[] Npy(float[] values, int rows, int columns)
    {
        using var bytes = new MemoryStream();
        NpyFile.Write(bytes, values, rows, columns);
        return bytes.ToArray();
    }
}
