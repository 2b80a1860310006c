using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Teachers;

/// <summary>Brings in a teacher bundle: asks it about a few made-up pictures.</summary>
internal sealed class ImportTeacherJob(IServiceScopeFactory scopes, BundleStore bundles, Settings settings, ILogger<ImportTeacherJob> log)
    : ImportBundleJob<TeacherImportRequested, TeacherImported>(scopes, bundles, BundleKind.Teacher)
{
    public override string Kind => JobKinds.ImportTeacher;

    protected override (InputSource Source, string? Name, string? Manifest) Asked(TeacherImportRequested request) => (request.Source, request.Name, request.Manifest);

    protected override Result<TeacherImported> Try(BroughtBundle brought)
    {
        var manifest = brought.Manifest.Teacher!;
        if (!BundleProbe.Teacher(manifest, brought.Locate, new SessionSettings(settings.Threads)).TryGet(out var probe, out var rejection)) return rejection;
        log.LogInformation("Teacher \"{Name}\": {Ms:F0} ms an image. {Provider}", manifest.Name, probe.MsPerImage, probe.Provider.Reason);
        var pixels = manifest.Image.Pixels;
        return new TeacherImported(
            brought.JobId, brought.Hash, brought.Name ?? manifest.Name, manifest.Licence, probe.Labels, manifest.Activation.ToString().ToLowerInvariant(),
            [pixels.Height, pixels.Width], probe.MsPerImage, probe.Provider.Name, brought.Files, brought.Manifest.Layout, brought.Manifest.Remarks);
    }
}
