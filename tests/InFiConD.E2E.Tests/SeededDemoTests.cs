using System.IO.Compression;
using System.Net;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using InFiConD.Fixtures;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>The demo as it comes with the program, seeded by a server that was killed on the way.</summary>
[Collection(DemoTests.Name)]
public sealed class SeededDemoTests(SeededDemo demo)
{
    [Fact]
    public async Task A_seeding_that_was_killed_goes_on_where_it_was_and_ends_once()
    {
        var jobs = demo.SeedingJobs;

        jobs.Select(job => job!.Text("kind")).Order().ShouldBe(
            ["distil", "extractConcepts", "importDataset", "importExtractor", "importTeacher", "renderScenes", "runTeacher"]);
        jobs.ShouldAllBe(job => job!.Text("state") == "succeeded");
        jobs.Sum(job => job!.Whole("attempts") - 1).ShouldBe(1);
        foreach (var list in new[] { "datasets", "concept-maps", "teacher-logits", "ensembles" })
            (await demo.Owner.GetJsonAsync($"/projects/{demo.Project}/{list}"))["items"]!.AsArray().Count.ShouldBe(1, list);
        demo.SeededProjects.ShouldBe(1);
    }

    [Fact]
    public async Task Its_images_are_split_as_they_were_drawn_and_none_is_refused()
    {
        var dataset = await demo.Owner.GetJsonAsync($"/datasets/{demo.Dataset}");

        (dataset.Whole("images"), dataset.Whole("refusedCount")).ShouldBe((2400, 0));
        var splits = dataset["splits"]!;
        (splits.Whole("distil"), splits.Whole("tune"), splits.Whole("lockbox")).ShouldBe((1440, 480, 480));
    }

    [Fact]
    public async Task In_a_project_of_photographs_its_models_are_not_chosen_by_themselves_and_say_what_they_know()
    {
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(demo.App);
        await visitor.CreateProjectAsync("Photographs");
        var dataset = await UploadAsync(page.Url.Split('/')[4]);

        foreach (var step in new[] { "words", "teacher" })
        {
            await page.GotoAsync($"{page.Url.Split('?')[0]}?step={step}&dataset={dataset}");
            await visitor.SeesAsync(page.GetByText("Made for the demo’s drawn scenes; it does not know photographs."));
            (await page.GetByRole(AriaRole.Radio, new() { Checked = true, NameRegex = new("drawn scenes") }).CountAsync()).ShouldBe(0, step);
        }
    }

    private async Task<string> UploadAsync(string project)
    {
        using var folder = new TestFolder();
        TinyPhotos.WriteVoc(folder["photographs"], 20);
        ZipFile.CreateFromDirectory(folder["photographs"], folder["photographs.zip"]);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(folder["photographs.zip"])), "file", "photographs.zip" } };
        var accepted = await Json.ReadAsync(await demo.Owner.PostAsync($"{Json.Base}/projects/{project}/datasets", form), HttpStatusCode.Accepted);
        await demo.Owner.JobEndAsync(accepted.Text("jobId"));
        return accepted.Text("id");
    }
}
