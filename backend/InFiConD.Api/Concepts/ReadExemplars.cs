using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Vision;
using MediatR;

namespace InFiConD.Api.Concepts;

/// <summary>The images that show a concept best, with the segment that does; the lockbox stays closed.</summary>
internal static class ReadExemplars
{
    private const int DefaultLimit = 12;
    private const int MaxLimit = 100;

    /// <summary>An image and its segment; where the map knows no segments, those members are null.</summary>
    public sealed record Exemplar(
        string Sha, string ImageName, double X, int? Segment, IReadOnlyList<double>? Box, IReadOnlyList<int>? Grid, IReadOnlyList<double>? Window, string? Mask, Split Split);

    public sealed record Ask(string Map, int Concept, int? Limit) : IAsk<Page<Exemplar>>;

    public sealed class Handler(MapOpener maps) : IAnswer<Ask, Page<Exemplar>>
    {
        public async Task<Result<Page<Exemplar>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (!(await maps.OpenAsync(request.Map, cancellationToken)).TryGet(out var map, out var rejection)) return rejection;
            if (request.Concept < 0 || request.Concept >= map.Reader.Manifest.Concepts.Count) return Missing.Of("concept", $"{request.Concept} in this map");
            var (column, visible) = (map.Reader.Column(request.Concept), map.Visible());
            for (var row = 0; row < column.Length; row++)
                if (!visible[row]) column[row] = 0;
            var best = Exemplars.Select(column, Math.Clamp(request.Limit ?? DefaultLimit, 1, MaxLimit));
            return new Page<Exemplar>([.. best.Select(row => Shape(map, row, request.Concept, column[row]))]);
        }

        private static Exemplar Shape(OpenMap map, int row, int concept, float x)
        {
            var image = map.ImageOf(row)!;
            if (!map.Reader.HasSegments) return new Exemplar(image.Key, image.Name, x, null, null, null, null, null, image.Split);
            var segment = map.Reader.ArgSegment(row, concept);
            var shape = SegmentShape.Of(map.Reader, row, segment, image.Width, image.Height);
            return new Exemplar(image.Key, image.Name, x, segment, shape.Box, shape.Grid, shape.Window, shape.Mask, image.Split);
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/concept-maps/{map}/concepts/{concept:int}/exemplars", async (string map, int concept, int? limit, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(map, concept, limit), ct)).ToOk())
        .Needs(Resource.ConceptMap)
        .WithName("ListExemplars")
        .WithSummary("Images that carry a concept most, with the segments that do.")
        .Produces<Page<Exemplar>>().ProducesProblem(404).ProducesProblem(409);
}
