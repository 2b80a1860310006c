using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Metrics;
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

    /// <summary>Average precision on `lockbox`, worked out here from what the API gives: nobody has to look at it in the product for that.</summary>
    private async Task<double> LockboxApAsync(int version, string @class)
    {
        var student = await demo.Owner.GetJsonAsync($"/ensembles/{demo.Ensemble}/versions/{version}/classes/{Uri.EscapeDataString(@class)}");
        double[] weights = [.. student["weights"]!.AsArray().Select(w => w!.GetValue<double>())];
        await using var file = await demo.Owner.GetStreamAsync($"{Json.Base}/concept-maps/{demo.ConceptMap}/X.npy");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        bytes.Position = 0;
        var x = NpyFile.ReadFloat32(bytes).Match(array => array.Values, rejection => throw new InvalidOperationException(rejection.Message));
        var rows = (await demo.Owner.GetStringAsync($"{Json.Base}/concept-maps/{demo.ConceptMap}/splits.csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(',')).ToArray();
        var labelled = await LabelledAsync(@class);
        var hidden = Enumerable.Range(0, rows.Length).Where(i => rows[i][1] == "lockbox").ToArray();
        hidden.Length.ShouldBe(480);
        double[] scores = [.. hidden.Select(i => student.Number("intercept") + weights.Select((w, j) => w * x[(i * weights.Length) + j]).Sum())];
        return AveragePrecision.Compute(scores, [.. hidden.Select(i => labelled.Contains(rows[i][0]))])!.Value;
    }

    private async Task<HashSet<string>> LabelledAsync(string @class)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var cursor = string.Empty; cursor is not null;)
        {
            var page = await demo.Owner.GetJsonAsync($"/datasets/{demo.Dataset}/images?split=lockbox&class={Uri.EscapeDataString(@class)}&limit=100&cursor={Uri.EscapeDataString(cursor)}");
            names.UnionWith(page["items"]!.AsArray().Select(image => image!.Text("name")));
            cursor = page["nextCursor"]?.GetValue<string>();
        }

        return names;
    }
}
