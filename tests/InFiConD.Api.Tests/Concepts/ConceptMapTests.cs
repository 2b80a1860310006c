using System.IO.Compression;
using System.Net;
using System.Text;
using InFiConD.Api.Concepts;
using InFiConD.Api.Tests.Support;
using InFiConD.Fixtures;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Concepts;

public sealed class ConceptMapTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_concept_map_shows_each_colour_where_it_is_and_the_same_work_gives_the_same_hash()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor) = (await project.PhotosAsync(70), await project.ExtractorAsync());
        async Task<string> RunAsync() => await project.DoneAsync(
            await project.Client.PostJsonAsync($"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor }));

        var id = await RunAsync();

        var map = await project.Client.GetJsonAsync($"/concept-maps/{id}");
        (map.Text("state"), map.Whole("images"), map.Whole("concepts"), map["hasImages"]!.GetValue<bool>(), map.Text("provider"))
            .ShouldBe(("ready", 70, TinyColours.Named.Count, true, "CPU"));
        map.Number("segmentsPerImage").ShouldBeInRange(1, 64);
        (await project.Client.GetJsonAsync($"/concept-maps/{await RunAsync()}")).Text("mapHash").ShouldBe(map.Text("mapHash"));

        var red = (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts?query=red"))["items"]!.AsArray().Single(c => c!.Text("name") == "red")!;
        red.Number("max").ShouldBeInRange(0.9, 1.0001);
        var labels = (await project.Client.GetJsonAsync($"/datasets/{dataset}/images"))["items"]!.AsArray()
            .ToDictionary(i => i!.Text("sha"), i => i!["labels"]!.AsArray().Select(l => l!.GetValue<string>()).ToArray());
        var exemplars = (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts/{red.Whole("index")}/exemplars?limit=5"))["items"]!.AsArray();
        exemplars.Count.ShouldBe(5);
        foreach (var exemplar in exemplars.Select(e => e!))
        {
            labels[exemplar.Text("sha")].ShouldContain("fire");
            exemplar.Text("split").ShouldNotBe("lockbox");
            var box = exemplar["box"]!.AsArray().Select(v => v!.GetValue<double>()).ToArray();
            (box[2] - box[0], box[3] - box[1]).ShouldBe((0.25, 0.25), "a class fills two by two of the eight by eight blocks");
            var bits = Convert.FromBase64String(exemplar.Text("mask")).Sum(b => int.PopCount(b));
            bits.ShouldBe(4);
        }
    }

    [Fact]
    public async Task A_reader_gives_the_rows_and_columns_that_the_downloaded_array_has()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor) = (await project.PhotosAsync(6), await project.ExtractorAsync());
        var id = await project.DoneAsync(await project.Client.PostJsonAsync(
            $"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor, vocabulary = new[] { "navy", "red", "white" } }));

        var x = NpyFile.ReadFloat32(await project.Client.GetStreamAsync($"/api/v1/concept-maps/{id}/X.npy")).Value;
        var splits = (await project.Client.GetStringAsync($"/api/v1/concept-maps/{id}/splits.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var mapHash = (await project.Client.GetJsonAsync($"/concept-maps/{id}")).Text("mapHash");
        var reader = await api.Services.GetRequiredService<ConceptMapCache>().OpenAsync(mapHash, default);

        var stored = NpyFile.ReadFloat32(await api.Services.GetRequiredService<IBlobStore>().OpenReadAsync(reader.Manifest.Values, default)).Value;

        x.Shape.ShouldBe([6, 3]);
        x.Values.Zip(stored.Values).ShouldAllBe(pair => float.IsNaN(pair.First) || pair.First == pair.Second);
        splits.Length.ShouldBe(7);
        reader.Manifest.Concepts.ShouldBe(["navy", "red", "white"]);
        reader.Row(4).ShouldBe(stored.Values[12..15]);
        reader.Column(1).ShouldBe(Enumerable.Range(0, 6).Select(row => stored.Values[(row * 3) + 1]));
        reader.RowOf(reader.Manifest.Keys[5]).ShouldBe(5);
        reader.RowOf("nobody").ShouldBeNull();
        var top = reader.TopConcepts(2);
        top.Count.ShouldBe(reader.SegmentCount(2));
        reader.SegmentMap(2).Max().ShouldBe((byte)(top.Count - 1));
        for (var j = 0; j < 3; j++)
            top[reader.ArgSegment(2)[j]].Single(word => word.Concept == j).Similarity.ShouldBe(x.Values[(2 * 3) + j]);
    }

    [Fact]
    public async Task An_extractor_without_patches_gives_a_map_from_superpixels()
    {
        var project = await TinyProject.CreateAsync(api);
        var dataset = await project.PhotosAsync(4);
        var extractor = await project.ExtractorAsync(manifest => manifest["image"]!.AsObject().Remove("patches"));

        var id = await project.DoneAsync(await project.Client.PostJsonAsync($"/projects/{project.Id}/concept-maps", new { datasetId = dataset, extractorId = extractor }));

        var exemplar = (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts/0/exemplars?limit=1"))["items"]!.AsArray().Single()!;
        exemplar["grid"]!.AsArray().Select(n => n!.GetValue<int>()).ShouldBe([64, 64]);
        exemplar["window"]!.AsArray().Select(n => n!.GetValue<double>()).ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public async Task An_uploaded_map_without_photographs_has_splits_and_labels_of_its_own()
    {
        var project = await TinyProject.CreateAsync(api);

        var id = await project.DoneAsync(await UploadAsync(
            project, HttpStatusCode.Accepted, [0, 1, 0.5f, 0.25f, 1, 0], "rail\nroad", "a\nb\nc",
            ("splits.csv", "image,split\na,train\nb,tune\nc,lockbox\n"u8.ToArray()), ("labels.csv", "image,train\na,1\nb,\n"u8.ToArray()), ("name", "mine")));

        var map = await project.Client.GetJsonAsync($"/concept-maps/{id}");
        (map.Text("name"), map["hasImages"]!.GetValue<bool>(), map["segmentsPerImage"]).ShouldBe(("mine", false, null));
        (map["splits"]!.Whole("distil"), map["splits"]!.Whole("tune"), map["splits"]!.Whole("lockbox")).ShouldBe((1, 1, 1));
        var rail = (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts"))["items"]!.AsArray()[0]!;
        (rail.Number("mean"), rail.Number("max"), rail.Whole("present")).ShouldBe((0.25, 0.5, 1), "the lockbox does not count");
        var exemplars = (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts/0/exemplars"))["items"]!.AsArray();
        exemplars.Select(e => (e!.Text("imageName"), e!["box"])).ShouldBe([("b", null)]);
        (await project.Client.GetAsync($"/api/v1/concept-maps/{id}/concepts/2/exemplars")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Requests_that_cannot_be_fulfilled_are_refused_at_once_and_by_name()
    {
        var project = await TinyProject.CreateAsync(api);
        var (dataset, extractor) = (await project.PhotosAsync(3), await project.ExtractorAsync());
        async Task AskedAsync(string code, string says, object body)
        {
            var problem = await project.Client.PostJsonAsync($"/projects/{project.Id}/concept-maps", body, HttpStatusCode.UnprocessableEntity);
            problem.Text("code").ShouldBe(code);
            problem.Text("detail").ShouldContain(says);
        }

        async Task UploadedAsync(string code, string says, float[] values, string images, params (string, object)[] more)
        {
            var problem = await UploadAsync(project, HttpStatusCode.UnprocessableEntity, values, "rail\nroad", images, more);
            problem.Text("code").ShouldBe(code);
            problem.Text("detail").ShouldContain(says);
        }

        await AskedAsync("word-unknown", "\"unicorn\"", new { datasetId = dataset, extractorId = extractor, vocabulary = new[] { "red", "unicorn" } });
        await AskedAsync("word-twice", "red", new { datasetId = dataset, extractorId = extractor, vocabulary = new[] { "red", " red" } });
        await AskedAsync("vocabulary-size", "1 to", new { datasetId = dataset, extractorId = extractor, vocabulary = Array.Empty<string>() });
        await AskedAsync("extractor-unknown", "ext-none", new { datasetId = dataset, extractorId = "ext-none" });
        await AskedAsync("dataset-unknown", "dat-none", new { datasetId = "dat-none", extractorId = extractor });
        await UploadedAsync("array-value", "1.5 for the image \"b\" and the concept \"rail\"", [0, 1, 1.5f, 0], "a\nb");
        await UploadedAsync("array-value", "NaN", [0, 1, float.NaN, 0], "a\nb");
        await UploadedAsync("array-shape", "(2, 2)", [0, 1, 1, 0], "a\nb\nc");
        await UploadedAsync("splits-incomplete", "1 of 2", [0, 1, 1, 0], "a\nb", ("splits.csv", "image,split\na,tune\n"u8.ToArray()));
        await UploadedAsync("image-unknown", "\"z\"", [0, 1, 1, 0], "a\nb", ("labels.csv", "image,cat\nz,1\n"u8.ToArray()));
        await UploadedAsync("tables-of-dataset", "/splits", [0, 1, 1, 0], "000000\n000001", ("datasetId", dataset), ("splits.csv", "image,split\n000000,tune\n"u8.ToArray()));
    }

    [Fact]
    public async Task An_array_as_pandas_and_numpy_keep_it_is_the_map_that_it_means()
    {
        var project = await TinyProject.CreateAsync(api);
        // numpy.asfortranarray([[1.00098, 0.5], [-1e-7, 0.25], [0, 1]], dtype='>f2'), in a .npz of savez.
        var header = "{'descr': '>f2', 'fortran_order': True, 'shape': (3, 2), }".PadRight(117) + "\n";
        byte[] columns = [0x3C, 0x01, 0x80, 0x02, 0x00, 0x00, 0x38, 0x00, 0x34, 0x00, 0x3C, 0x00];
        using var npz = new MemoryStream();
        using (var zip = new ZipArchive(npz, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("arr_0.npy").Open())
            entry.Write([0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. columns]);
        byte[] latin = [0x72, 0xE4, 0x6C, 0x0A, 0x72, 0xE4, 0x6C];

        var id = await project.DoneAsync(await project.PostFormAsync(
            $"/projects/{project.Id}/concept-maps", HttpStatusCode.Accepted,
            ("X.npz", npz.ToArray()), ("concepts.txt", latin), ("images.txt", "a\nb\nc"u8.ToArray()), ("splits.csv", "image;split\na;train\nb;val\nc;val\n"u8.ToArray()), ("encoding", "iso-8859-1")));

        var x = NpyFile.ReadFloat32(await project.Client.GetStreamAsync($"/api/v1/concept-maps/{id}/X.npy")).Value;
        (x.Shape[0], x.Shape[1]).ShouldBe((3, 2));
        x.Values.ShouldBe([1, 0.5f, 0, 0.25f, 0, 1]);
        var map = await project.Client.GetJsonAsync($"/concept-maps/{id}");
        map["numbered"]!.AsArray().Select(word => word!.GetValue<string>()).ShouldBe(["räl (2)"]);
        (await project.Client.GetJsonAsync($"/concept-maps/{id}/concepts?query=räl"))["items"]!.AsArray().Count.ShouldBe(2);
    }

    /// <summary>Values [images, 2].</summary>
    private static Task<System.Text.Json.Nodes.JsonNode> UploadAsync(
        TinyProject project, HttpStatusCode expected, float[] values, string concepts, string images, params (string, object)[] more)
    {
        using var npy = new MemoryStream();
        NpyFile.Write(npy, values, values.Length / 2, 2);
        return project.PostFormAsync(
            $"/projects/{project.Id}/concept-maps", expected,
            [("X.npy", npy.ToArray()), ("concepts.txt", Encoding.UTF8.GetBytes(concepts)), ("images.txt", Encoding.UTF8.GetBytes(images)), .. more]);
    }
}
