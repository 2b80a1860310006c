using System.Text;
using System.Text.Json;
using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Inference.Tables;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Audit;

/// <summary>The audit log: every event of every stream, newest first, narrowed by actor, kind, stream, class, concept and time. JSON or CSV.</summary>
internal static class ReadEvents
{
    private const int MaxCsvRows = 100_000;
    private const string List = "events";

    public sealed record Row(
        long Sequence, string StreamId, long StreamVersion, [Words<EventKind>] string Kind, DateTimeOffset At, string Actor, string ActorName,
        string CorrelationId, string CausationId, string Hash, string PreviousHash, JsonElement Data);

    public sealed record Ask(StoredEventFilter Filter) : IAsk<Page<Row>>;

    public sealed class Handler(NpgsqlDataSource database, IPeople people, Caller caller) : IAnswer<Ask, Page<Row>>
    {
        public async Task<Result<Page<Row>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            // One more than asked for tells whether there is a next page.
            var limit = request.Filter.Limit ?? Paging.DefaultLimit;
            var rows = new List<Row>();
            var seen = await caller.SeesAsync(cancellationToken);
            await foreach (var e in StoredEvents.ReadAsync(database, request.Filter with { Limit = limit + 1, Scope = seen }, cancellationToken))
            {
                rows.Add(new Row(
                    e.Sequence, e.StreamId, e.StreamVersion, EventCatalog.Kind(e.Type), Timestamp.Parse(e.At), e.Actor, people.NameOf(e.Actor),
                    e.CorrelationId, e.CausationId, e.Hash, e.PreviousHash, e.Data));
            }

            var page = rows.Take(limit).ToList();
            return new Page<Row>(page, rows.Count > limit ? Paging.Cursor(List, page[^1].Sequence) : null);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/audit/events", async (
            string? actor, [Words<EventKind>] string? kind, string? ensemble, string? stream, string? @class, string? concept, DateTimeOffset? from, DateTimeOffset? to,
            string? cursor, int? limit, HttpRequest http, IMediator ask, CancellationToken ct) =>
        {
            var csv = http.Headers.Accept.Any(accept => accept?.Contains("text/csv", StringComparison.OrdinalIgnoreCase) == true);
            if (!Paging.Number(List, cursor).TryGet(out var position, out var rejection)) return rejection.ToProblem();
            var filter = new StoredEventFilter
            {
                Stream = stream ?? ensemble,
                Actor = actor,
                Type = kind is null ? null : EventCatalog.NameOfKind(kind) ?? kind,
                Class = @class,
                Concept = concept,
                From = from,
                To = to,
                NewestFirst = true,
                Before = position,
                Limit = csv ? MaxCsvRows : Paging.Limit(limit),
            };
            return (await ask.Send(new Ask(filter), ct)).ToHttp(page => csv ? Results.Text(Csv(page.Items), "text/csv", Encoding.UTF8) : Results.Ok(page));
        })
        .Needs(Resource.Installation)
        .WithName("ListEvents")
        .WithSummary("The audit log: events of every stream, newest first.")
        .Produces<Page<Row>>(200, "application/json", "text/csv").ProducesProblem(422);

    private static string Csv(IEnumerable<Row> rows)
    {
        using var text = new StringWriter();
        var csv = new CsvWriter(text);
        csv.Line("sequence", "stream", "version", "kind", "at", "actor", "correlation", "causation", "hash", "previous", "data");
        foreach (var row in rows)
        {
            csv.Number(row.Sequence).Text(row.StreamId).Number(row.StreamVersion);
            csv.Line(row.Kind, Timestamp.Format(row.At), row.Actor, row.CorrelationId, row.CausationId, row.Hash, row.PreviousHash, row.Data.GetRawText());
        }

        return text.ToString();
    }
}
