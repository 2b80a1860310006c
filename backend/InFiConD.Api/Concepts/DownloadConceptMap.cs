using System.Text;
using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Tables;
using MediatR;

namespace InFiConD.Api.Concepts;

/// <summary>A concept map's arrays as files: X.npy with the rows of the lockbox closed, splits.csv as the dataset has them now.</summary>
internal static class DownloadConceptMap
{
    public sealed record Values(string Map) : IAsk<Stream>;

    public sealed record Splits(string Map) : IAsk<string>;

    public sealed class ValuesHandler(MapOpener maps, IBlobStore blobs) : IAnswer<Values, Stream>
    {
        public async Task<Result<Stream>> Handle(Values request, CancellationToken cancellationToken) =>
            (await maps.OpenAsync(request.Map, cancellationToken)).TryGet(out var map, out var rejection)
                ? ClosedRowsStream.Over(await blobs.OpenReadAsync(map.Reader.Manifest.Values, cancellationToken), [.. map.Visible().Select(visible => !visible)])
                : rejection;
    }

    public sealed class SplitsHandler(MapOpener maps) : IAnswer<Splits, string>
    {
        public async Task<Result<string>> Handle(Splits request, CancellationToken cancellationToken)
        {
            if (!(await maps.OpenAsync(request.Map, cancellationToken)).TryGet(out var map, out var rejection)) return rejection;
            await using var text = new StringWriter();
            CsvTables.WriteSplits(text, map.Reader.Manifest.Keys.Select(map.Images.Find).OfType<Core.Datasets.ManifestImage>()
                .Select(image => new SplitRow(image.Name, image.Split.ToString().ToLowerInvariant())));
            return text.ToString();
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/concept-maps/{map}/X.npy", async (string map, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new Values(map), ct)).ToHttp(values => Results.File(values, "application/octet-stream", "X.npy", enableRangeProcessing: true)))
            .Needs(Resource.ConceptMap)
            .WithName("DownloadConceptMap")
            .WithSummary("The map as an array, images x concepts; rows of the lockbox are closed.")
            .Produces(200, contentType: "application/octet-stream").ProducesProblem(404).ProducesProblem(409);
        routes.MapGet("/concept-maps/{map}/splits.csv", async (string map, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new Splits(map), ct)).ToHttp(text => Results.Text(text, "text/csv", Encoding.UTF8)))
            .Needs(Resource.ConceptMap)
            .WithName("DownloadSplits")
            .WithSummary("Which split each image of a map belongs to, as CSV.")
            .Produces<string>(200, "text/csv").ProducesProblem(404).ProducesProblem(409);
    }
}
