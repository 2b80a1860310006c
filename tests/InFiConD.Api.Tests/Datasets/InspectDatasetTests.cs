using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;

namespace InFiConD.Api.Tests.Datasets;

public sealed class InspectDatasetTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static byte[] Picture(int seed) => Rendition.Jpeg(TinyImages.Noise(40, 30, seed));

    private static byte[] Nested() => RawZip.Of(
        ("set/mammals/cat/1.jpg", Picture(1)), ("set/mammals/dog/2.jpg", Picture(2)), ("set/birds/owl/3.jpg", Picture(3)),
        ("set/birds/owl/.DS_Store", [1]), ("set/readme.txt", [1]), ("set/.git/config", [1]));

    private static string[] Words(JsonNode list) => [.. list.AsArray().Select(item => item!.GetValue<string>())];

    [Fact]
    public async Task An_inspection_says_what_an_import_would_understand_and_brings_nothing_in()
    {
        var project = await TinyProject.CreateAsync(api);

        var seen = await project.PostFormAsync($"/projects/{project.Id}/datasets/inspect", HttpStatusCode.OK, ("file", Nested()));

        (seen.Text("format"), seen.Whole("images"), seen.Whole("labelled")).ShouldBe(("folders", 3, 3));
        seen.Text("how").ShouldBe("One folder per class.");
        seen["classes"]!.AsArray().Select(c => (c!.Text("class"), c!.Whole("images"))).ShouldBe([("birds", 1), ("mammals", 2)]);
        Words(seen["classes"]![1]!["examples"]!).ShouldBe(["set/mammals/cat/1.jpg", "set/mammals/dog/2.jpg"]);
        seen["ignored"]!.AsArray().Select(i => (i!.Text("code"), i!.Whole("count"))).ShouldBe([("hidden", 1), ("litter", 1), ("text", 1)]);
        (seen["splits"]!.Text("source"), seen["splits"]!.Whole("unassigned")).ShouldBe(("none", 3));
        var asked = seen["questions"]!.AsArray().Single()!;
        (asked.Text("field"), asked.Text("taken")).ShouldBe(("classLevel", "1"));
        (await project.Client.GetJsonAsync($"/projects/{project.Id}/datasets"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_inspected_is_brought_in_by_its_ticket_with_the_choices_made()
    {
        var project = await TinyProject.CreateAsync(api);
        var seen = await project.PostFormAsync($"/projects/{project.Id}/datasets/inspect", HttpStatusCode.OK, ("file", Nested()));

        var again = await project.Client.PostJsonAsync($"/projects/{project.Id}/datasets/inspect", new { upload = seen.Text("upload"), classLevel = 2 }, HttpStatusCode.OK);
        again["classes"]!.AsArray().Select(c => c!.Text("class")).ShouldBe(["cat", "dog", "owl"]);
        var id = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/datasets", new { name = "pets", upload = seen.Text("upload"), classLevel = 2, splits = "none" }, HttpStatusCode.Accepted));

        var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
        Words(dataset["classes"]!).ShouldBe(["cat", "dog", "owl"]);
        dataset["ignored"]!.AsArray().Select(i => (i!.Text("code"), i!.Whole("count"))).ShouldBe([("hidden", 1), ("litter", 1), ("text", 1)]);
        Words(dataset["ignored"]![2]!["examples"]!).ShouldBe(["set/readme.txt"]);
    }

    [Fact]
    public async Task Single_files_under_their_paths_are_as_good_as_a_zip_of_them()
    {
        var project = await TinyProject.CreateAsync(api);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("dropped"), "name" },
            { new ByteArrayContent(Picture(1)), "files", "pets/train/cat/1.jpg" },
            { new ByteArrayContent(Picture(2)), "files", "pets/val/dög/2.jpg" },
            { new ByteArrayContent([1]), "files", "../out.jpg" },
            { new StringContent("folders"), "format" },
        };
        var id = await project.DoneAsync(await Json.ReadAsync(await project.Client.PostAsync($"{Json.Base}/projects/{project.Id}/datasets", form), HttpStatusCode.Accepted));

        var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
        (dataset.Text("name"), dataset.Text("format")).ShouldBe(("dropped", "folders"));
        Words(dataset["classes"]!).ShouldBe(["cat", "dög"]);
        dataset["refused"]!.AsArray().Select(r => (r!.Text("file"), r!.Text("code"))).ShouldBe([("../out.jpg", "path-outside")]);
    }

    [Fact]
    public async Task Coco_yolo_tables_and_json_lines_are_brought_in()
    {
        var project = await TinyProject.CreateAsync(api);
        async Task<string> ClassesAsync(string format, params (string, byte[])[] files)
        {
            var id = await project.DoneAsync(await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.Accepted, ("file", RawZip.Of(files)), ("format", format)));
            var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
            return $"{dataset.Text("format")}: {string.Join(' ', Words(dataset["classes"]!))}";
        }

        var picture = ("images/a.jpg", Picture(1));
        (await ClassesAsync("coco", picture, ("x.json", """{"images": [{"id": 1, "file_name": "a.jpg"}], "annotations": [{"image_id": 1, "category_id": 3}], "categories": [{"id": 3, "name": "car"}]}"""u8.ToArray()))).ShouldBe("coco: car");
        (await ClassesAsync("auto", picture, ("labels/a.txt", "0 0.5 0.5 0.1 0.1"u8.ToArray()), ("data.yaml", "names: [bus]"u8.ToArray()))).ShouldBe("yolo: bus");
        (await ClassesAsync("csv", picture, ("x.csv", "image,NA,car\nimages/a.jpg,1,0\n"u8.ToArray()))).ShouldBe("csv: NA car");
        (await ClassesAsync("jsonl", picture, ("images/metadata.jsonl", """{"file_name": "a.jpg", "label": "cat"}"""u8.ToArray()))).ShouldBe("jsonl: cat");
    }

    [Fact]
    public async Task Choices_and_tickets_that_make_no_sense_are_refused()
    {
        var project = await TinyProject.CreateAsync(api);
        async Task<string> CodeAsync(object body) => (await project.Client.PostJsonAsync($"/projects/{project.Id}/datasets/inspect", body, HttpStatusCode.UnprocessableEntity)).Text("code");

        (await CodeAsync(new { upload = new string('0', 64) })).ShouldBe("upload-unknown");
        (await CodeAsync(new { path = api.ImportRoot, classLevel = 99 })).ShouldBe("class-level");
        (await CodeAsync(new { path = api.ImportRoot, splits = "sideways" })).ShouldBe("splits-unknown");
        (await CodeAsync(new { path = api.ImportRoot, format = "parquet" })).ShouldBe("format-unsupported");
        (await CodeAsync(new { path = "/etc" })).ShouldBe("path-outside-roots");
        (await project.PostFormAsync($"/projects/{project.Id}/datasets/inspect", HttpStatusCode.UnprocessableEntity, ("file", "no archive"u8.ToArray()))).Text("code").ShouldBe("zip-broken");
        (await project.PostFormAsync($"/projects/{project.Id}/datasets/inspect", HttpStatusCode.UnprocessableEntity, ("file", Nested()), ("format", "coco"))).Text("code").ShouldBe("dataset-layout");
        (await project.PostFormAsync("/projects/prj-none/datasets/inspect", HttpStatusCode.NotFound, ("file", Nested()))).Text("code").ShouldBe("not-found");
    }
}
