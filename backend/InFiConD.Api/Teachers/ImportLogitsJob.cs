using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;

namespace InFiConD.Api.Teachers;

/// <summary>Turns uploaded logits into a set whose rows are keyed by image.</summary>
internal sealed class ImportLogitsJob(IServiceScopeFactory scopes, IBlobStore blobs, ManifestCache manifests) : IJobHandler
{
    public string Kind => JobKinds.ImportLogits;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        var files = await blobs.ReadJsonAsync<UploadedArrays>(request.UploadHash!, ct);
        // Whether the values are probabilities was asked when they came.
        var rule = MatrixRule.Logits(EnumText.Parse<Activation>(request.Activation, ImportLogits.Activation).Value ?? Activation.None);
        if (!(await UploadedMatrix.ReadAsync(blobs, files, rule, ct)).TryGet(out var matrix, out var rejection)) return rejection;
        var (keep, keys) = ((IReadOnlyList<bool>)[.. matrix.Images.Select(_ => true)], matrix.Images);
        if (request.DatasetId is { } id)
        {
            var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, id, ct);
            if (!MatchedRows.Of(matrix.Images, await manifests.GetAsync(dataset.ManifestHash!, ct)).TryGet(out var matched, out rejection)) return rejection;
            (keep, keys) = (matched.Keep, [.. matched.Images.Select(image => image.Key)]);
        }

        var manifest = new LogitsManifest(matrix.Columns, keys, await matrix.StoreRowsAsync(keep, ct));
        await run.Progress.ReportAsync(keys.Count, keys.Count, ct);
        return ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, await blobs.PutJsonAsync(manifest, ct), keys.Count, matrix.Columns, null, matrix.Numbered));
    }
}
