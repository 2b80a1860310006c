using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Demo;

namespace InFiConD.Api.Demo;

/// <summary>Takes the latest demo one step further when a step is due. Answers where it stands, null when there is none.</summary>
internal static class AdvanceDemo
{
    public sealed record Ask : IAsk<DemoStanding?>;

    public sealed class Handler(Ledger ledger, Actor actor, StageRequests stages) : IAnswer<Ask, DemoStanding?>
    {
        public async Task<Result<DemoStanding?>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await Demos.LatestAsync(ledger.Session, cancellationToken) is not { } view) return (DemoStanding?)null;
            if (view.State.Completed) return DemoStanding.Ready;
            var demo = (await ledger.LoadAsync<DemoState>(view.Id, DemoState.Evolve, cancellationToken))!.State;
            actor.Id = Actor.Demo;
            ledger.FollowFrom(view.Id);
            var jobs = (await Demos.JobsAsync(ledger.Session, demo, cancellationToken)).States();
            switch (DemoDecider.Next(demo, jobs))
            {
                case DemoMove.Complete:
                    return await EndAsync(view, new DemoCompleted(), DemoStanding.Ready, cancellationToken);
                case DemoMove.Ask(var stage):
                    if (await stages.RequestAsync(view.Id, demo, stage, cancellationToken) is not { } refused) return DemoStanding.Seeding;
                    // Another process was first, or somebody touched the dataset: look again.
                    if (refused.Code == "stale") return refused;
                    return await EndAsync(view, new DemoFailed(stage, refused.Code, refused.Message), DemoStanding.Failed, cancellationToken);
                default:
                    return DemoDecider.StandingOf(demo, jobs);
            }
        }

        private async Task<Result<DemoStanding?>> EndAsync(DemoView demo, object end, DemoStanding standing, CancellationToken ct)
        {
            ledger.Append(demo.Id, demo.ProjectId, end);
            await ledger.SaveAsync(ct);
            return standing;
        }
    }
}
