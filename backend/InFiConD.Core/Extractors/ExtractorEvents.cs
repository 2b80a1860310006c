using InFiConD.Core.Provenance;

namespace InFiConD.Core.Extractors;

/// <summary>A file of an imported bundle: its place inside the bundle, its content hash and size.</summary>
public sealed record BundleFile(string Name, string Sha256, long Bytes);

/// <summary>
/// Somebody brought an extractor bundle. <paramref name="Name"/> takes the place of the manifest's, unless null; <paramref name="Manifest"/>, JSON,
/// that of the bundle's manifest or of the one that would be understood.
/// </summary>
[StoredAs("extractor_import_requested")]
public sealed record ExtractorImportRequested(InputSource Source, string JobId, string? Name = null, string? Manifest = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Source.Blobs();
}

/// <summary>
/// The bundle did what its manifest says when it was probed. <paramref name="PatchGrid"/> is [h, w] or null for a global-only encoder;
/// <paramref name="Layout"/> is how it was recognised, <paramref name="Notes"/> what a person should know.
/// </summary>
[StoredAs("extractor_imported")]
public sealed record ExtractorImported(
    string JobId, string BundleHash, string Name, string Licence, string Source, int Dimension, int Words, string VocabularyKind,
    IReadOnlyList<int>? PatchGrid, IReadOnlyList<int> InputSize, double MsPerImage, string Provider, IReadOnlyList<BundleFile> Files,
    string? Layout = null, IReadOnlyList<string>? Notes = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() =>
        [new(BundleHash), .. Files.Select(file => new NamedBlob(file.Sha256))];
}
