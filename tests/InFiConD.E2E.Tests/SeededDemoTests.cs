using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;

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
        (await demo.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Its_images_are_split_as_they_were_drawn_and_none_is_refused()
    {
        var dataset = await demo.Owner.GetJsonAsync($"/datasets/{demo.Dataset}");

        (dataset.Whole("images"), dataset.Whole("refusedCount")).ShouldBe((2400, 0));
        var splits = dataset["splits"]!;
        (splits.Whole("distil"), splits.Whole("tune"), splits.Whole("lockbox")).ShouldBe((1440, 480, 480));
    }
}
