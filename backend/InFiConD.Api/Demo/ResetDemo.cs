using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Demo;
using MediatR;

namespace InFiConD.Api.Demo;

/// <summary>Opens a fresh demo beside the latest one, which stays as people left it.</summary>
internal static class ResetDemo
{
    public sealed record Ask : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, OpenDemo open, Settings settings) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            (int, DemoStanding)? latest = null;
            if (await Demos.LatestAsync(ledger.Session, cancellationToken) is { } view)
            {
                var jobs = await Demos.JobsAsync(ledger.Session, view.State, cancellationToken);
                latest = (view.Number, DemoDecider.StandingOf(view.State, jobs.States()));
            }

            return DemoDecider.Again(settings.Demo, latest).TryGet(out var number, out var rejection) ? await open.RunAsync(number, cancellationToken) : rejection;
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/demo/reset", async (IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/projects/{accepted.Id}", accepted)))
        .Needs(Resource.Installation, Permission.Tune)
        .WithName("ResetDemo")
        .WithSummary("Asks for a new demo project beside the others.").Produces<Accepted>(202).ProducesProblem(409).ProducesProblem(412);
}
