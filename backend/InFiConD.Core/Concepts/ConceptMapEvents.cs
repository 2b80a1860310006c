using InFiConD.Core.Provenance;

namespace InFiConD.Core.Concepts;

/// <summary>
/// A concept map was asked for: by running an extractor over a dataset, or from an upload
/// (<paramref name="UploadHash"/> names the blob that lists the uploaded files).
/// </summary>
[StoredAs("concept_map_requested")]
public sealed record ConceptMapRequested(
    string ProjectId, string Name, string? DatasetId, string? ExtractorId, IReadOnlyList<string>? Vocabulary, string? UploadHash, string JobId)
    : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => UploadHash is null ? [] : [NamedBlob.Of<Datasets.UploadedArrays>(UploadHash)];
}

/// <summary>
/// The concept map X [n, d] is there. <paramref name="MapHash"/> names the <see cref="ConceptMapManifest"/> blob. <paramref name="Numbered"/>
/// concepts were in an uploaded list before, and were given a number; null where none was uploaded.
/// </summary>
[StoredAs("concept_map_completed")]
public sealed record ConceptMapCompleted(
    string JobId, string MapHash, int Images, int Concepts, double? SegmentsPerImage, bool HasImages, Datasets.SplitCounts Splits, string? Provider,
    IReadOnlyList<string>? Numbered = null)
    : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<ConceptMapManifest>(MapHash)];
}
