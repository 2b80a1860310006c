using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Tests.Distillation;

/// <summary>Which labels a teacher's classes are measured against.</summary>
public sealed class LabelMatchTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Images = 24;

    /// <summary>Ready-made arrays: image i carries label c when i leaves c modulo the number of labels.</summary>
    private async Task<(TinyProject Project, string Map, string Logits)> InputsAsync(string[] labels, string[] classes)
    {
        var project = await TinyProject.CreateAsync(api);
        var random = new Random(3);
        string[] images = [.. Enumerable.Range(0, Images).Select(i => $"i{i}")];
        byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
        byte[] Npy(int columns, Func<float> value)
        {
            using var npy = new MemoryStream();
            NpyFile.Write(npy, [.. Enumerable.Range(0, Images * columns).Select(_ => value())], Images, columns);
            return npy.ToArray();
        }

        var table = images.Select((image, i) => $"{image};{string.Join(';', labels.Select((_, c) => i % labels.Length == c ? "1" : "0"))}").Prepend($"image;{string.Join(';', labels)}");
        var map = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/concept-maps", HttpStatusCode.Accepted,
            ("X.npy", Npy(3, random.NextSingle)), ("concepts.txt", Lines(["a", "b", "c"])), ("images.txt", Lines(images)), ("labels.csv", Lines(table)),
            ("splits.csv", Lines(images.Select((image, i) => $"{image},{(i % 4 < 2 ? "distil" : "tune")}").Prepend("image,split")))));
        var logits = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/teacher-logits", HttpStatusCode.Accepted,
            ("logits.npy", Npy(classes.Length, () => random.NextSingle() * 6 - 3)), ("labels.txt", Lines(classes)), ("images.txt", Lines(images))));
        return (project, map, logits);
    }

    private static Task<JsonNode> AskAsync(TinyProject project, string map, string logits, string? names, HttpStatusCode expected) => project.Client.PostJsonAsync(
        $"/projects/{project.Id}/ensembles", new { name = "students", conceptMapId = map, teacherLogitsId = logits, names }, expected);

    private static string Told(JsonNode classes) => string.Join(", ", classes.AsArray().Select(row => $"{row!.Text("class")}={row!["label"]}/{row["matchedBy"]}"));

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(text => text!.GetValue<string>())];

    [Fact]
    public async Task Equal_names_come_first_then_other_spellings_and_both_are_told()
    {
        string[] labels = ["A+", "A-", "tvmonitor", "cafe\u0301", "dog"];
        var (project, map, logits) = await InputsAsync(labels, ["A-", "A+", "TV monitor", "café", "15"]);
        const string expected = "A-=A-/exact, A+=A+/exact, TV monitor=tvmonitor/folded, café=café/exact, 15=/";

        var before = await project.Client.GetJsonAsync($"/projects/{project.Id}/label-matches?conceptMapId={map}&teacherLogitsId={logits}");
        Told(before["classes"]!).ShouldBe(expected);
        (Texts(before["unused"]).Single(), before["confused"]!.AsArray().Count).ShouldBe(("dog", 0));

        var ensemble = await project.DoneAsync(await AskAsync(project, map, logits, null, HttpStatusCode.Accepted));
        var version = await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1");
        Told(version["classes"]!).ShouldBe(expected);
        Texts(version["unusedLabels"]).ShouldBe(["dog"]);
        Texts(new JsonArray([.. version["classes"]!.AsArray().Select(row => row!["apReference"]!.DeepClone())])).ShouldBe([.. Enumerable.Repeat("groundTruth", 4), "teacher"]);
        foreach (var (image, @class, label) in new[] { (0, "A+", 1), (0, "A-", 0), (1, "A+", 0), (1, "A-", 1), (2, "TV monitor", 1), (8, "café", 1) })
        {
            var explanation = await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1/images/i{image}/explanation?class={Uri.EscapeDataString(@class)}");
            explanation.Whole("label").ShouldBe(label, $"image {image}, class {@class}");
        }

        (await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1/classes/TV%20monitor")).Text("label").ShouldBe("tvmonitor");
    }

    [Fact]
    public async Task Labels_that_could_be_one_class_or_two_are_asked_about_before_anything_is_fitted()
    {
        var (project, map, logits) = await InputsAsync(["Cat", "cat", "dog", "tvmonitor"], ["cat", "dog", "tv monitor"]);

        var question = await AskAsync(project, map, logits, null, HttpStatusCode.UnprocessableEntity);
        (question.Text("code"), question["errors"]!.AsObject().ContainsKey("names")).ShouldBe(("class-names-confused", true));
        question.Text("detail").ShouldContain("\"Cat\", \"cat\"");
        var matches = await project.Client.GetJsonAsync($"/projects/{project.Id}/label-matches?conceptMapId={map}&teacherLogitsId={logits}");
        Texts(matches["confused"]!.AsArray().ShouldHaveSingleItem()!["labels"]).ShouldBe(["Cat", "cat"]);

        var ensemble = await project.DoneAsync(await AskAsync(project, map, logits, "exact", HttpStatusCode.Accepted));
        var version = await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1");
        Told(version["classes"]!).ShouldBe("cat=cat/exact, dog=dog/exact, tv monitor=/");
        Texts(version["unusedLabels"]).ShouldBe(["Cat", "tvmonitor"]);
        (await project.Client.GetJsonAsync($"/ensembles/{ensemble}"))["inputs"]!.Text("names").ShouldBe("exact");
        (await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1/images/i0/explanation?class=cat")).Whole("label").ShouldBe(0, "the image of Cat is not one of cat");
    }

    [Fact]
    public async Task Both_spellings_of_a_teacher_that_has_both_keep_their_own_labels()
    {
        var (project, map, logits) = await InputsAsync(["Cat", "cat"], ["cat", "Cat"]);
        var ensemble = await project.DoneAsync(await AskAsync(project, map, logits, null, HttpStatusCode.Accepted));
        Told((await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1"))["classes"]!).ShouldBe("cat=cat/exact, Cat=Cat/exact");
        foreach (var (image, @class, label) in new[] { (0, "Cat", 1), (0, "cat", 0), (1, "cat", 1), (1, "Cat", 0) })
            (await project.Client.GetJsonAsync($"/ensembles/{ensemble}/versions/1/images/i{image}/explanation?class={@class}")).Whole("label").ShouldBe(label);
    }

    [Fact]
    public async Task What_can_not_be_matched_is_refused_by_name()
    {
        var (project, map, logits) = await InputsAsync(["cat"], ["cat"]);
        async Task RefusedAsync(string query, string code) => (await Json.ReadAsync(
            await project.Client.GetAsync($"{Json.Base}/projects/{project.Id}/label-matches?{query}"), HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe(code);
        await RefusedAsync($"conceptMapId=map-none&teacherLogitsId={logits}", "concept-map-unknown");
        await RefusedAsync($"conceptMapId={map}&teacherLogitsId=none", "teacher-logits-unknown");
        await RefusedAsync($"conceptMapId={map}&teacherId=none", "teacher-unknown");
        await RefusedAsync($"teacherLogitsId={logits}", "dataset-unknown");
    }
}
