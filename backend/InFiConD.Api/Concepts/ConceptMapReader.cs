using InFiConD.Api.Storage;
using InFiConD.Core.Concepts;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Concepts;

/// <summary>How much a word is like a segment: its index in the vocabulary, and the cosine.</summary>
internal readonly record struct SegmentWord(int Concept, float Similarity);

/// <summary>
/// Reads single rows and columns of a concept map from memory-mapped blobs, so that looking at one image or one concept costs that much and
/// no more. Safe for concurrent readers; the maps close when nobody holds the reader any more.
/// </summary>
internal sealed class ConceptMapReader
{
    private const int WordsPerSegment = 5;
    private readonly MappedBlob _values;
    private readonly SegmentBlobs? _segments;
    private readonly Lazy<Dictionary<string, int>> _rows;

    private ConceptMapReader(ConceptMapManifest manifest, MappedBlob values, SegmentBlobs? segments)
    {
        (Manifest, _values, _segments) = (manifest, values, segments);
        _rows = new(() => Manifest.Keys.Index().ToDictionary(item => item.Item, item => item.Index));
    }

    public static async Task<ConceptMapReader> OpenAsync(IBlobStore blobs, string mapHash, CancellationToken ct)
    {
        var manifest = await blobs.ReadJsonAsync<ConceptMapManifest>(mapHash, ct);
        long start;
        await using (var file = await blobs.OpenReadAsync(manifest.Values, ct))
        {
            if (!NpyHeader.Read(file).Value.IsPlain(NpyType.F4)) throw new InvalidDataException($"Concept map {mapHash} is not float32.");
            start = file.Position;
        }

        var values = await MappedBlob.OpenAsync(blobs, manifest.Values, start, ct);
        return new ConceptMapReader(manifest, values, manifest.Segments is { } segments ? await SegmentBlobs.OpenAsync(blobs, segments, ct) : null);
    }

    /// <summary>Words, keys and what the segments were.</summary>
    public ConceptMapManifest Manifest { get; }

    /// <summary>Whether the map knows segments; an uploaded one does not, and then none of their members may be asked.</summary>
    public bool HasSegments => Manifest.Segments is not null;

    private int Words => Manifest.Concepts.Count;
    private int Cells => Manifest.Segments!.Grid[0] * Manifest.Segments.Grid[1];

    /// <summary>Row of an image key; null when the map has no such image.</summary>
    public int? RowOf(string key) => _rows.Value.TryGetValue(key, out var row) ? row : null;

    /// <summary>x of one image [d].</summary>
    public float[] Row(int row) => _values.Read<float>((long)row * Words, Words);

    /// <summary>x of one concept over all images [n].</summary>
    public float[] Column(int concept)
    {
        var column = new float[Manifest.Keys.Count];
        for (var row = 0; row < column.Length; row++) column[row] = _values.ReadOne<float>(((long)row * Words) + concept);
        return column;
    }

    /// <summary>Number of segments of one image; they are numbered from 0.</summary>
    public int SegmentCount(int row) => _segments!.Counts.ReadOne<byte>(row);

    /// <summary>Segment of each cell of the grid [h * w]; <see cref="ConceptShard.NoSegment"/> where the picture does not reach.</summary>
    public byte[] SegmentMap(int row) => _segments!.Map.Read<byte>((long)row * Cells, Cells);

    /// <summary>The segment that gave x, per concept [d].</summary>
    public byte[] ArgSegment(int row) => _segments!.ArgSegment.Read<byte>((long)row * Words, Words);

    /// <summary>The segment that gave x of one concept.</summary>
    public int ArgSegment(int row, int concept) => _segments!.ArgSegment.ReadOne<byte>(((long)row * Words) + concept);

    /// <summary>Per segment of one image the words most like it, best first.</summary>
    public IReadOnlyList<SegmentWord[]> TopConcepts(int row)
    {
        var perImage = Manifest.Segments!.MaxSegments * WordsPerSegment;
        var concepts = _segments!.TopConcepts.Read<ushort>((long)row * perImage, perImage);
        var similarities = _segments!.TopSimilarities.Read<float>((long)row * perImage, perImage);
        var listed = Math.Min(WordsPerSegment, Words);
        return [.. Enumerable.Range(0, SegmentCount(row)).Select(s => Enumerable.Range(s * WordsPerSegment, listed).Select(i => new SegmentWord(concepts[i], similarities[i])).ToArray())];
    }

    /// <summary>What a map knows of its segments.</summary>
    private sealed record SegmentBlobs(MappedBlob Map, MappedBlob ArgSegment, MappedBlob TopConcepts, MappedBlob TopSimilarities, MappedBlob Counts)
    {
        public static async Task<SegmentBlobs> OpenAsync(IBlobStore blobs, SegmentArrays arrays, CancellationToken ct) => new(
            await MappedBlob.OpenAsync(blobs, arrays.Map, 0, ct), await MappedBlob.OpenAsync(blobs, arrays.ArgSegment, 0, ct),
            await MappedBlob.OpenAsync(blobs, arrays.TopConcepts, 0, ct), await MappedBlob.OpenAsync(blobs, arrays.TopSimilarities, 0, ct),
            await MappedBlob.OpenAsync(blobs, arrays.Counts, 0, ct));
    }
}
