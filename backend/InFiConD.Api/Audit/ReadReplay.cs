using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using Marten;
using MediatR;

namespace InFiConD.Api.Audit;

/// <summary>Lists an ensemble's replays, newest first, and reads one with every student that it rebuilt.</summary>
internal static class ReadReplay
{
    public sealed record Answer(ReplayView Replay, IReadOnlyList<ReplayedStudent> Students);

    public sealed record List(string Ensemble, string? Cursor, int? Limit) : IAsk<Page<ReplayView>>;

    public sealed record One(string Replay) : IAsk<Answer>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ReplayView>>
    {
        public async Task<Result<Page<ReplayView>>> Handle(List request, CancellationToken cancellationToken) =>
            await session.LoadAsync<Distillation.EnsembleView>(request.Ensemble, cancellationToken) is null
                ? Missing.Of("ensemble", request.Ensemble)
                : await session.Query<ReplayView>().Where(r => r.EnsembleId == request.Ensemble)
                    .PageAsync("replays", request.Cursor, request.Limit, r => r.CreatedAt, r => r.Id, cancellationToken);
    }

    public sealed class OneHandler(IQuerySession session, IBlobStore blobs) : IAnswer<One, Answer>
    {
        public async Task<Result<Answer>> Handle(One request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ReplayView>(request.Replay, cancellationToken) is not { } replay) return Missing.Of("replay", request.Replay);
            return new Answer(replay, replay.ReportHash is { } report ? await blobs.ReadJsonAsync<ReplayedStudent[]>(report, cancellationToken) : []);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ensembles/{ensemble}/replays", async (string ensemble, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(ensemble, cursor, limit), ct)).ToOk())
            .Needs(Resource.Ensemble)
            .WithName("ListReplays")
            .WithSummary("Replays of an ensemble, newest first.").Produces<Page<ReplayView>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/replays/{replay}", async (string replay, IMediator ask, CancellationToken ct) => (await ask.Send(new One(replay), ct)).ToOk())
            .Needs(Resource.Replay)
            .WithName("GetReplay")
            .WithSummary("One replay with what it found.").Produces<Answer>().ProducesProblem(404);
    }
}
