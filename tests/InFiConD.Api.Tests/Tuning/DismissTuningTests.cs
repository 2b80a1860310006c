using System.Net;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Jobs;
using InFiConD.Core.Tuning;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Tuning;

public sealed class DismissTuningTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_tuning_whose_refit_was_cancelled_is_dismissed_and_can_not_be_retried()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var (tuning, job) = (Ids.Tuning(), Ids.Job());
        await CancelledAsync(ensemble, job, new ConceptsTuned(
            tuning, "train", 1, EnsembleState.MainBranch, "because", [new CommittedConstraint(0, "rail", ConstraintKind.Exclude, null, null, 0, 0)], job));
        (await ensemble.ReadAsync()).Body["pending"]!.AsArray().Single()!.Text("state").ShouldBe("failed");

        var answer = await DismissAsync(ensemble, tuning, HttpStatusCode.OK);

        (answer.Text("tuningId"), answer.Text("jobId")).ShouldBe((tuning, job));
        var (body, etag) = await ensemble.ReadAsync();
        body["pending"]!.AsArray().ShouldBeEmpty();
        body.Whole("head").ShouldBe(1);
        var entry = (await api.Owner.GetJsonAsync($"/ensembles/{ensemble.Id}/timeline?limit=1"))["items"]![0]!;
        (entry.Text("kind"), entry.Text("tuningId"), entry.Text("class"), entry.Text("reason"), entry.Text("actorName"))
            .ShouldBe(("tuningDismissed", tuning, "train", "an experiment", "Owner"));
        (await api.Owner.GetJsonAsync($"/jobs/{job}"))["dismissed"]!.GetValue<bool>().ShouldBeTrue();
        (await api.Owner.PostJsonAsync($"/jobs/{job}/retry", null, HttpStatusCode.Conflict)).Text("code").ShouldBe("job-finished");
        (await DismissAsync(ensemble, tuning, HttpStatusCode.Conflict)).Text("code").ShouldBe("tuning-not-failed");
        (await ensemble.ReadAsync()).ETag.ShouldBe(etag);
    }

    [Fact]
    public async Task A_withdrawal_that_failed_is_dismissed_and_the_tuning_is_in_force_as_before()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "exclude" });
        var job = Ids.Job();
        await CancelledAsync(ensemble, job, new TuningWithdrawn(tuning, "train", 2, EnsembleState.MainBranch, "no", job));

        await DismissAsync(ensemble, tuning, HttpStatusCode.OK);

        (await ensemble.ReadAsync()).Body["pending"]!.AsArray().ShouldBeEmpty();
        (await ensemble.VersionAsync(2))["constraints"]!.AsArray().Single()!.Text("tuningId").ShouldBe(tuning);
        (await ensemble.WithdrawAsync(tuning)).ShouldBe(3);
    }

    [Fact]
    public async Task Dismissing_needs_the_version_that_was_seen_and_a_tuning_that_failed()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var seen = (await ensemble.ReadAsync()).ETag;
        var (tuning, _) = await ensemble.TuneAsync("train", new { concept = "rail", kind = "exclude" });
        var path = $"/ensembles/{ensemble.Id}/tunings/{tuning}/dismiss";

        (await api.Owner.PostJsonAsync(path, new { }, HttpStatusCode.PreconditionRequired)).Text("code").ShouldBe("precondition-required");
        var stale = await api.Owner.PostJsonAsync(path, new { }, HttpStatusCode.PreconditionFailed, seen);
        stale["since"]!.AsArray().Select(e => e!.Text("kind")).ShouldBe(["conceptsTuned", "refitCompleted"]);
        (await DismissAsync(ensemble, tuning, HttpStatusCode.Conflict)).Text("code").ShouldBe("tuning-not-failed");
        (await DismissAsync(ensemble, "tun-none", HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }

    /// <summary>Asks for a refit that no worker hears of, and cancels it.</summary>
    private async Task CancelledAsync(SeededEnsemble ensemble, string job, object asked)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        await ledger.LoadAsync<EnsembleState>(ensemble.Id, EnsembleState.Evolve, CancellationToken.None);
        ledger.Append(ensemble.Id, ensemble.Project, asked);
        ledger.Append(job, ensemble.Project, new JobRequested(JobKinds.Refit, "train", ensemble.Project, ensemble.Id, "refit", "hash"));
        await ledger.SaveAsync(CancellationToken.None);
        (await api.Owner.PostJsonAsync($"/jobs/{job}/cancel", null)).Text("state").ShouldBe("cancelled");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> DismissAsync(SeededEnsemble ensemble, string tuning, HttpStatusCode expected) => await api.Owner.PostJsonAsync(
        $"/ensembles/{ensemble.Id}/tunings/{tuning}/dismiss", new { reason = "an experiment" }, expected, (await ensemble.ReadAsync()).ETag);
}
