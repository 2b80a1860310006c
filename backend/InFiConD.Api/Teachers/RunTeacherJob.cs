using System.Runtime.InteropServices;
using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Teachers;

/// <summary>Runs a teacher over a dataset, shard by shard; a shard is the float32 logits of its images, row after row.</summary>
internal sealed class RunTeacherJob(
    IServiceScopeFactory scopes, IBlobStore blobs, BundleStore bundles, ManifestCache manifests, PhotoReader photos, ShardStore shards, Settings settings, ILogger<RunTeacherJob> log) : IJobHandler
{
    private const string Recipe = "inficond/teacher-logits/1";

    public string Kind => JobKinds.RunTeacher;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, request.DatasetId!, ct);
        var teacher = await ResultEvent.ViewAsync<TeacherView>(scopes, request.TeacherId!, ct);
        var images = (await manifests.GetAsync(dataset.ManifestHash!, ct)).Manifest.Images;
        var bundle = await bundles.OpenAsync(teacher.BundleHash!, ct);
        await using var files = await bundles.LeaseAsync(bundle.Files, ct);
        var spec = await bundles.TeacherAsync(bundle, ct);
        if (!TeacherModel.Open(spec, teacher.Classes.Count, files.Locate, new SessionSettings(settings.Threads)).TryGet(out var model, out var rejection)) return rejection;
        using (model)
        {
            log.LogInformation("Teacher \"{Name}\" on {Images} images. {Provider}", teacher.Name, images.Count, model.Provider.Reason);
            string[] keys = [.. images.Select(image => image.Key)];
            var inputs = InputHash.Of(Recipe, teacher.BundleHash, model.Provider.Name, keys);
            var made = await shards.RunAsync(inputs, images.Count, run, (first, count, progress) => ShardAsync(model, images, first, count, progress, ct), ct);
            if (!made.TryGet(out var parts, out rejection)) return rejection;
            var manifest = new LogitsManifest(teacher.Classes, keys, await JoinAsync(parts, keys.Length, model.Classes, ct));
            return ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, await blobs.PutJsonAsync(manifest, ct), keys.Length, teacher.Classes, model.Provider.Name));
        }
    }

    private async Task<Result<byte[]>> ShardAsync(TeacherModel model, IReadOnlyList<ManifestImage> images, int first, int count, Func<int, Task> progress, CancellationToken ct)
    {
        var logits = new float[count * model.Classes];
        var refusal = await photos.ReadAsync(images, first, count, async (start, decoded) =>
        {
            if (!model.Logits(decoded).TryGet(out var rows, out var wrong)) return wrong;
            for (var i = 0; i < rows.Count; i++) rows[i].CopyTo(logits, (start - first + i) * model.Classes);
            await progress(start - first + rows.Count);
            return null;
        }, ct);
        return refusal is null ? MemoryMarshal.AsBytes(logits.AsSpan()).ToArray() : refusal;
    }

    private async Task<string> JoinAsync(IReadOnlyList<string> parts, int images, int classes, CancellationToken ct) => (await blobs.PutAsync(
        async file =>
        {
            var writer = new NpyWriter(file, NpyType.F4, images, classes);
            foreach (var part in parts) writer.Write(MemoryMarshal.Cast<byte, float>(await blobs.ReadAllAsync(part, ct)));
            writer.Finish();
        },
        ct)).Hash;
}
