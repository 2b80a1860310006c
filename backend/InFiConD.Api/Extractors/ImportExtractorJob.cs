using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Extractors;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Extractors;

/// <summary>Stores an extractor bundle and tries it: a model that does not do what its manifest says is refused with the reason.</summary>
internal sealed class ImportExtractorJob(IServiceScopeFactory scopes, BundleStore bundles, Settings settings, ILogger<ImportExtractorJob> log) : IJobHandler
{
    public string Kind => JobKinds.ImportExtractor;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var request = await ResultEvent.RequestAsync<ExtractorImportRequested>(scopes, run, ct);
        if (!(await bundles.ImportAsync(request.Source, BundleKind.Extractor, ct)).TryGet(out var imported, out var rejection)) return rejection;
        var manifest = imported.Bundle.Extractor!;
        await using var files = await bundles.LeaseAsync(imported.Files, ct);
        if (!BundleProbe.Extractor(manifest, files.Locate, new SessionSettings(settings.Threads)).TryGet(out var probe, out rejection)) return rejection;
        log.LogInformation("Extractor \"{Name}\": {Ms:F0} ms an image. {Provider}", manifest.Name, probe.MsPerImage, probe.Provider.Reason);
        var pixels = manifest.Image.Pixels;
        return ResultEvent.Once(run, new ExtractorImported(
            run.JobId, imported.Hash, request.Name ?? manifest.Name, manifest.Licence, manifest.Source ?? "", probe.Dimension, probe.Words?.Count ?? 0,
            manifest.Text is TableTextSpec ? "table" : "onnx", probe is { PatchHeight: { } h, PatchWidth: { } w } ? [h, w] : null,
            [pixels.Height, pixels.Width], probe.MsPerImage, probe.Provider.Name, imported.Files));
    }
}
