using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Teachers;

/// <summary>Runs a teacher over a dataset, shard by shard.</summary>
internal sealed class RunTeacherJob(
    IServiceScopeFactory scopes, BundleStore bundles, ManifestCache manifests, LogitsShards shards, Settings settings, ILogger<RunTeacherJob> log) : IJobHandler
{
    private const string Recipe = "inficond/teacher-logits/1";

    public string Kind => JobKinds.RunTeacher;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherLogitsRequested>(scopes, run, ct);
        var dataset = await ResultEvent.ViewAsync<DatasetView>(scopes, request.DatasetId!, ct);
        var teacher = await ResultEvent.ViewAsync<TeacherView>(scopes, request.TeacherId!, ct);
        if (!ClassMapping.Of(teacher.Classes, request.ClassMapping).TryGet(out var mapping, out var rejection)) return rejection;
        var images = (await manifests.GetAsync(dataset.ManifestHash!, ct)).Manifest.Images;
        var bundle = await bundles.OpenAsync(teacher.BundleHash!, ct);
        await using var files = await bundles.LeaseAsync(bundle.Files, ct);
        var spec = await bundles.TeacherAsync(bundle, ct);
        if (!TeacherModel.Open(spec, teacher.Classes.Count, files.Locate, new SessionSettings(settings.Threads)).TryGet(out var model, out rejection)) return rejection;
        using (model)
        {
            log.LogInformation("Teacher \"{Name}\" on {Images} images. {Provider}", teacher.Name, images.Count, model.Provider.Reason);
            var inputs = InputHash.Of(Recipe, teacher.BundleHash, model.Provider.Name, images.Select(image => image.Key).ToArray());
            var made = await shards.RunAsync(run, inputs, images, model.Classes, model.Logits, mapping, ct);
            return made.TryGet(out var hash, out rejection)
                ? ResultEvent.Once(run, new TeacherLogitsCompleted(run.JobId, hash, images.Count, mapping.Classes, model.Provider.Name))
                : rejection;
        }
    }
}
