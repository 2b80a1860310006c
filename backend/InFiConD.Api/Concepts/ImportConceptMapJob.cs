using InFiConD.Api.Datasets;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Concepts;

/// <summary>Turns an uploaded matrix into a concept map whose rows are keyed by image.</summary>
internal sealed class ImportConceptMapJob(IServiceScopeFactory scopes, IBlobStore blobs, ManifestCache manifests) : IJobHandler
{
    public string Kind => JobKinds.ImportConceptMap;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<ConceptMapRequested>(scopes, run, ct);
        var files = await blobs.ReadJsonAsync<UploadedArrays>(request.UploadHash!, ct);
        if (!(await UploadedMatrix.ReadAsync(blobs, files, MatrixRule.ConceptMap, ct)).TryGet(out var matrix, out var rejection)) return rejection;
        if (!(await RowsAsync(request, files, matrix, ct)).TryGet(out var rows, out rejection)) return rejection;
        var map = new ConceptMapManifest(
            matrix.Columns, [.. rows.Images.Select(image => image.Key)], rows.ManifestHash, await matrix.StoreRowsAsync(rows.Keep, ct), null);
        await run.Progress.ReportAsync(rows.Images.Count, rows.Images.Count, ct);
        return ResultEvent.Once(run, new ConceptMapCompleted(
            run.JobId, await blobs.PutJsonAsync(map, ct), rows.Images.Count, matrix.Columns.Count, null, request.DatasetId is not null,
            SplitCounts.Of(rows.Images.Select(image => image.Split)), null, matrix.Numbered));
    }

    private async Task<Result<(IReadOnlyList<bool> Keep, IReadOnlyList<ManifestImage> Images, string ManifestHash)>> RowsAsync(
        ConceptMapRequested request, UploadedArrays files, UploadedMatrix matrix, CancellationToken ct)
    {
        if (request.DatasetId is { } id)
        {
            var hash = (await ResultEvent.ViewAsync<DatasetView>(scopes, id, ct)).ManifestHash!;
            if (!MatchedRows.Of(matrix.Images, await manifests.GetAsync(hash, ct)).TryGet(out var matched, out var refusal)) return refusal;
            return (matched.Keep, matched.Images, hash);
        }

        if (!(await MadeUpManifest.OfAsync(blobs, files, matrix.Images, ct)).TryGet(out var manifest, out var rejection)) return rejection;
        return ([.. matrix.Images.Select(_ => true)], manifest.Images, await blobs.PutJsonAsync(manifest, ct));
    }
}
