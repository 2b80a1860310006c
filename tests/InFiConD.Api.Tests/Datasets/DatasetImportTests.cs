using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Fixtures;

namespace InFiConD.Api.Tests.Datasets;

public sealed class DatasetImportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Photographs_in_a_server_folder_come_in_with_classes_splits_and_pictures_to_look_at()
    {
        var project = await TinyProject.CreateAsync(api);
        var id = await project.PhotosAsync(20);

        var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
        dataset.Text("state").ShouldBe("ready");
        dataset.Text("format").ShouldBe("voc");
        dataset["classes"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe(["fire", "lamp", "meadow", "sea"]);
        (dataset["splits"]!.Whole("distil"), dataset["splits"]!.Whole("tune"), dataset["splits"]!.Whole("lockbox")).ShouldBe((12, 4, 4));
        dataset.Whole("refusedCount").ShouldBe(0);
        (await project.Client.GetJsonAsync($"/projects/{project.Id}/datasets"))["items"]!.AsArray().Single()!.Text("id").ShouldBe(id);

        var fire = await project.Client.GetJsonAsync($"/datasets/{id}/images?class=fire&limit=2");
        var image = fire["items"]!.AsArray()[0]!;
        image["labels"]!.AsArray().Select(l => l!.GetValue<string>()).ShouldContain("fire");
        using var thumb = await project.Client.GetAsync($"/api/v1/images/{image.Text("sha")}?size=thumb");
        thumb.StatusCode.ShouldBe(HttpStatusCode.OK);
        thumb.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
        thumb.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/images/{image.Text("sha")}?size=thumb");
        again.Headers.IfNoneMatch.Add(thumb.Headers.ETag!);
        (await project.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await project.Client.GetAsync($"/api/v1/images/{new string('0', 64)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_zip_full_of_bad_files_brings_in_the_good_ones_and_names_each_bad_one()
    {
        var project = await TinyProject.CreateAsync(api);
        var id = await project.DoneAsync(await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.Accepted, ("name", "mixed"), ("file", BadInput.MixedDataset())));

        var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
        dataset.Whole("images").ShouldBe(7);
        dataset["refused"]!.AsArray().Select(r => (r!.Text("file"), r!.Text("code"))).ShouldBe(
            [
                ("../x", "path-outside"), ("Annotations/000006.xml", "annotation-broken"), ("JPEGImages/bomb.bmp", "zip-entry-too-large"),
                ("JPEGImages/cut.jpg", "image-broken"), ("JPEGImages/huge.png", "image-too-large"), ("JPEGImages/text.jpg", "image-type-unsupported"),
            ],
            ignoreOrder: true);
        dataset["refused"]!.AsArray().ShouldAllBe(r => r!.Text("reason").Length > 10);
        var unlabelled = (await project.Client.GetJsonAsync($"/datasets/{id}/images?query=000006"))["items"]!.AsArray().Single()!;
        unlabelled["labels"]!.AsArray().ShouldBeEmpty();
        unlabelled["unknown"]!.AsArray().Count.ShouldBe(dataset["classes"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_same_picture_in_two_class_folders_is_one_image_with_both_labels()
    {
        var project = await TinyProject.CreateAsync(api);
        var picture = InFiConD.Inference.Images.Rendition.Jpeg(TinyImages.Noise(80, 60, 3));
        var other = InFiConD.Inference.Images.Rendition.Png(TinyImages.Noise(80, 60, 4));
        var zip = RawZip.Of(("train/cat/a.jpg", picture), ("train/pet/b.jpg", picture), ("val/cat/c.png", other));

        var id = await project.DoneAsync(await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.Accepted, ("file", zip), ("format", "folders")));

        var dataset = await project.Client.GetJsonAsync($"/datasets/{id}");
        dataset["refused"]!.AsArray().Select(r => (r!.Text("file"), r!.Text("code"))).ShouldBe([("train/pet/b.jpg", "duplicate")]);
        var images = (await project.Client.GetJsonAsync($"/datasets/{id}/images"))["items"]!.AsArray();
        images.Select(i => (i!.Text("name"), i!.Text("split"))).ShouldBe([("train/cat/a.jpg", "distil"), ("val/cat/c.png", "tune")]);
        images[0]!["labels"]!.AsArray().Select(l => l!.GetValue<string>()).ShouldBe(["cat", "pet"]);
    }

    [Fact]
    public async Task An_import_without_one_good_picture_fails_and_says_why()
    {
        var project = await TinyProject.CreateAsync(api);
        var accepted = await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.Accepted, ("file", RawZip.Of(("a/one.jpg", BadInput.TextNamedJpg()), ("a/two.jpg", BadInput.TruncatedJpeg()))));

        var job = await project.FailedAsync(accepted);

        job.Text("errorCode").ShouldBe("no-images");
        job.Text("error").ShouldContain("a/one.jpg (image-type-unsupported)");
        var dataset = await project.Client.GetJsonAsync($"/datasets/{accepted.Text("id")}");
        dataset.Text("state").ShouldBe("failed");
        dataset.Text("error").ShouldBe(job.Text("error"));
    }

    public static TheoryData<byte[], string> BrokenZips => new()
    {
        { "not a zip"u8.ToArray(), "zip-broken" },
        { RawZip.WithSlip(), "dataset-empty" },
        { RawZip.Bomb(), "dataset-empty" },
        { RawZip.WithLink(), "dataset-empty" },
        { BadInput.MixedDataset()[..2000], "zip-broken" },
    };

    [Theory]
    [MemberData(nameof(BrokenZips))]
    public async Task A_zip_that_cannot_be_read_is_refused_by_name(byte[] zip, string code)
    {
        var project = await TinyProject.CreateAsync(api);

        var job = await project.FailedAsync(await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.Accepted, ("file", zip)));

        job.Text("errorCode").ShouldBe(code, job.ToJsonString());
    }

    [Fact]
    public async Task Only_folders_inside_the_import_roots_are_read()
    {
        var project = await TinyProject.CreateAsync(api);
        var link = Path.Combine(api.ImportRoot, "way-out");
        Directory.CreateSymbolicLink(link, "/");
        async Task<string> CodeAsync(object body) => (await project.Client.PostJsonAsync($"/projects/{project.Id}/datasets", body, HttpStatusCode.UnprocessableEntity)).Text("code");

        (await CodeAsync(new { path = "/etc" })).ShouldBe("path-outside-roots");
        (await CodeAsync(new { path = api.ImportRoot + "/../.." })).ShouldBe("path-outside-roots");
        (await CodeAsync(new { path = link + "/etc" })).ShouldBe("path-outside-roots");
        (await CodeAsync(new { path = "photos" })).ShouldBe("path-invalid");
        (await CodeAsync(new { path = api.ImportRoot + "/nowhere" })).ShouldBe("folder-missing");
        (await CodeAsync(new { name = "x" })).ShouldBe("path-missing");
        (await CodeAsync(new { path = api.ImportRoot, format = "parquet" })).ShouldBe("format-unsupported");
        (await project.Client.PostJsonAsync("/projects/prj-none/datasets", new { path = api.ImportRoot }, HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
        Directory.Delete(link);
    }

    [Fact]
    public async Task Requests_that_cannot_be_read_are_refused_without_a_crash()
    {
        var project = await TinyProject.CreateAsync(api);
        async Task<JsonNode> PostAsync(string text, string type, HttpStatusCode expected)
        {
            using var content = new StringContent(text);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            return await Json.ReadAsync(await project.Client.PostAsync($"/api/v1/projects/{project.Id}/datasets", content), expected);
        }

        (await PostAsync("{\"path\": 7}", "application/json", HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await PostAsync("{", "application/json", HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await PostAsync("null", "application/json", HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await PostAsync("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK", "multipart/form-data; boundary=b", HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await PostAsync("x", "multipart/form-data", HttpStatusCode.BadRequest)).Text("code").ShouldBe("malformed");
        (await project.PostFormAsync($"/projects/{project.Id}/datasets", HttpStatusCode.UnprocessableEntity, ("name", "no file"))).Text("code").ShouldBe("file-missing");
    }

    [Fact]
    public async Task Server_folders_show_what_can_be_imported_and_nothing_else()
    {
        var folder = TinyProject.Folder(api, "shown");
        TinyPhotos.WriteVoc(folder, 3);

        (await api.Owner.GetJsonAsync("/server-folders"))["folders"]!.AsArray().Select(f => f!.Text("path")).ShouldBe([api.ImportRoot]);
        var shown = await api.Owner.GetJsonAsync($"/server-folders?path={folder}");

        (shown.Text("looksLike"), shown.Whole("images"), shown.Text("parent")).ShouldBe(("voc", 3, api.ImportRoot));
        (await Json.ReadAsync(await api.Owner.GetAsync("/api/v1/server-folders?path=/etc"), HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("path-outside-roots");
    }
}
