using InFiConD.Api.Extractors;
using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Teachers;

/// <summary>Stores a teacher bundle and tries it: a model that does not do what its manifest says is refused with the reason.</summary>
internal sealed class ImportTeacherJob(IServiceScopeFactory scopes, BundleStore bundles, Settings settings, ILogger<ImportTeacherJob> log) : IJobHandler
{
    public string Kind => JobKinds.ImportTeacher;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<TeacherImportRequested>(scopes, run, ct);
        if (!(await bundles.ImportAsync(request.Source, BundleKind.Teacher, ct)).TryGet(out var imported, out var rejection)) return rejection;
        var manifest = imported.Bundle.Teacher!;
        await using var files = await bundles.LeaseAsync(imported.Files, ct);
        if (!BundleProbe.Teacher(manifest, files.Locate, new SessionSettings(settings.Threads)).TryGet(out var probe, out rejection)) return rejection;
        log.LogInformation("Teacher \"{Name}\": {Ms:F0} ms an image. {Provider}", manifest.Name, probe.MsPerImage, probe.Provider.Reason);
        var pixels = manifest.Image.Pixels;
        return ResultEvent.Once(run, new TeacherImported(
            run.JobId, imported.Hash, request.Name ?? manifest.Name, manifest.Licence, probe.Labels, manifest.Activation.ToString().ToLowerInvariant(),
            [pixels.Height, pixels.Width], probe.MsPerImage, probe.Provider.Name, imported.Files));
    }
}
