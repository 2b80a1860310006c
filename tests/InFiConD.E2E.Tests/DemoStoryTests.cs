using System.Text.Json;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Metrics;
using InFiConD.Core.Provenance;
using InFiConD.E2E.Tests.Support;
using InFiConD.Inference.Npy;

namespace InFiConD.E2E.Tests;

/// <summary>
/// The demo's story by the API alone: students that learned wrong reasons from the company a class keeps in `distil`, and are mended by one tuning
/// each. What holds on `tune` has to hold on images that nobody looked at.
/// </summary>
[Collection(DemoTests.Name)]
public sealed class DemoStoryTests(SeededDemo demo)
{
    [Fact]
    public async Task The_teacher_is_good_and_its_students_follow_at_a_distance()
    {
        var classes = (await demo.Owner.GetJsonAsync($"/ensembles/{demo.Ensemble}/versions/1"))["classes"]!.AsArray();

        var (teacher, student) = (classes.Average(c => c!.Number("teacherAp")), classes.Average(c => c!.Number("studentAp")));
        classes.Count.ShouldBe(20);
        teacher.ShouldBeGreaterThan(0.93);
        (teacher - student).ShouldBeInRange(0.02, 0.1);
    }

    [Theory]
    [InlineData("tv monitor", new[] { "sofa", "couch", "cushion", "pillow", "armrest", "backrest", "curtain", "drapes" }, null)]
    [InlineData("chair", new[] { "bookshelf", "book" }, null)]
    [InlineData("cow", new[] { "barn" }, "cow")]
    public async Task Leaving_out_the_company_that_a_class_kept_mends_it(string @class, string[] company, string? raised)
    {
        var before = await HeadAsync();
        var student = await StudentAsync(before, @class);
        student.Number("apGap").ShouldBeLessThan(-0.01);
        var constraints = company.Select(concept => new { concept, kind = "exclude", strength = (double?)null }).ToList();
        if (raised is not null)
            constraints.Add(new { concept = raised, kind = "raise", strength = (double?)2 });
        var (_, etag) = await EnsembleAsync();

        var accepted = await demo.Owner.PostJsonAsync(
            $"/ensembles/{demo.Ensemble}/classes/{Uri.EscapeDataString(@class)}/tunings",
            new { baseVersion = before, constraints, reason = "It has to be seen itself, not its usual company." }, ifMatch: etag);
        (await demo.Owner.JobEndAsync(accepted.Text("jobId"))).Text("state").ShouldBe("succeeded");

        var after = await HeadAsync();
        var change = (await StudentAsync(after, @class))["apChange"]!;
        change.Number("value").ShouldBeGreaterThan(0.02);
        change.Number("low").ShouldBeGreaterThan(0);
        (await LockboxApAsync(after, @class)).ShouldBeGreaterThan(await LockboxApAsync(before, @class));
    }

    private async Task<(JsonNode Body, string ETag)> EnsembleAsync()
    {
        using var response = await demo.Owner.GetAsync($"{Json.Base}/ensembles/{demo.Ensemble}");
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers.ETag!.ToString());
    }

    private async Task<int> HeadAsync() => (await EnsembleAsync()).Body.Whole("head");

    private async Task<JsonNode> StudentAsync(int version, string @class) =>
        (await demo.Owner.GetJsonAsync($"/ensembles/{demo.Ensemble}/versions/{version}"))["classes"]!.AsArray().Single(c => c!.Text("class") == @class)!;

    /// <summary>Average precision on `lockbox`. The interface keeps it closed, so this reads the server's own files as its operator could.</summary>
    private async Task<double> LockboxApAsync(int version, string @class)
    {
        var student = await demo.Owner.GetJsonAsync($"/ensembles/{demo.Ensemble}/versions/{version}/classes/{Uri.EscapeDataString(@class)}");
        double[] weights = [.. student["weights"]!.AsArray().Select(w => w!.GetValue<double>())];
        var map = Stored<ConceptMapManifest>((await demo.Owner.GetJsonAsync($"/concept-maps/{demo.ConceptMap}")).Text("mapHash"));
        var images = Stored<ImageManifest>(map.Images);
        await using var file = File.OpenRead(demo.BlobPath(map.Values));
        var x = NpyFile.ReadFloat32(file).Value.Values;
        var (byKey, c) = (images.Images.ToDictionary(image => image.Key), images.Match([@class], null).Matches[0]!.Index);
        var hidden = Enumerable.Range(0, map.Keys.Count).Where(i => byKey[map.Keys[i]].Split == Split.Lockbox).ToArray();
        hidden.Length.ShouldBe(480);
        double[] scores = [.. hidden.Select(i => student.Number("intercept") + weights.Select((w, j) => w * x[(i * weights.Length) + j]).Sum())];
        return AveragePrecision.Compute(scores, [.. hidden.Select(i => byKey[map.Keys[i]].Positive.Contains(c))])!.Value;
    }

    private T Stored<T>(string hash) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(demo.BlobPath(hash)), EventJson.Options)!;
}
