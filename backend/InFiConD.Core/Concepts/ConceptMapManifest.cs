using InFiConD.Core.Provenance;

namespace InFiConD.Core.Concepts;

/// <summary>
/// A concept map as a content-addressed set of blobs. Rows follow <paramref name="Keys"/> (image keys), columns <paramref name="Concepts"/>.
/// </summary>
/// <param name="Concepts">The vocabulary, d words.</param>
/// <param name="Keys">n image keys.</param>
/// <param name="Images">Hash of the <see cref="Datasets.ImageManifest"/> the rows belong to.</param>
/// <param name="Values">Hash of an .npy float32 [n, d] in [0, 1].</param>
/// <param name="Segments">What the segments were, or null for an uploaded map.</param>
public sealed record ConceptMapManifest(
    IReadOnlyList<string> Concepts, IReadOnlyList<string> Keys, string Images, string Values, SegmentArrays? Segments) : INamesBlobs
{
    IEnumerable<NamedBlob> INamesBlobs.Blobs() =>
        [NamedBlob.Of<Datasets.ImageManifest>(Images), new(Values), .. (Segments?.Hashes() ?? []).Select(hash => new NamedBlob(hash))];
}

/// <summary>
/// Segment arrays of a map, each the hash of a raw little-endian blob:
/// <paramref name="Grid"/> = [h, w]; <paramref name="InputSize"/> and <paramref name="Resize"/> tell which part of a picture the grid covers; <paramref name="Map"/> u8 [n, h, w] segment of each cell;
/// <paramref name="ArgSegment"/> u8 [n, d] the segment that gave x; <paramref name="TopConcepts"/> u16 [n, S, 5];
/// <paramref name="TopSimilarities"/> f32 [n, S, 5]; S = <paramref name="MaxSegments"/>, unused slots are zero;
/// <paramref name="Counts"/> u8 [n] segments of each image.
/// </summary>
public sealed record SegmentArrays(
    IReadOnlyList<int> Grid, int MaxSegments, IReadOnlyList<int> InputSize, string Resize, string Map, string ArgSegment, string TopConcepts, string TopSimilarities, string Counts)
{
    /// <summary>The arrays' blobs.</summary>
    public IReadOnlyList<string> Hashes() => [Map, ArgSegment, TopConcepts, TopSimilarities, Counts];
}
