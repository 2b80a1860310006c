using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Demo;

namespace InFiConD.Api.Demo;

/// <summary>Opens the first demo where there never was one. Answers null when there is nothing to do.</summary>
internal static class SeedDemo
{
    public sealed record Ask : IAsk<Accepted?>;

    public sealed class Handler(Ledger ledger, Actor actor, OpenDemo open, Settings settings) : IAnswer<Ask, Accepted?>
    {
        public async Task<Result<Accepted?>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var latest = await Demos.LatestAsync(ledger.Session, cancellationToken);
            if (DemoDecider.First(settings.Demo, latest?.Number) is not { } number) return (Accepted?)null;
            actor.Id = Actor.Demo;
            return (await open.RunAsync(number, cancellationToken)).Match<Result<Accepted?>>(accepted => accepted, rejection => rejection);
        }
    }
}
