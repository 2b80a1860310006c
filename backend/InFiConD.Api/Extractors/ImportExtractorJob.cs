using InFiConD.Api.Bundles;
using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Extractors;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Sessions;

namespace InFiConD.Api.Extractors;

/// <summary>Brings in an extractor bundle: embeds a few made-up pictures and words with it.</summary>
internal sealed class ImportExtractorJob(IServiceScopeFactory scopes, BundleStore bundles, Settings settings, ILogger<ImportExtractorJob> log)
    : ImportBundleJob<ExtractorImportRequested, ExtractorImported>(scopes, bundles, BundleKind.Extractor)
{
    public override string Kind => JobKinds.ImportExtractor;

    protected override (InputSource Source, string? Name, string? Manifest) Asked(ExtractorImportRequested request) => (request.Source, request.Name, request.Manifest);

    protected override Result<ExtractorImported> Try(BroughtBundle brought)
    {
        var manifest = brought.Manifest.Extractor!;
        if (!BundleProbe.Extractor(manifest, brought.Locate, new SessionSettings(settings.Threads)).TryGet(out var probe, out var rejection)) return rejection;
        log.LogInformation("Extractor \"{Name}\": {Ms:F0} ms an image. {Provider}", manifest.Name, probe.MsPerImage, probe.Provider.Reason);
        var pixels = manifest.Image.Pixels;
        return new ExtractorImported(
            brought.JobId, brought.Hash, brought.Name ?? manifest.Name, manifest.Licence, manifest.Source ?? "", probe.Dimension, probe.Words?.Count ?? 0,
            manifest.Text is TableTextSpec ? "table" : "onnx", probe is { PatchHeight: { } h, PatchWidth: { } w } ? [h, w] : null,
            [pixels.Height, pixels.Width], probe.MsPerImage, probe.Provider.Name, brought.Files, brought.Manifest.Layout, brought.Manifest.Remarks);
    }
}
