using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Teachers;
using InFiConD.Fixtures;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Teachers;

/// <summary>Students without a teacher model: labels or words teach, and everything that shows a teacher says so.</summary>
public sealed class WithoutTeacherTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Colours = ["red", "green", "yellow", "blue"];

    private static readonly object[] ColoursAsClasses =
        [.. TinyBundles.Classes.Select(entry => new { to = entry.Class, from = new[] { entry.Colour }, combine = "logSumExp" })];

    private static Task<JsonNode> AskAsync(TinyProject project, object body, HttpStatusCode expected = HttpStatusCode.Accepted) =>
        project.Client.PostJsonAsync($"/projects/{project.Id}/teacher-logits", body, expected);

    private static async Task<JsonNode> LogitsAsync(TinyProject project, object body) =>
        await project.Client.GetJsonAsync($"/teacher-logits/{await project.DoneAsync(await AskAsync(project, body))}");

    private async Task<(LogitsManifest Manifest, float[] Values)> ValuesAsync(JsonNode logits)
    {
        var blobs = api.Services.GetRequiredService<IBlobStore>();
        var manifest = await blobs.ReadJsonAsync<LogitsManifest>(logits.Text("logitsHash"), default);
        return (manifest, NpyFile.ReadFloat32(await blobs.OpenReadAsync(manifest.Values, default)).Value.Values);
    }

    private static async Task<JsonNode[]> ImagesAsync(TinyProject project, string dataset) =>
        [.. (await project.Client.GetJsonAsync($"/datasets/{dataset}/images?limit=1000"))["items"]!.AsArray().Select(image => image!)];

    /// <summary>Distils students and answers the ensemble and its first version.</summary>
    private static async Task<(JsonNode Ensemble, JsonNode Version)> StudentsAsync(TinyProject project, string dataset, string extractor, JsonNode logits)
    {
        var map = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor }));
        var id = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/ensembles", new { name = "students", conceptMapId = map, teacherLogitsId = logits.Text("id") }));
        return (await project.Client.GetJsonAsync($"/ensembles/{id}"), await project.Client.GetJsonAsync($"/ensembles/{id}/versions/1"));
    }

    [Fact]
    public async Task Labels_teach_students_and_it_is_said()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor) = (await project.PhotosAsync(60), await project.ExtractorAsync());

        var logits = await LogitsAsync(project, new { datasetId = dataset, from = "labels" });

        (logits.Text("from"), logits.Number("smoothing"), logits.Whole("images"), logits.Whole("leftOut"), logits.Whole("filled")).ShouldBe(("labels", 0.02, 60, 0, 0));
        var (manifest, values) = await ValuesAsync(logits);
        var images = await ImagesAsync(project, dataset);
        foreach (var (image, row) in images.Select((image, row) => (image, row)).Where(entry => entry.image.Text("split") != "lockbox"))
            foreach (var (name, c) in manifest.Classes.Select((name, c) => (name, c)))
                values[(row * manifest.Classes.Count) + c].ShouldBe(
                    (image["labels"]!.AsArray().Any(label => label!.GetValue<string>() == name) ? 1 : -1) * (float)Math.Log(49), 1e-5f);
        var (ensemble, version) = await StudentsAsync(project, dataset, extractor, logits);
        ensemble.Text("teacherFrom").ShouldBe("labels");
        (await project.Client.GetJsonAsync($"/projects/{project.Id}/ensembles"))["items"]![0]!.Text("teacherFrom").ShouldBe("labels");
        version["classes"]!.AsArray().ShouldAllBe(row => row!.Number("teacherAp") == 1 && row!.Number("studentAp") > 0.8);
    }

    [Fact]
    public async Task Images_without_labels_are_left_out_unknown_labels_get_the_mean_and_later_labels_change_nothing()
    {
        var project = await TinyProject.CreateAsync(api);
        var folder = TinyProject.Folder(api, "unlabelled");
        TinyPhotos.WriteVoc(folder, 12);
        var dataset = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/datasets", new { name = "plain", path = Path.Combine(folder, "JPEGImages"), format = "auto" }));
        (await AskAsync(project, new { datasetId = dataset, from = "labels" }, HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("labels-missing");
        await project.PostCsvAsync($"/datasets/{dataset}/labels", "image,fire,smoke\n000000.jpg,1,\n000001.jpg,0,1\n000002.jpg,0,0\n", "\"2\"");

        var logits = await LogitsAsync(project, new { datasetId = dataset, from = "labels", smoothing = 0.1, name = "hand-made" });
        var (_, values) = await ValuesAsync(logits);

        (logits.Whole("images"), logits.Whole("leftOut"), logits.Whole("filled"), logits.Text("name")).ShouldBe((3, 9, 1, "hand-made"));
        values.Count(value => Math.Abs(Math.Abs(value) - Math.Log(9)) < 1e-5).ShouldBeGreaterThanOrEqualTo(5);
        await project.PostCsvAsync($"/datasets/{dataset}/labels", "image,fire\n000004.jpg,1\n", "\"3\"");
        (await LogitsAsync(project, new { datasetId = dataset, from = "labels" })).Whole("images").ShouldBe(4);
        (await project.Client.GetJsonAsync($"/teacher-logits/{logits.Text("id")}")).Text("logitsHash").ShouldBe(logits.Text("logitsHash"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_of_a_closed_list_teach_students_by_one_vector_an_image_or_by_its_patches(bool global)
    {
        var project = await TinyProject.CreateAsync(api);
        var dataset = await project.PhotosAsync(70);
        var extractor = await project.ExtractorAsync(global ? null : manifest => manifest["image"]!.AsObject().Remove("global"));
        var asked = new { datasetId = dataset, from = "words", extractorId = extractor, classes = Colours, scale = 40.0, classMapping = ColoursAsClasses };

        var logits = await LogitsAsync(project, asked);

        (logits.Text("from"), logits.Text("extractorId"), logits.Number("scale"), logits["templates"], logits.Text("provider")).ShouldBe(("words", extractor, 40, null, "CPU"));
        (logits.Whole("images"), logits["leftOut"]).ShouldBe((70, null));
        logits["words"]!.AsArray().Select(word => word!.GetValue<string>()).ShouldBe(Colours);
        logits["classMapping"]![0]!.ToJsonString().ShouldBe("""{"to":"fire","from":["red"],"combine":"logSumExp"}""");
        (await LogitsAsync(project, asked)).Text("logitsHash").ShouldBe(logits.Text("logitsHash"));
        var (manifest, values) = await ValuesAsync(logits);
        manifest.Classes.ShouldBe(TinyBundles.Classes.Select(entry => entry.Class));
        var images = await ImagesAsync(project, dataset);
        for (var c = 0; c < 4; c++)
        {
            var rows = images.Select((image, row) => (Has: image["labels"]!.AsArray().Any(l => l!.GetValue<string>() == manifest.Classes[c]), Logit: values[(row * 4) + c])).ToArray();
            rows.Where(row => row.Has).Average(row => row.Logit).ShouldBeGreaterThan(rows.Where(row => !row.Has).Average(row => row.Logit), manifest.Classes[c]);
        }

        var (ensemble, version) = await StudentsAsync(project, dataset, extractor, logits);
        ensemble.Text("teacherFrom").ShouldBe("words");
        version["classes"]!.AsArray().Select(row => row!.Text("matchedBy")).ShouldAllBe(by => by == "exact");
    }

    [Fact]
    public async Task A_text_model_reads_the_class_names_of_the_dataset_in_phrases_that_are_told()
    {
        var project = await TinyProject.CreateAsync(api);
        var dataset = await project.PhotosAsync(5);
        var folder = TinyProject.Folder(api, "hub");
        TinyHub.WriteHuggingFaceClip(folder);
        var extractor = await project.DoneAsync(await project.Client.PostJsonAsync("/extractors", new { path = folder }));

        var usual = await LogitsAsync(project, new { datasetId = dataset, from = "words", extractorId = extractor });
        var phrased = await LogitsAsync(project, new { datasetId = dataset, from = "words", extractorId = extractor, classes = new[] { "sea" }, templates = new[] { "a drawing of the {}." } });

        (usual.Number("scale"), usual["templates"]!.AsArray().Count > 0).ShouldBe((100, true));
        usual["words"]!.ToJsonString().ShouldBe((await project.Client.GetJsonAsync($"/datasets/{dataset}"))["classes"]!.ToJsonString());
        phrased["templates"]!.ToJsonString().ShouldBe("""["a drawing of the {}."]""");
        var values = (await ValuesAsync(phrased)).Values;
        values.ShouldAllBe(value => Math.Abs(value) <= 200);
        values.Distinct().Count().ShouldBeGreaterThan(1, "images differ");
    }

    [Fact]
    public async Task Several_classes_of_a_model_become_one_and_the_mapping_is_kept()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, teacher) = (await project.PhotosAsync(6), await project.TeacherAsync());
        var plain = await LogitsAsync(project, new { datasetId = dataset, teacherId = teacher });
        var mapped = await LogitsAsync(project, new
        {
            datasetId = dataset,
            teacherId = teacher,
            from = "model",
            classMapping = new[] { new { to = "warm", from = new[] { "fire", "lamp" }, combine = "max" } },
        });

        (plain.Text("from"), plain["classMapping"], mapped.Text("from")).ShouldBe(("model", null, "model"));
        mapped["classes"]!.ToJsonString().ShouldBe("""["warm","meadow","sea"]""");
        var (before, after) = ((await ValuesAsync(plain)).Values, (await ValuesAsync(mapped)).Values);
        for (var row = 0; row < 6; row++)
        {
            var (fire, meadow, lamp, sea) = (before[row * 4], before[(row * 4) + 1], before[(row * 4) + 2], before[(row * 4) + 3]);
            after.AsSpan(row * 3, 3).ToArray().ShouldBe([Math.Max(fire, lamp), meadow, sea]);
        }
    }

    [Fact]
    public async Task What_does_not_go_together_is_refused_by_field()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor, teacher) = (await project.PhotosAsync(4), await project.ExtractorAsync(), await project.TeacherAsync());
        async Task RefusedAsync(object body, string code, string field, string says)
        {
            var problem = await AskAsync(project, body, HttpStatusCode.UnprocessableEntity);
            (problem.Text("code"), problem["errors"]?.ToJsonString() ?? "").ShouldSatisfyAllConditions(
                told => told.Item1.ShouldBe(code), told => told.Item2.ShouldContain(field));
            problem.Text("detail").ShouldContain(says);
        }

        await RefusedAsync(new { datasetId = dataset, from = "guesses" }, "from-unknown", "from", "labels");
        await RefusedAsync(new { datasetId = dataset, from = "upload" }, "from-unknown", "from", "form");
        await RefusedAsync(new { datasetId = dataset, from = "labels", teacherId = teacher }, "setting-unused", "teacherId", "\"model\"");
        await RefusedAsync(new { datasetId = dataset, teacherId = teacher, smoothing = 0.1 }, "setting-unused", "smoothing", "\"labels\"");
        await RefusedAsync(new { datasetId = dataset, from = "labels", classMapping = ColoursAsClasses }, "setting-unused", "classMapping", "\"words\"");
        await RefusedAsync(new { datasetId = dataset, from = "labels", smoothing = 0.5 }, "smoothing-invalid", "smoothing", "0.49");
        await RefusedAsync(new { datasetId = "dat-none", from = "labels" }, "dataset-unknown", "datasetId", "dat-none");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = "ext-none" }, "extractor-unknown", "extractorId", "ext-none");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = extractor }, "word-unknown", "classes", "\"fire\"");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = extractor, classes = new[] { "red" } }, "classes-too-few", "classes", "two");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = extractor, classes = Array.Empty<string>() }, "classes-missing", "classes", "labels");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = extractor, classes = Colours, scale = 0 }, "scale-invalid", "scale", "above 0");
        await RefusedAsync(new { datasetId = dataset, from = "words", extractorId = extractor, classes = Colours, templates = new[] { "a {}" } }, "setting-unused", "templates", "one vector a word");
        await RefusedAsync(
            new { datasetId = dataset, teacherId = teacher, classMapping = new[] { new { to = "warm", from = new[] { "Fire", "sun" } } } },
            "class-mapping-unknown", "classMapping", "\"Fire\" (is \"fire\" meant?), \"sun\"");
    }

    [Fact]
    public async Task Sets_of_a_time_when_nobody_said_are_a_models_or_an_upload()
    {
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        var (project, model, upload) = ((await TinyProject.CreateAsync(api)).Id, Ids.TeacherLogits(), Ids.TeacherLogits());
        ledger.Append(model, project, new TeacherLogitsRequested(project, "run", "dat-1", "tea-1", null, "job-none"));
        ledger.Append(upload, project, new TeacherLogitsRequested(project, "brought", null, null, null, "job-none"));
        await ledger.SaveAsync(CancellationToken.None);

        (await api.Owner.GetJsonAsync($"/teacher-logits/{model}")).Text("from").ShouldBe("model");
        (await api.Owner.GetJsonAsync($"/teacher-logits/{upload}")).Text("from").ShouldBe("upload");
        var seeded = await SeededEnsemble.DistilAsync(api);
        (await seeded.ReadAsync()).Body.Text("teacherFrom").ShouldBe("upload");
    }
}
