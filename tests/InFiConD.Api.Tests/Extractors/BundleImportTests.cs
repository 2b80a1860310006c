using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Fixtures;

namespace InFiConD.Api.Tests.Extractors;

public sealed class BundleImportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task An_extractor_from_a_folder_is_tried_and_its_words_can_be_searched()
    {
        var project = await TinyProject.CreateAsync(api);
        var id = await project.ExtractorAsync();

        var extractor = await project.Client.GetJsonAsync($"/extractors/{id}");

        (extractor.Text("name"), extractor.Text("licence"), extractor.Text("state"), extractor.Whole("dimension"), extractor.Whole("words"), extractor.Text("vocabularyKind"))
            .ShouldBe(("Tiny colour patches", "Apache-2.0", "ready", 16, TinyColours.Named.Count, "table"));
        extractor["patchGrid"]!.AsArray().Select(n => n!.GetValue<int>()).ShouldBe([8, 8]);
        extractor["files"]!.AsArray().Select(f => f!.Text("name")).ShouldBe(["extractor.json", "image.onnx", "vectors.npy", "words.txt"]);
        var words = await project.Client.GetJsonAsync($"/extractors/{id}/words?query=BLUE&limit=1");
        (words.Whole("total") > 1, words["items"]!.AsArray().Count).ShouldBe((true, 1));
    }

    [Fact]
    public async Task A_teacher_from_a_zip_is_tried_and_can_be_given_a_name()
    {
        var project = await TinyProject.CreateAsync(api);
        var folder = TinyProject.Folder(api, "teacher");
        TinyBundles.WriteTeacher(folder);
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, zip);

        var id = await project.DoneAsync(await project.PostFormAsync("/teachers", HttpStatusCode.Accepted, ("name", "My teacher"), ("file", zip.ToArray())));

        var teacher = await project.Client.GetJsonAsync($"/teachers/{id}");
        (teacher.Text("name"), teacher.Text("state"), teacher.Text("activation")).ShouldBe(("My teacher", "ready", "none"));
        teacher["classes"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(TinyBundles.Classes.Select(c => c.Class));
    }

    [Fact]
    public async Task A_clip_as_it_lies_on_a_hub_is_understood_first_and_then_brought_in_without_sending_it_again()
    {
        var project = await TinyProject.CreateAsync(api);
        var folder = TinyProject.Folder(api, "hub-clip");
        TinyHub.WriteHuggingFaceClip(folder);
        using var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, zip);

        var understood = await project.PostFormAsync("/extractors/inspect", HttpStatusCode.OK, ("file", zip.ToArray()));

        (understood.Text("layout"), understood["refusal"]).ShouldBe(("hugging-face-clip", null));
        understood["manifest"]!["image"]!.Text("resize").ShouldBe("shortest-crop");
        var accepted = await project.Client.PostJsonAsync("/extractors", new { name = "Tiny CLIP", upload = understood.Text("upload") });
        var extractor = await project.Client.GetJsonAsync($"/extractors/{await project.DoneAsync(accepted)}");
        (extractor.Text("name"), extractor.Text("layout"), extractor.Whole("dimension"), extractor.Text("vocabularyKind")).ShouldBe(("Tiny CLIP", "hugging-face-clip", TinyHub.Dimension, "onnx"));
    }

    [Fact]
    public async Task Everyday_words_are_a_vocabulary_for_an_extractor_that_takes_any_phrase()
    {
        var words = (await api.Owner.GetJsonAsync("/words/everyday"))["items"]!.AsArray().Select(word => word!.GetValue<string>()).ToList();

        words.Count.ShouldBe(584);
        words.ShouldBeUnique();
        words.ShouldContain("accordion");
    }

    [Fact]
    public async Task A_corrected_manifest_takes_the_place_of_what_was_understood()
    {
        var project = await TinyProject.CreateAsync(api);
        var folder = TinyProject.Folder(api, "hub-classifier");
        TinyHub.WriteClassifier(folder, "fire", "sea");
        var understood = await project.Client.PostJsonAsync("/teachers/inspect", new { path = folder }, HttpStatusCode.OK);
        var manifest = understood["manifest"]!;
        (manifest["name"], manifest["surplus"]) = ("Corrected", 1);

        var accepted = await project.Client.PostJsonAsync("/teachers", new { path = folder, manifest });

        var teacher = await project.Client.GetJsonAsync($"/teachers/{await project.DoneAsync(accepted)}");
        teacher.Text("name").ShouldBe("Corrected");
        teacher["notes"]!.AsArray().Select(note => note!.GetValue<string>()).ShouldBe(["No licence is stated.", "Not known in a manifest, and passed over: surplus."]);
        manifest["logits"]!["activation"] = "tanh";
        (await project.Client.PostJsonAsync("/teachers", new { path = folder, manifest }, HttpStatusCode.UnprocessableEntity))["errors"]!.AsObject().Select(error => error.Key)
            .ShouldBe(["logits.activation"]);
        (await project.Client.PostJsonAsync("/teachers/inspect", new { upload = "made up" }, HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("upload-unknown");
    }

    public static TheoryData<string, Action<JsonObject>> SpoiledManifests => new()
    {
        { "model-input", manifest => manifest["image"]!["size"] = new JsonArray(32, 32) },
        { "model-output", manifest => manifest["image"]!["patches"]!["output"] = "nothing" },
        { "model-output", manifest => manifest["dimension"] = 8 },
        { "bundle-file-missing", manifest => manifest["text"]!["words"] = "other.txt" },
        { "manifest-field", manifest => manifest["image"]!["file"] = "../image.onnx" },
    };

    [Theory]
    [MemberData(nameof(SpoiledManifests))]
    public async Task An_extractor_that_is_not_what_its_manifest_says_is_refused_by_name(string code, Action<JsonObject> change)
    {
        var project = await TinyProject.CreateAsync(api);
        var folder = TinyProject.Folder(api, "spoiled");
        TinyBundles.WriteExtractor(folder, change);

        var job = await project.FailedAsync(await project.Client.PostJsonAsync("/extractors", new { path = folder }));

        job.Text("errorCode").ShouldBe(code, job.ToJsonString());
        (await project.Client.GetJsonAsync($"/extractors/{job.Text("subjectId")}")).Text("error").ShouldBe(job.Text("error"));
    }

    [Fact]
    public async Task A_teacher_that_gives_NaN_or_is_no_model_is_refused_by_name()
    {
        var project = await TinyProject.CreateAsync(api);
        async Task<string> CodeAsync(byte[] model)
        {
            var folder = TinyProject.Folder(api, "spoiled");
            TinyBundles.WriteTeacher(folder, model: model);
            return (await project.FailedAsync(await project.Client.PostJsonAsync("/teachers", new { path = folder }))).Text("errorCode");
        }

        (await CodeAsync(TinyBundles.TeacherModel(scale: float.NaN))).ShouldBe("logit-not-finite");
        (await CodeAsync("no model"u8.ToArray())).ShouldStartWith("model-");
        var empty = TinyProject.Folder(api, "empty");
        (await project.FailedAsync(await project.Client.PostJsonAsync("/teachers", new { path = empty }))).Text("errorCode").ShouldBe("bundle-manifest-missing");
    }
}
