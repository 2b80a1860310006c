using InFiConD.Core.Provenance;

namespace InFiConD.Core.Datasets;

/// <summary>Somebody asked for photographs to be brought in. <paramref name="Format"/>: auto, voc or folders.</summary>
[StoredAs("dataset_import_requested")]
public sealed record DatasetImportRequested(string ProjectId, string Name, string Format, InputSource Source, string JobId) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Source.Blobs();
}

/// <summary>
/// The photographs are in. <paramref name="ManifestHash"/> names the <see cref="ImageManifest"/> blob,
/// <paramref name="RefusedHash"/> the list of refused files.
/// </summary>
[StoredAs("dataset_imported")]
public sealed record DatasetImported(
    string JobId, string Format, string ManifestHash, string RefusedHash, int Images, int Refused, long Bytes,
    IReadOnlyList<string> Classes, SplitCounts Splits, IReadOnlyList<ClassCount> ClassCounts) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<ImageManifest>(ManifestHash), new(RefusedHash)];
}

/// <summary>New ground truth or new splits were uploaded: from now on <paramref name="ManifestHash"/> describes the images.</summary>
[StoredAs("dataset_revised")]
public sealed record DatasetRevised(
    string What, string ManifestHash, IReadOnlyList<string> Classes, SplitCounts Splits, IReadOnlyList<ClassCount> ClassCounts) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<ImageManifest>(ManifestHash)];
}
