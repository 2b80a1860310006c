using InFiConD.Api.Bundles;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Core.Extractors;
using InFiConD.Inference.Bundles;

namespace InFiConD.Api.Extractors;

/// <summary>Asks for an extractor bundle to be brought in and tried: <see cref="ImportBundle"/> with the words of extractors.</summary>
internal static class ImportExtractor
{
    public static readonly BundleImport Import = new(
        "extractor", BundleKind.Extractor, "/extractors", "ImportExtractor", JobKinds.ImportExtractor, Ids.Extractor,
        (input, job) => new ExtractorImportRequested(input.Source, job, input.Name, input.Manifest));
}
