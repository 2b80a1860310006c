using InFiConD.Core.Provenance;

namespace InFiConD.Core.Datasets;

/// <summary>Uploaded files that belong together, as a blob: file name to sha256.</summary>
public sealed record UploadedArrays(SortedDictionary<string, string> Files) : INamesBlobs
{
    public string? this[string name] => Files.GetValueOrDefault(name);

    IEnumerable<NamedBlob> INamesBlobs.Blobs() => Files.Values.Select(hash => new NamedBlob(hash));
}
