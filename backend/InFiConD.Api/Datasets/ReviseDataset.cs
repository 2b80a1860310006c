using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Tables;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace InFiConD.Api.Datasets;

/// <summary>New ground truth or new splits for a dataset, from a CSV table. Taken whole, or refused with the line or image that is wrong.</summary>
internal static class ReviseDataset
{
    public const string Labels = "labels";
    public const string Splits = "splits";

    public sealed record Ask(string Dataset, string What, Stream Table, long ExpectedVersion) : IAsk<DatasetAnswer>;

    public sealed class Handler(Ledger ledger, IBlobStore blobs, ManifestCache manifests) : IAnswer<Ask, DatasetAnswer>
    {
        public async Task<Result<DatasetAnswer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var version = await ledger.SeekAsync(request.Dataset, cancellationToken);
            var view = await ledger.Session.LoadAsync<DatasetView>(request.Dataset, cancellationToken);
            if (view is null) return Missing.Of("dataset", request.Dataset);
            if (version != request.ExpectedVersion)
                return new Rejection("stale", "The dataset changed since you looked. Read it again, then send the table with its new ETag.");
            if (view.ManifestHash is not { } current) return new Rejection("not-ready", "The dataset has no images yet: wait for its import.");
            if (!Revise(await manifests.GetAsync(current, cancellationToken), request).TryGet(out var manifest, out var rejection)) return rejection;
            var hash = await blobs.PutJsonAsync(manifest, cancellationToken);
            if (hash != current)
            {
                ledger.Append(view.Id, view.ProjectId, new DatasetRevised(request.What, hash, manifest.Classes, manifest.Splits(), manifest.ClassCounts()));
                await ledger.SaveAsync(cancellationToken);
                view = await ledger.Session.LoadAsync<DatasetView>(request.Dataset, cancellationToken);
            }

            return await DatasetAnswer.OfAsync(view!, blobs, cancellationToken);
        }

        private static Result<ImageManifest> Revise(LoadedManifest loaded, Ask request) => request.What == Labels
            ? CsvTables.ReadLabels(request.Table).Match(table => ManifestRevision.WithLabels(loaded.Manifest, loaded.Names, table), rejection => rejection)
            : CsvTables.ReadSplits(request.Table).Match(table => ManifestRevision.WithSplits(loaded.Manifest, loaded.Names, table), rejection => rejection);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        MapOne(routes, Labels, "ReviseLabels", "Replaces the ground truth of a dataset by a table of images and classes.");
        MapOne(routes, Splits, "ReviseSplits", "Moves images of a dataset to other splits by a table.");
    }

    /// <summary>The table from its start; in another encoding than it was sent in where its charset says so.</summary>
    private static Result<MemoryStream> InUtf8(MemoryStream sent, string? charset)
    {
        sent.Position = 0;
        if (string.IsNullOrEmpty(charset) || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return sent;
        var table = new MemoryStream();
        var refusal = TableText.ToUtf8(sent, charset.Trim('"'), table);
        table.Position = 0;
        return refusal is null ? table : refusal;
    }

    private static void MapOne(IEndpointRouteBuilder routes, string what, string name, string summary) => routes
        .MapPost($"/datasets/{{dataset}}/{what}", async (string dataset, HttpRequest http, HttpResponse response, IMediator ask, CancellationToken ct) =>
        {
            if (http.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
                return new Rejection("media-type", "Send the table as text/csv.").ToProblem();
            if (!IfMatch.Read(http).TryGet(out var expected, out var rejection)) return rejection.ToProblem();
            using var sent = new MemoryStream(); // Bounded by the server's limit for ordinary bodies.
            await http.Body.CopyToAsync(sent, ct);
            if (!InUtf8(sent, MediaTypeHeaderValue.Parse(http.ContentType).Charset.Value).TryGet(out var table, out rejection)) return rejection.ToProblem();
            var revised = await ask.Send(new Ask(dataset, what, table, expected), ct);
            return revised.ToHttp(answer => ReadDatasets.WithTag(response, answer));
        })
        .Needs(Resource.Dataset, Permission.Tune)
        .TakesIfMatch().GivesETag().WithName(name).WithSummary(summary).Accepts<string>("text/csv").Produces<DatasetAnswer>()
        .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428);
}
