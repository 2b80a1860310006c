using System.Net;
using System.Text;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Teachers;

public sealed class TeacherLogitsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_teacher_run_over_a_dataset_knows_the_classes_and_the_same_run_gives_the_same_bytes()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, teacher) = (await project.PhotosAsync(70), await project.TeacherAsync());
        async Task<System.Text.Json.Nodes.JsonNode> RunAsync() => await project.Client.GetJsonAsync(
            $"/teacher-logits/{await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = teacher }))}");

        var logits = await RunAsync();

        (logits.Text("state"), logits.Whole("images"), logits.Text("provider")).ShouldBe(("ready", 70, "CPU"));
        (await RunAsync()).Text("logitsHash").ShouldBe(logits.Text("logitsHash"));
        var blobs = api.Services.GetRequiredService<IBlobStore>();
        var manifest = await blobs.ReadJsonAsync<LogitsManifest>(logits.Text("logitsHash"), default);
        var values = NpyFile.ReadFloat32(await blobs.OpenReadAsync(manifest.Values, default)).Value;
        values.Shape.ShouldBe([70, 4]);
        var images = (await project.Client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]!.AsArray();
        manifest.Keys.ShouldBe(images.Select(i => i!.Text("sha")));
        var right = images.Select((image, row) => manifest.Classes.Select((name, c) =>
            image!["labels"]!.AsArray().Any(l => l!.GetValue<string>() == name) == values.Values[(row * 4) + c] > 0).Count(same => same)).Sum();
        right.ShouldBeGreaterThan(260, "of 280 answers");
        (await project.Client.GetJsonAsync($"/projects/{project.Id}/teacher-logits"))["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Uploaded_logits_are_matched_by_name_and_strangers_are_left_out_and_counted()
    {
        var project = await TinyProject.CreateAsync(api);
        var dataset = await project.PhotosAsync(3);

        var accepted = await UploadAsync(project, HttpStatusCode.Accepted, [1, 2, 3, 4, 5, 6], "cat\ndog", "000002.jpg\nstranger.jpg\n000000", ("datasetId", dataset));

        var logits = await project.Client.GetJsonAsync($"/teacher-logits/{await project.DoneAsync(accepted)}");
        logits.Whole("images").ShouldBe(2);
        (await project.Client.GetJsonAsync($"/jobs/{accepted.Text("jobId")}")).Text("title").ShouldContain("1 are not in the dataset");
        var blobs = api.Services.GetRequiredService<IBlobStore>();
        var manifest = await blobs.ReadJsonAsync<LogitsManifest>(logits.Text("logitsHash"), default);
        NpyFile.ReadFloat32(await blobs.OpenReadAsync(manifest.Values, default)).Value.Values.ShouldBe([1, 2, 5, 6]);
        var names = (await project.Client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]!.AsArray().ToDictionary(i => i!.Text("sha"), i => i!.Text("name"));
        manifest.Keys.Select(key => names[key]).ShouldBe(["000002.jpg", "000000.jpg"]);
    }

    [Fact]
    public async Task Logits_in_a_table_give_the_same_set_as_in_an_array()
    {
        var project = await TinyProject.CreateAsync(api);
        var array = await project.DoneAsync(await UploadAsync(project, HttpStatusCode.Accepted, [1, 2, -3.5f, 4], "cat\ndog", "a\nb"));
        var table = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/teacher-logits", HttpStatusCode.Accepted, ("logits.csv", "image,cat,dog\na,1,2\nb,-3.5,4\n"u8.ToArray())));

        var hashes = new[] { array, table }.Select(async id => (await project.Client.GetJsonAsync($"/teacher-logits/{id}")).Text("logitsHash"));

        (await Task.WhenAll(hashes)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_class_that_is_listed_twice_is_numbered_and_told()
    {
        var project = await TinyProject.CreateAsync(api);
        var array = await project.DoneAsync(await UploadAsync(project, HttpStatusCode.Accepted, [1, 2, -3.5f, 4], "crane\ncrane", "a\nb"));
        var table = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/teacher-logits", HttpStatusCode.Accepted, ("logits.csv", "image;crane;crane\na;1,0;2,0\nb;-3,5;4\n"u8.ToArray())));

        foreach (var id in new[] { array, table })
        {
            var logits = await project.Client.GetJsonAsync($"/teacher-logits/{id}");
            logits["classes"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["crane", "crane (2)"]);
            logits["numbered"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["crane (2)"]);
            logits["activation"].ShouldBeNull();
        }
    }

    [Fact]
    public async Task Probabilities_are_asked_about_and_turned_back_when_that_is_what_they_are()
    {
        var project = await TinyProject.CreateAsync(api);
        float[] softmax = [0.25f, 0.75f, 0, 1];
        var question = await UploadAsync(project, HttpStatusCode.UnprocessableEntity, softmax, "cat\ndog", "a\nb");
        (question.Text("code"), question["errors"]!.AsObject().ContainsKey("activation")).ShouldBe(("logits-look-like-probabilities", true));
        question.Text("detail").ShouldContain("softmax");
        var sigmoid = await UploadAsync(project, HttpStatusCode.UnprocessableEntity, [.. Enumerable.Range(0, 60).Select(i => i / 60f)], "cat\ndog", string.Join('\n', Enumerable.Range(0, 30)));
        sigmoid.Text("detail").ShouldContain("sigmoid");

        async Task<float[]> StoredAsync(string activation)
        {
            var logits = await project.Client.GetJsonAsync($"/teacher-logits/{await project.DoneAsync(await UploadAsync(project, HttpStatusCode.Accepted, softmax, "cat\ndog", "a\nb", ("activation", activation)))}");
            logits.Text("activation").ShouldBe(activation);
            var blobs = api.Services.GetRequiredService<IBlobStore>();
            return NpyFile.ReadFloat32(await blobs.OpenReadAsync((await blobs.ReadJsonAsync<LogitsManifest>(logits.Text("logitsHash"), default)).Values, default)).Value.Values;
        }

        (await StoredAsync("none")).ShouldBe(softmax);
        (await StoredAsync("softmax")).ShouldBe([-(float)Math.Log(3), (float)Math.Log(3), -15, 15]);
    }

    [Fact]
    public async Task Arrays_that_are_wrong_are_refused_at_once_and_by_name()
    {
        var project = await TinyProject.CreateAsync(api);
        var dataset = await project.PhotosAsync(3);
        async Task RefusedAsync(string code, string says, float[] values, string labels, string images, params (string, object)[] more)
        {
            var problem = await UploadAsync(project, HttpStatusCode.UnprocessableEntity, values, labels, images, more);
            problem.Text("code").ShouldBe(code);
            problem.Text("detail").ShouldContain(says);
        }

        await RefusedAsync("array-value", "NaN for the image \"b\" and the class \"cat\"", [1, 2, float.NaN, 4], "cat\ndog", "a\nb");
        await RefusedAsync("array-value", "\"dog\"", [1, float.PositiveInfinity, 3, 4], "cat\ndog", "a\nb");
        await RefusedAsync("array-shape", "(2, 2)", [1, 2, 3, 4], "cat\ndog\nbird", "a\nb");
        await RefusedAsync("names-line", "repeats", [1, 2, 3, 4], "cat\ndog", "a\na");
        await RefusedAsync("array-shape", "turned", [1, 2, 3, 4, 5, 6], "cat\ndog\nbird", "a\nb");
        await RefusedAsync("activation-unknown", "relu", [1, 2, 3, 4], "cat\ndog", "a\nb", ("activation", "relu"));
        await RefusedAsync("array-value", "probabilities", [1, 2, 3, 4], "cat\ndog", "a\nb", ("activation", "sigmoid"));
        await RefusedAsync("encoding-unknown", "klingon", [1, 2, 3, 4], "cat\ndog", "a\nb", ("encoding", "klingon"));
        await RefusedAsync("no-common-images", "\"a\"", [1, 2, 3, 4], "cat\ndog", "a\nb", ("datasetId", dataset));
        await RefusedAsync("image-twice", "000000", [1, 2, 3, 4], "cat\ndog", "000000\n000000.jpg", ("datasetId", dataset));
        await RefusedAsync("dataset-unknown", "dat-none", [1, 2, 3, 4], "cat\ndog", "a\nb", ("datasetId", "dat-none"));
        (await project.PostFormAsync($"/projects/{project.Id}/teacher-logits", HttpStatusCode.UnprocessableEntity, ("labels.txt", "cat"u8.ToArray()))).Text("code").ShouldBe("file-missing");
        (await project.PostFormAsync($"/projects/{project.Id}/teacher-logits", HttpStatusCode.UnprocessableEntity, ("logits.npy", "no array"u8.ToArray()), ("labels.txt", "cat"u8.ToArray()), ("images.txt", "a"u8.ToArray())))
            .Text("code").ShouldBe("npy-broken");
        (await project.Client.PostJsonAsync($"/projects/{project.Id}/teacher-logits", new { datasetId = dataset, teacherId = "tea-none" }, HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("teacher-unknown");
    }

    /// <summary>Values [images, 2].</summary>
    private static Task<System.Text.Json.Nodes.JsonNode> UploadAsync(
        TinyProject project, HttpStatusCode expected, float[] values, string labels, string images, params (string, object)[] more)
    {
        using var npy = new MemoryStream();
        NpyFile.Write(npy, values, values.Length / 2, 2);
        return project.PostFormAsync(
            $"/projects/{project.Id}/teacher-logits", expected,
            [("logits.npy", npy.ToArray()), ("labels.txt", Encoding.UTF8.GetBytes(labels)), ("images.txt", Encoding.UTF8.GetBytes(images)), .. more]);
    }
}
