using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Teachers;

/// <summary>Writes the labels of a dataset as teacher logits.</summary>
internal sealed class TeachByLabelsJob(IServiceScopeFactory scopes, IBlobStore blobs, ManifestCache manifests) : IJobHandler
{
    public string Kind => JobKinds.TeachByLabels;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        var manifest = (await manifests.GetAsync(request.ImagesHash!, ct)).Manifest;
        if (!LabelTeacher.Of(manifest, request.Smoothing!.Value).TryGet(out var labels, out var rejection)) return rejection;
        var images = labels.Keys.Count;
        var (values, _) = await blobs.PutAsync(
            file =>
            {
                NpyFile.Write(file, labels.Logits, images, manifest.Classes.Count);
                return Task.CompletedTask;
            },
            ct);
        var hash = await blobs.PutJsonAsync(new LogitsManifest(manifest.Classes, labels.Keys, values), ct);
        await run.Progress.ReportAsync(images, images, ct);
        return ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, hash, images, manifest.Classes, null, LeftOut: labels.LeftOut, Filled: labels.Filled));
    }
}
