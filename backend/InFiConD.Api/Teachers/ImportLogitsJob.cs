using InFiConD.Api.Datasets;
using InFiConD.Api.Jobs;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Teachers;

namespace InFiConD.Api.Teachers;

/// <summary>Turns uploaded logits into a set whose rows are keyed by image.</summary>
internal sealed class ImportLogitsJob(IServiceScopeFactory scopes, BlobStore blobs, ManifestCache manifests) : IJobHandler
{
    public string Kind => JobKinds.ImportLogits;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        if (!UploadedMatrix.Read(blobs, blobs.ReadJson<UploadedArrays>(request.UploadHash!), MatrixRule.Logits).TryGet(out var matrix, out var rejection)) return rejection;
        var (keep, keys) = ((IReadOnlyList<bool>)[.. matrix.Images.Select(_ => true)], matrix.Images);
        if (request.DatasetId is { } id)
        {
            var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, id, ct);
            if (!MatchedRows.Of(matrix.Images, manifests.Get(dataset.ManifestHash!)).TryGet(out var matched, out rejection)) return rejection;
            (keep, keys) = (matched.Keep, [.. matched.Images.Select(image => image.Key)]);
        }

        var manifest = new LogitsManifest(matrix.Columns, keys, await matrix.StoreRowsAsync(keep, ct));
        await run.Progress.ReportAsync(keys.Count, keys.Count, ct);
        return ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, blobs.PutJson(manifest), keys.Count, matrix.Columns, null));
    }
}
