using System.Net;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Datasets;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Datasets;

public sealed class DatasetRevisionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Labels_and_splits_from_tables_change_what_they_name_and_nothing_else()
    {
        var project = await TinyProject.CreateAsync(api);
        var id = await project.PhotosAsync(10);
        var before = await project.Client.GetJsonAsync($"/datasets/{id}");

        var labelled = await project.PostCsvAsync($"/datasets/{id}/labels", "image,fire,smoke\n000000.jpg,1,1\n000001,0,\n", "\"2\"");

        labelled.Whole("streamVersion").ShouldBe(3);
        labelled["classes"]!.AsArray().Select(c => c!.GetValue<string>()).ShouldBe([.. before["classes"]!.AsArray().Select(c => c!.GetValue<string>()), "smoke"]);
        var images = (await project.Client.GetJsonAsync($"/datasets/{id}/images"))["items"]!.AsArray().ToDictionary(i => i!.Text("name"), i => i!);
        images["000000.jpg"]["labels"]!.AsArray().Select(l => l!.GetValue<string>()).ShouldBe(["fire", "meadow", "smoke"], "the table says nothing about the meadow");
        images["000002.jpg"]["unknown"]!.AsArray().Select(l => l!.GetValue<string>()).ShouldBe(["smoke"]);

        var split = await project.PostCsvAsync($"/datasets/{id}/splits", "image,split\n000000.jpg,lockbox\n000001.jpg,val\n", "\"3\"");

        split["splits"]!.AsObject().Sum(s => s.Value!.GetValue<int>()).ShouldBe(10);
        var lockbox = (await project.Client.GetJsonAsync($"/datasets/{id}/images?split=lockbox"))["items"]!.AsArray();
        lockbox.Select(i => i!.Text("name")).ShouldContain("000000.jpg");
        (await project.PostCsvAsync($"/datasets/{id}/splits", "image,split\n000000.jpg,lockbox\n", "\"4\"")).Whole("streamVersion").ShouldBe(4, "the same table again changes nothing");
    }

    [Fact]
    public async Task A_table_with_one_wrong_line_changes_nothing()
    {
        var project = await TinyProject.CreateAsync(api);
        var id = await project.PhotosAsync(5);
        async Task RefusedAsync(string what, string table, string code, string names, string? ifMatch = "\"2\"", HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
        {
            var problem = await project.PostCsvAsync($"/datasets/{id}/{what}", table, ifMatch, status);
            problem.Text("code").ShouldBe(code);
            problem.Text("detail").ShouldContain(names);
        }

        await RefusedAsync("labels", "image,fire\n000000.jpg,1\n000001.jpg,2\n", "csv-line", "Line 3");
        await RefusedAsync("labels", "image,fire\nnowhere.jpg,1\n", "image-unknown", "nowhere.jpg");
        await RefusedAsync("labels", "image,fire\n000000.jpg,1\n000000,0\n", "image-twice", "000000");
        await RefusedAsync("splits", "image,split\n000000.jpg,exam\n", "csv-line", "exam");
        await RefusedAsync("splits", "picture\n", "csv-line", "Line 1");
        await RefusedAsync("splits", "image,split\n000000.jpg,tune\n", "stale", "changed", "\"1\"", HttpStatusCode.PreconditionFailed);
        await RefusedAsync("splits", "image,split\n000000.jpg,tune\n", "precondition-required", "If-Match", null, HttpStatusCode.PreconditionRequired);
        (await project.Client.GetJsonAsync($"/datasets/{id}")).Whole("streamVersion").ShouldBe(2);
    }

    [Fact]
    public async Task Ten_thousand_images_are_listed_page_by_page()
    {
        var project = await TinyProject.CreateAsync(api);
        const string id = "dat-ten-thousand";
        var manifest = new ImageManifest(
            ["even"], [.. Enumerable.Range(0, 10_000).Select(i => new ManifestImage($"{i:d64}", $"{i:d5}.jpg", 10, 10, Split.Tune, i % 2 == 0 ? [0] : [], []))]);
        await using (var scope = api.Services.CreateAsyncScope())
        {
            var (ledger, blobs) = (scope.ServiceProvider.GetRequiredService<Ledger>(), scope.ServiceProvider.GetRequiredService<IBlobStore>());
            ledger.Append(
                id, project.Id, new DatasetImportRequested(project.Id, "many", "voc", InputSource.Folder("/nowhere"), "job-none"),
                new DatasetImported(
                    "job-none", "voc", await blobs.PutJsonAsync(manifest, default), await blobs.PutJsonAsync(Array.Empty<string>(), default), 10_000, 0, 1, manifest.Classes, manifest.Splits(), manifest.ClassCounts()));
            await ledger.SaveAsync(CancellationToken.None);
        }

        var (seen, cursor) = (new HashSet<string>(), (string?)"");
        while (cursor is not null)
        {
            var page = await project.Client.GetJsonAsync($"/datasets/{id}/images?class=even&limit=500&cursor={cursor}");
            page.Whole("total").ShouldBe(5_000);
            page["items"]!.AsArray().Count.ShouldBe(500);
            foreach (var image in page["items"]!.AsArray()) seen.Add(image!.Text("name")).ShouldBeTrue();
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        seen.Count.ShouldBe(5_000);
    }
}
