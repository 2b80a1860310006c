using InFiConD.Core.Provenance;

namespace InFiConD.Core.Teachers;

/// <summary>
/// Teacher logits as a content-addressed set: <paramref name="Values"/> is the blob of an .npy float32 [n, k],
/// rows in the order of <paramref name="Keys"/>, columns in the order of <paramref name="Classes"/>.
/// </summary>
public sealed record LogitsManifest(IReadOnlyList<string> Classes, IReadOnlyList<string> Keys, string Values) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [new(Values)];
}
