using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Tuning;
using Marten;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>An ensemble's history, newest first.</summary>
internal static class ReadTimeline
{
    public sealed record Constraint(string Concept, int Index, ConstraintKind Kind, double? Strength, double? Value, double? Lower, double? Upper);

    public sealed record Row(
        long StreamVersion, [Words<EventKind>] string Kind, DateTimeOffset At, string Actor, string ActorName, string? Branch, string? Class, int? Version,
        string? TuningId, string? JobId, string? Reason, IReadOnlyList<Constraint>? Constraints, TimelineEffect? Effect, string? Error, string Hash);

    public sealed record Ask(string Ensemble, string? Branch, string? Cursor, int? Limit) : IAsk<Page<Row>>;

    public sealed class Handler(IQuerySession session, IPeople people) : IAnswer<Ask, Page<Row>>
    {
        public async Task<Result<Page<Row>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await session.Events.FetchStreamStateAsync(request.Ensemble, cancellationToken) is not { Version: var version }) return Missing.Of("ensemble", request.Ensemble);
            if (!Paging.Number("timeline", request.Cursor).TryGet(out var position, out var rejection)) return rejection;
            var (query, limit) = (session.Query<TimelineEntry>().Where(entry => entry.EnsembleId == request.Ensemble), Paging.Limit(request.Limit));
            if (request.Branch is { } branch) query = query.Where(entry => entry.Branch == branch || entry.Branch == null);
            // Every event of the stream is an entry: only a branch has to be counted.
            var total = request.Branch is null ? (int)version : await query.CountAsync(cancellationToken);
            if (position is { } before) query = query.Where(entry => entry.StreamVersion < before);
            var entries = await query.OrderByDescending(entry => entry.StreamVersion).Take(limit + 1).ToListAsync(cancellationToken);
            if (entries.Count == 0 && position is null) return Missing.Of("ensemble", request.Ensemble);
            var page = entries.Take(limit).ToList();
            return new Page<Row>([.. page.Select(entry => Shape(entry, people))], entries.Count > limit ? Paging.Cursor("timeline", page[^1].StreamVersion) : null, total);
        }
    }

    public static Row Shape(TimelineEntry e, IPeople people) => new(
        e.StreamVersion, e.Kind, e.At, e.Actor, people.NameOf(e.Actor), e.Branch, e.Change?.Class ?? e.Mark?.Class, e.Mark?.Version, e.TuningId, e.JobId, e.Change?.Reason,
        e.Change?.Constraints is not { } constraints ? null : [.. constraints.Select(c => new Constraint(c.Name, c.Concept, c.Kind, c.Strength, c.Value, c.Lower, c.Upper))],
        e.Mark?.Effect, e.Error, e.Hash);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/ensembles/{ensemble}/timeline", async (string ensemble, string? branch, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(ensemble, branch, cursor, limit), ct)).ToOk())
        .Needs(Resource.Ensemble)
        .WithName("GetTimeline")
        .WithSummary("What people and workers did to an ensemble, newest first.")
        .WithTags("Provenance").Produces<Page<Row>>().ProducesProblem(404).ProducesProblem(422);
}
