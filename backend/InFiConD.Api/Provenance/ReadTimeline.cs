using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Core;
using InFiConD.Core.Tuning;
using Marten;
using MediatR;

namespace InFiConD.Api.Provenance;

/// <summary>An ensemble's history, newest first.</summary>
internal static class ReadTimeline
{
    public sealed record Constraint(string Concept, int Index, ConstraintKind Kind, double? Strength, double? Value, double? Lower, double? Upper);

    public sealed record Row(
        long StreamVersion, string Kind, DateTimeOffset At, string Actor, string ActorName, string? Branch, string? Class, int? Version,
        string? TuningId, string? JobId, string? Reason, IReadOnlyList<Constraint>? Constraints, TimelineEffect? Effect, string? Error, string Hash);

    public sealed record Ask(string Ensemble, string? Branch, string? Cursor, int? Limit) : IAsk<Page<Row>>;

    public sealed class Handler(IQuerySession session) : IAnswer<Ask, Page<Row>>
    {
        public async Task<Result<Page<Row>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var query = session.Query<TimelineEntry>().Where(entry => entry.EnsembleId == request.Ensemble);
            if (request.Branch is { } branch) query = query.Where(entry => entry.Branch == branch || entry.Branch == null);
            var total = await query.CountAsync(cancellationToken);
            if (total == 0) return Missing.Of("ensemble", request.Ensemble);
            var (offset, limit) = (Paging.Offset(request.Cursor), Paging.Limit(request.Limit));
            var entries = await query.OrderByDescending(entry => entry.StreamVersion).Skip(offset).Take(limit).ToListAsync(cancellationToken);
            return new Page<Row>([.. entries.Select(Shape)], Paging.NextCursor(offset, entries.Count, total), total);
        }
    }

    public static Row Shape(TimelineEntry e) => new(
        e.StreamVersion, e.Kind, e.At, e.Actor, People.NameOf(e.Actor), e.Branch, e.Class, e.Version, e.TuningId, e.JobId, e.Reason,
        e.Constraints is null ? null : [.. e.Constraints.Select(c => new Constraint(c.Name, c.Concept, c.Kind, c.Strength, c.Value, c.Lower, c.Upper))],
        e.Effect, e.Error, e.Hash);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/timeline", async (string ensemble, string? branch, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, branch, cursor, limit), ct)).ToOk())
        .WithName("GetTimeline").WithTags("Provenance").Produces<Page<Row>>().ProducesProblem(404);
}
