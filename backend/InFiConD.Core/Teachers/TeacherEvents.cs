using InFiConD.Core.Extractors;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Teachers;

/// <summary>
/// Somebody brought a teacher bundle. <paramref name="Name"/> takes the place of the manifest's, unless null; <paramref name="Manifest"/>, JSON,
/// that of the bundle's manifest or of the one that would be understood.
/// </summary>
[StoredAs("teacher_import_requested")]
public sealed record TeacherImportRequested(InputSource Source, string JobId, string? Name = null, string? Manifest = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Source.Blobs();
}

/// <summary>The bundle did what its manifest says when it was probed. <paramref name="Layout"/> is how it was recognised, <paramref name="Notes"/> what a person should know.</summary>
[StoredAs("teacher_imported")]
public sealed record TeacherImported(
    string JobId, string BundleHash, string Name, string Licence, IReadOnlyList<string> Classes, string Activation,
    IReadOnlyList<int> InputSize, double MsPerImage, string Provider, IReadOnlyList<BundleFile> Files,
    string? Layout = null, IReadOnlyList<string>? Notes = null) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() =>
        [new(BundleHash), .. Files.Select(file => new NamedBlob(file.Sha256))];
}

/// <summary>
/// Teacher logits were asked for: by running <paramref name="TeacherId"/> over a dataset, or from an upload
/// (<paramref name="UploadHash"/> names the blob that lists the uploaded files). <paramref name="Activation"/> (none, sigmoid or softmax) is
/// what the uploader says was applied to the values; null where nobody said, and they are logits.
/// </summary>
/// <param name="From">Whose judgement it is; null in events of a time when there were models and uploads only.</param>
/// <param name="Smoothing">Of labels: how far from 0 and 1 they are put.</param>
/// <param name="ImagesHash">Of labels: names the <see cref="Datasets.ImageManifest"/> blob whose labels they are.</param>
/// <param name="ExtractorId">Of words: what compares them with images.</param>
/// <param name="Words">Of words: the classes that were asked about.</param>
/// <param name="Templates">Of words: the phrases around a class's name; null where an extractor's list of words is closed.</param>
/// <param name="Scale">Of words: one over the temperature.</param>
/// <param name="ClassMapping">Which of a teacher's classes became one; null where none did.</param>
[StoredAs("teacher_logits_requested")]
public sealed record TeacherLogitsRequested(
    string ProjectId, string Name, string? DatasetId, string? TeacherId, string? UploadHash, string JobId, string? Activation = null,
    TeacherSource? From = null, double? Smoothing = null, string? ImagesHash = null, string? ExtractorId = null, IReadOnlyList<string>? Words = null,
    IReadOnlyList<string>? Templates = null, double? Scale = null, IReadOnlyList<ClassMerge>? ClassMapping = null)
    : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() =>
    [
        .. UploadHash is null ? [] : new[] { NamedBlob.Of<Datasets.UploadedArrays>(UploadHash) },
        .. ImagesHash is null ? [] : new[] { NamedBlob.Of<Datasets.ImageManifest>(ImagesHash) },
    ];
}

/// <summary>
/// Logits z [n, k] are there. <paramref name="LogitsHash"/> names the <see cref="LogitsManifest"/> blob. <paramref name="Numbered"/> classes
/// were in the uploaded list before, and were given a number; null where none was uploaded. Of labels, <paramref name="LeftOut"/> images have none and
/// <paramref name="Filled"/> unknown ones stand beside known ones.
/// </summary>
[StoredAs("teacher_logits_completed")]
public sealed record TeacherLogitsCompleted(
    string JobId, string LogitsHash, int Images, IReadOnlyList<string> Classes, string? Provider, IReadOnlyList<string>? Numbered = null,
    int? LeftOut = null, int? Filled = null)
    : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [NamedBlob.Of<LogitsManifest>(LogitsHash)];
}
