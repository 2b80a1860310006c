using InFiConD.Api.Access;
using InFiConD.Api.Distillation;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Audit;
using MediatR;

namespace InFiConD.Api.Audit;

/// <summary>Asks for every version of an ensemble to be rebuilt from its events and compared with what is on record.</summary>
internal static class StartReplay
{
    public sealed record Ask(string Ensemble) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.Session.LoadAsync<EnsembleView>(request.Ensemble, cancellationToken) is not { } ensemble) return Missing.Of("ensemble", request.Ensemble);
            if (ensemble.Head is null) return new Rejection("not-ready", "The ensemble has no version yet: there is nothing to rebuild.");
            var (replay, job) = (Ids.New("rep"), Ids.Job());
            ledger.Append(replay, ensemble.ProjectId, new ReplayRequested(ensemble.ProjectId, ensemble.Id, job));
            queue.Request(ledger, job, JobKinds.Replay, ensemble.ProjectId, replay, $"Replay \"{ensemble.Name}\"", InputHash.Of(ensemble.Id, ensemble.StreamVersion));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, replay);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/ensembles/{ensemble}/replay", async (string ensemble, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/replays/{accepted.Id}", accepted)))
        .Needs(Resource.Ensemble, Permission.Audit)
        .WithName("StartReplay")
        .WithSummary("Asks for every version of an ensemble to be rebuilt from its events.")
        .Produces<Accepted>(202).ProducesProblem(404).ProducesProblem(409);
}
