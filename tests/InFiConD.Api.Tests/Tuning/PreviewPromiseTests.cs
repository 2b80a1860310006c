using System.Net;
using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Tuning;

/// <summary>What a preview shows is what its commit records, and it is about the base version that was named.</summary>
public sealed class PreviewPromiseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object ExcludeRail = new { concept = "rail", kind = "exclude" };

    [Fact]
    public async Task The_interval_of_a_preview_is_the_interval_that_its_commit_records_for_tunings_and_withdrawals()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var random = new Random(3);
        var tunings = new List<(string Id, string Class)>();
        for (var at = 1; at <= 8; at++)
        {
            var c = random.Next(SeededEnsemble.Classes.Length);
            var @class = SeededEnsemble.Classes[c];
            if (at == 7) @class = tunings[2].Class;
            object[] wishes = at == 7 ? [] : at < 4 ? [Wish(random, at), Wish(random, at + 8)] : [Wish(random, at)];
            string[] withdraw = at == 7 ? [tunings[2].Id] : [];
            var preview = await PreviewAsync(ensemble, @class, new { baseVersion = at, constraints = wishes, withdraw }, HttpStatusCode.OK);

            if (at == 7) (await ensemble.WithdrawAsync(tunings[2].Id)).ShouldBe(at + 1);
            else tunings.Add(((await ensemble.TuneAsync(@class, wishes)).Tuning, @class));

            var recorded = await ensemble.VersionAsync(at + 1);
            var row = recorded["classes"]!.AsArray().Single(one => one!.Text("class") == @class)!;
            preview["apChange"].ShouldNotBeNull().ToJsonString().ShouldBe(recorded["apChange"]!.ToJsonString());
            preview.Number("studentAp").ShouldBe(row.Number("studentAp"));
            (preview.Whole("fixed"), preview.Whole("broken")).ShouldBe((recorded.Whole("fixed"), recorded.Whole("broken")));
        }
    }

    [Fact]
    public async Task A_preview_on_a_base_that_is_not_the_head_sees_that_versions_weights_and_constraints()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        await ensemble.TuneAsync("train", ExcludeRail);
        await ensemble.TuneAsync("train", new { concept = "steam locomotive", kind = "raise", strength = 2 });
        object wish = new { concept = "grass", kind = "pin", value = 1.0 };

        foreach (var version in new[] { 1, 2, 3 })
        {
            var preview = await PreviewAsync(ensemble, "train", new { baseVersion = version, constraints = new[] { wish } }, HttpStatusCode.OK);

            var student = await ensemble.StudentAsync(version, "train");
            preview.Number("baseAp").ShouldBe(student.Number("studentAp"));
            var weights = preview["weights"]!.AsArray().ToDictionary(weight => weight!.Text("concept"), weight => weight!);
            weights["grass"].Number("after").ShouldBe(1);
            weights["grass"].Number("before").ShouldBe(student["weights"]![7]!.GetValue<double>());
            (weights["rail"]["upper"] is not null).ShouldBe(version > 1);
            (weights["steam locomotive"]["upper"] is not null).ShouldBe(version > 2);
        }
    }

    [Fact]
    public async Task A_tuning_to_be_left_out_that_is_unknown_or_not_in_force_on_the_base_is_refused()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var (tuning, _) = await ensemble.TuneAsync("train", ExcludeRail);

        (await RefusedAsync(2, "train", "tun-none")).ShouldBe("tuning-unknown");
        (await RefusedAsync(1, "train", tuning)).ShouldBe("tuning-not-in-force");
        (await RefusedAsync(2, "car", tuning)).ShouldBe("tuning-not-in-force");
        (await PreviewAsync(ensemble, "train", new { baseVersion = 2, withdraw = new[] { tuning } }, HttpStatusCode.OK)).Number("studentAp")
            .ShouldBe((await ensemble.StudentAsync(1, "train")).Number("studentAp"));

        async Task<string> RefusedAsync(int version, string @class, string id)
        {
            var problem = await PreviewAsync(ensemble, @class, new { baseVersion = version, withdraw = new[] { id } }, HttpStatusCode.UnprocessableEntity);
            problem["errors"]!["withdraw"].ShouldNotBeNull();
            return problem.Text("code");
        }
    }

    /// <summary>No two wishes of the test clash: each concerns a concept of its own.</summary>
    private static object Wish(Random random, int concept) => random.Next(4) switch
    {
        0 => new { concept, kind = "raise", strength = 1 + random.NextDouble() },
        1 => new { concept, kind = "lower", strength = 1 + random.NextDouble() },
        2 => new { concept, kind = "exclude" },
        _ => new { concept, kind = "pin", value = random.NextDouble() * 10 },
    };

    private Task<JsonNode> PreviewAsync(SeededEnsemble ensemble, string @class, object body, HttpStatusCode expected) =>
        api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/classes/{@class}/preview", body, expected);
}
