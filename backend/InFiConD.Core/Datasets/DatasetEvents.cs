using InFiConD.Core.Provenance;

namespace InFiConD.Core.Datasets;

/// <summary>
/// Somebody asked for photographs to be brought in. <paramref name="Format"/>: auto or the layout; <paramref name="ClassLevel"/>: which folder on
/// the way to a picture is its class; <paramref name="Splits"/>: where splits are taken from. The last two are null where nobody chose.
/// </summary>
[StoredAs("dataset_import_requested")]
public sealed record DatasetImportRequested(
    string ProjectId, string Name, string Format, InputSource Source, string JobId, int? ClassLevel = null, string? Splits = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Source.Blobs();
}

/// <summary>
/// The photographs are in. <paramref name="ManifestHash"/> names the <see cref="ImageManifest"/> blob,
/// <paramref name="RefusedHash"/> the list of refused files. <paramref name="Ignored"/>: files that played no part, by reason;
/// <paramref name="Findings"/>: what to know about the rest. Both are null in events of before they were counted.
/// </summary>
[StoredAs("dataset_imported")]
public sealed record DatasetImported(
    string JobId, string Format, string ManifestHash, string RefusedHash, int Images, int Refused, long Bytes,
    IReadOnlyList<string> Classes, SplitCounts Splits, IReadOnlyList<ClassCount> ClassCounts,
    IReadOnlyList<CountedFiles>? Ignored = null, IReadOnlyList<DatasetFinding>? Findings = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<ImageManifest>(ManifestHash), new(RefusedHash)];
}

/// <summary>Files that have one thing in common: a stable code for it, the words for it, how many there are, and the first few of them.</summary>
public sealed record CountedFiles(string Code, string Reason, int Count, IReadOnlyList<string> Examples);

/// <summary>Something to know about imported photographs; nothing was left out for it.</summary>
public sealed record DatasetFinding(string Code, string Message, int Count, IReadOnlyList<string> Examples);

/// <summary>New ground truth or new splits were uploaded: from now on <paramref name="ManifestHash"/> describes the images.</summary>
[StoredAs("dataset_revised")]
public sealed record DatasetRevised(
    string What, string ManifestHash, IReadOnlyList<string> Classes, SplitCounts Splits, IReadOnlyList<ClassCount> ClassCounts) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<ImageManifest>(ManifestHash)];
}
