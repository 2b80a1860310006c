using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using MediatR;

namespace InFiConD.Api.Concepts;

/// <summary>Pages through a map's concepts in vocabulary order, filtered by a part of the word.</summary>
internal static class ListConcepts
{
    /// <summary><paramref name="Present"/>: images with x above half of <paramref name="Max"/>. Lockbox images do not count.</summary>
    public sealed record Concept(int Index, string Name, double Mean, double Max, int Present);

    public sealed record Ask(string Map, string? Query, string? Cursor, int? Limit) : IAsk<Page<Concept>>;

    public sealed class Handler(MapOpener maps, ConceptStatistics statistics) : IAnswer<Ask, Page<Concept>>
    {
        public async Task<Result<Page<Concept>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await maps.OpenAsync(request.Map, cancellationToken)).TryGet(out var map, out var rejection)) return rejection;
            var (names, all, query) = (map.Reader.Manifest.Concepts, statistics.Of(map), request.Query?.Trim() ?? "");
            int[] found = [.. Enumerable.Range(0, names.Count).Where(j => names[j].Contains(query, StringComparison.OrdinalIgnoreCase))];
            return Paging.Slice("concepts", found, request.Cursor, request.Limit, j => new Concept(j, names[j], all[j].Mean, all[j].Max, all[j].Present));
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/concept-maps/{map}/concepts", async (string map, string? query, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(map, query, cursor, limit), ct)).ToOk())
        .Needs(Resource.ConceptMap)
        .WithName("ListConcepts")
        .WithSummary("Concepts of a map in the order of its vocabulary.")
        .Produces<Page<Concept>>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}
