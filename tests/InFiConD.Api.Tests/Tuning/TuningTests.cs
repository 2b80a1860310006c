using System.Net;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Tuning;

public sealed class TuningTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object RaiseRail = new { concept = "rail", kind = "raise", strength = 2 };

    [Fact]
    public async Task Distilling_gives_version_1_with_certified_students_close_to_their_teacher()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var version = await ensemble.VersionAsync(1);

        version["classes"]!.AsArray().Count.ShouldBe(3);
        foreach (var row in version["classes"]!.AsArray().Select(row => row!))
        {
            row.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
            row.Number("studentAp").ShouldBeGreaterThan(row.Number("teacherAp") - 0.06);
            row.Text("apReference").ShouldBe("groundTruth");
        }

        (await ensemble.StudentAsync(1, "train"))["concepts"]!.AsArray().Take(2).Select(c => c!.Text("name")).ShouldBe(["rail", "steam locomotive"], ignoreOrder: true);
    }

    [Fact]
    public async Task Raising_a_concept_gives_a_version_inside_the_box_and_leaves_other_classes_alone_and_withdrawing_brings_the_old_hash_back()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var before = (await ensemble.StudentAsync(1, "train"))["weights"]![0]!.GetValue<double>();

        var (tuning, second) = await ensemble.TuneAsync("train", RaiseRail);
        var third = await ensemble.WithdrawAsync(tuning);

        (second, third).ShouldBe((2, 3));
        var student = await ensemble.StudentAsync(2, "train");
        var after = student["weights"]![0]!.GetValue<double>();
        after.ShouldBeInRange(2 * before, 3 * before);
        student.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
        student["constraints"]!.AsArray().Single()!["binding"]!.GetValue<bool>().ShouldBeTrue();
        var (h1, h2, h3) = (await ensemble.HashesAsync(1), await ensemble.HashesAsync(2), await ensemble.HashesAsync(3));
        h2[0].ShouldNotBe(h1[0]);
        h2[1..].ShouldBe(h1[1..]);
        h3.ShouldBe(h1);
    }

    [Fact]
    public async Task Of_two_commits_on_the_same_state_one_wins_and_the_other_hears_what_happened()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var etag = (await ensemble.ReadAsync()).ETag;
        Task<HttpResponseMessage> CommitAsync(string @class) => Json.SendAsync(
            api.Owner, $"/ensembles/{ensemble.Id}/classes/{@class}/tunings", new { baseVersion = 1, constraints = new[] { RaiseRail }, reason = $"for {@class}" }, etag);

        var responses = await Task.WhenAll(CommitAsync("train"), CommitAsync("car"));

        responses.Select(r => r.StatusCode).ShouldBe([HttpStatusCode.Accepted, HttpStatusCode.PreconditionFailed], ignoreOrder: true);
        var stale = await Json.ReadAsync(responses.Single(r => r.StatusCode == HttpStatusCode.PreconditionFailed), HttpStatusCode.PreconditionFailed);
        stale.Text("code").ShouldBe("stale");
        stale["since"]!.AsArray().Select(e => e!.Text("kind")).ShouldContain("conceptsTuned");
        stale["since"]![0]!.Text("reason").ShouldStartWith("for ");
    }

    [Fact]
    public async Task Tunings_of_different_classes_both_end_up_in_the_head()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        await ensemble.TuneAsync("train", RaiseRail);
        var (_, head) = await ensemble.TuneAsync("cat", new { concept = "fur", kind = "exclude" });

        head.ShouldBe(3);
        var version = await ensemble.VersionAsync(3);
        version["constraints"]!.AsArray().Select(t => t!.Text("class")).ShouldBe(["train", "cat"]);
        (await ensemble.StudentAsync(3, "cat"))["weights"]![6]!.GetValue<double>().ShouldBe(0);
        (await ensemble.HashesAsync(3))[0].ShouldBe((await ensemble.HashesAsync(2))[0]);
    }

    [Fact]
    public async Task A_preview_shows_what_the_commit_then_does_and_writes_nothing()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var etag = (await ensemble.ReadAsync()).ETag;

        var preview = await api.Owner.PostJsonAsync(
            $"/ensembles/{ensemble.Id}/classes/train/preview", new { baseVersion = 1, constraints = new[] { RaiseRail }, sketch = true }, HttpStatusCode.OK);

        // A map of everyday size is always solved exactly.
        preview["approximate"]!.GetValue<bool>().ShouldBeFalse();

        (await ensemble.ReadAsync()).ETag.ShouldBe(etag);
        await ensemble.TuneAsync("train", RaiseRail);
        var row = (await ensemble.VersionAsync(2))["classes"]![0]!;
        preview.Number("studentAp").ShouldBe(row.Number("studentAp"), 1e-3);
        preview["weights"]![0]!.Text("concept").ShouldBe("rail");
        preview["weights"]![0]!["binding"]!.GetValue<bool>().ShouldBeTrue();
        preview.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
    }

    [Theory]
    [InlineData("unicorn", "raise", 2.0, null, "concept-unknown")]
    [InlineData("rail", "raise", 0.5, null, null)]
    [InlineData("rail", "raise", null, null, null)]
    [InlineData("rail", "pin", null, null, null)]
    [InlineData("rail", "raise", 1.0, null, "nothing-changes")]
    public async Task A_wish_that_makes_no_sense_is_refused_by_name(string concept, string kind, double? strength, double? value, string? code)
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var problem = await api.Owner.PostJsonAsync(
            $"/ensembles/{ensemble.Id}/classes/train/tunings",
            new { baseVersion = 1, constraints = new[] { new { concept, kind, strength, value } }, reason = "why not" },
            HttpStatusCode.UnprocessableEntity,
            (await ensemble.ReadAsync()).ETag);

        problem.Text("code").ShouldNotBeNullOrEmpty();
        if (code is not null) problem.Text("code").ShouldBe(code);
        problem.Text("detail").ShouldContain(code == "nothing-changes" ? "nothing" : concept);
    }

    [Fact]
    public async Task Constraints_that_clash_are_refused_naming_both()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "exclude" });

        var problem = await api.Owner.PostJsonAsync(
            $"/ensembles/{ensemble.Id}/classes/train/tunings",
            new { baseVersion = 2, constraints = new[] { new { concept = "rail", kind = "atLeast", value = 1.0 } }, reason = "more" },
            HttpStatusCode.UnprocessableEntity,
            (await ensemble.ReadAsync()).ETag);

        problem.Text("code").ShouldBe("constraints-clash");
        problem.Text("detail").ShouldContain("exclude");
        problem.Text("detail").ShouldContain("at least");
    }

    [Fact]
    public async Task A_commit_needs_a_reason_and_an_etag()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var path = $"/ensembles/{ensemble.Id}/classes/train/tunings";

        (await api.Owner.PostJsonAsync(path, new { baseVersion = 1, constraints = new[] { RaiseRail }, reason = "x" }, HttpStatusCode.PreconditionRequired))
            .Text("code").ShouldBe("precondition-required");
        (await api.Owner.PostJsonAsync(
                path, new { baseVersion = 1, constraints = new[] { RaiseRail }, reason = " " }, HttpStatusCode.UnprocessableEntity, (await ensemble.ReadAsync()).ETag))
            .Text("code").ShouldBe("reason-missing");
    }

    [Fact]
    public async Task Subsets_and_comparison_tell_what_a_tuning_did()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", new { concept = "rail", kind = "exclude" });

        var row = (await ensemble.VersionAsync(2))["classes"]![0]!;
        var misses = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions/2/classes/train/subsets/misses");
        var broken = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/versions/2/classes/train/subsets/broken");
        var compare = await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/compare?from=1&to=2");

        misses.Whole("total").ShouldBe(row["subsets"]!.Whole("misses"));
        broken.Whole("total").ShouldBe(row["subsets"]!.Whole("broken"));
        broken.Whole("total").ShouldBeGreaterThan(0);
        var train = compare["classes"]![0]!;
        train["weights"]![0]!.Text("concept").ShouldBe("rail");
        train["apChange"]!.Number("high").ShouldBeLessThan(0);
        compare["classes"]![1]!["weightsChanged"]!.GetValue<bool>().ShouldBeFalse();
        compare["constraintsAdded"]!.AsArray().Count.ShouldBe(1);
    }
}
