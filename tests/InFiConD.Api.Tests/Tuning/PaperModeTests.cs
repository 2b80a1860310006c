using System.Net;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Tuning;

public sealed class PaperModeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object RaiseRail = new { concept = "rail", kind = "raise", strength = 2 };

    [Fact]
    public async Task Students_trained_the_papers_way_say_so_and_how_far_from_the_optimum_they_are()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, "sgd");

        (await ensemble.ReadAsync()).Body.Text("trainer").ShouldBe("sgd");
        var version = await ensemble.VersionAsync(1);
        version.Text("solver").ShouldBe("paper-sgd/1");
        foreach (var row in version["classes"]!.AsArray().Select(row => row!))
        {
            row.Number("dualityGap").ShouldBeGreaterThan(1e-6);
            row.Number("studentAp").ShouldBeGreaterThan(row.Number("teacherAp") - 0.2);
        }
    }

    [Fact]
    public async Task Tuning_them_keeps_the_box_and_the_other_classes_and_withdrawing_and_replaying_give_the_same_bits_here()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api, "sgd");
        var before = (await ensemble.StudentAsync(1, "train"))["weights"]![0]!.GetValue<double>();

        var preview = await PreviewAsync(ensemble, null);
        var (tuning, _) = await ensemble.TuneAsync("train", RaiseRail);
        await ensemble.WithdrawAsync(tuning);

        var student = await ensemble.StudentAsync(2, "train");
        student["weights"]![0]!.GetValue<double>().ShouldBeInRange(2 * before, 3 * before);
        preview.Text("solver").ShouldBe("paper-sgd/1");
        preview["weights"]![0]!.Number("after").ShouldBe(student["weights"]![0]!.GetValue<double>());
        (await ensemble.VersionAsync(2)).Text("solver").ShouldBe("paper-sgd/1");
        var (h1, h2, h3) = (await ensemble.HashesAsync(1), await ensemble.HashesAsync(2), await ensemble.HashesAsync(3));
        h2[0].ShouldNotBe(h1[0]);
        h2[1..].ShouldBe(h1[1..]);
        h3.ShouldBe(h1);
        var replay = await api.Owner.PostJsonAsync($"/ensembles/{ensemble.Id}/replay", null);
        (await api.Owner.JobEndAsync(replay.Text("jobId"))).Text("state").ShouldBe("succeeded");
        var answer = (await api.Owner.GetJsonAsync($"/replays/{replay.Text("id")}"))["replay"]!;
        answer.Whole("differing").ShouldBe(0);
        answer.Text("solver").ShouldBe("paper-sgd/1");
    }

    [Fact]
    public async Task The_same_wishes_can_be_previewed_both_ways_and_the_exact_one_is_never_further_from_the_optimum()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);

        var usual = await PreviewAsync(ensemble, null);
        var exact = await PreviewAsync(ensemble, "exact");
        var paper = await PreviewAsync(ensemble, "sgd");

        usual.Text("solver").ShouldBe("prox-newton/2");
        exact.Number("dualityGap").ShouldBeLessThanOrEqualTo(1e-6);
        paper.Text("solver").ShouldBe("paper-sgd/1");
        paper.Number("dualityGap").ShouldBeGreaterThan(1e-6);
        var rail = paper["weights"]![0]!;
        rail.Number("after").ShouldBeInRange(rail.Number("lower"), rail.Number("upper"));
    }

    [Fact]
    public async Task The_system_tells_whether_paper_mode_can_be_used()
    {
        var mode = (await api.Owner.GetJsonAsync("/system"))["paperMode"]!;

        mode["available"]!.GetValue<bool>().ShouldBeTrue();
        mode["reason"].ShouldBeNull();
    }

    private Task<System.Text.Json.Nodes.JsonNode> PreviewAsync(SeededEnsemble ensemble, string? trainer) => api.Owner.PostJsonAsync(
        $"/ensembles/{ensemble.Id}/classes/train/preview", new { baseVersion = 1, constraints = new[] { RaiseRail }, trainer }, HttpStatusCode.OK);
}
