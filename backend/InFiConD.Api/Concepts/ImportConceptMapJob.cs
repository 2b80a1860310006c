using InFiConD.Api.Datasets;
using InFiConD.Api.Jobs;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;

namespace InFiConD.Api.Concepts;

/// <summary>Turns an uploaded matrix into a concept map whose rows are keyed by image.</summary>
internal sealed class ImportConceptMapJob(IServiceScopeFactory scopes, BlobStore blobs, ManifestCache manifests) : IJobHandler
{
    public string Kind => JobKinds.ImportConceptMap;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<ConceptMapRequested>(scopes, run, ct);
        var files = blobs.ReadJson<UploadedArrays>(request.UploadHash!);
        if (!UploadedMatrix.Read(blobs, files, MatrixRule.ConceptMap).TryGet(out var matrix, out var rejection)) return rejection;
        if (!(await RowsAsync(request, files, matrix, ct)).TryGet(out var rows, out rejection)) return rejection;
        var map = new ConceptMapManifest(
            matrix.Columns, [.. rows.Images.Select(image => image.Key)], rows.ManifestHash, await matrix.StoreRowsAsync(rows.Keep, ct), null);
        await run.Progress.ReportAsync(rows.Images.Count, rows.Images.Count, ct);
        return ResultEvent.Once(run, new ConceptMapCompleted(
            run.JobId, blobs.PutJson(map), rows.Images.Count, matrix.Columns.Count, null, request.DatasetId is not null,
            SplitCounts.Of(rows.Images.Select(image => image.Split)), null));
    }

    private async Task<Result<(IReadOnlyList<bool> Keep, IReadOnlyList<ManifestImage> Images, string ManifestHash)>> RowsAsync(
        ConceptMapRequested request, UploadedArrays files, UploadedMatrix matrix, CancellationToken ct)
    {
        if (request.DatasetId is { } id)
        {
            var hash = (await ResultEvent.ViewAsync<DatasetView>(scopes, id, ct)).ManifestHash!;
            if (!MatchedRows.Of(matrix.Images, manifests.Get(hash)).TryGet(out var matched, out var refusal)) return refusal;
            return (matched.Keep, matched.Images, hash);
        }

        if (!MadeUpManifest.Of(blobs, files, matrix.Images).TryGet(out var manifest, out var rejection)) return rejection;
        return ([.. matrix.Images.Select(_ => true)], manifest.Images, blobs.PutJson(manifest));
    }
}
