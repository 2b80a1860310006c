using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using InFiConD.Api.Storage;
using InFiConD.Core.Concepts;
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
    private readonly MappedArray _values;
    private readonly Lazy<Dictionary<string, int>> _rows;
    private readonly MappedArray? _map, _argSegment, _topConcepts, _topSimilarities, _counts;

    public ConceptMapReader(BlobStore blobs, string mapHash)
    {
        Manifest = blobs.ReadJson<ConceptMapManifest>(mapHash);
        _rows = new(() => Manifest.Keys.Index().ToDictionary(item => item.Item, item => item.Index));
        using (var file = blobs.OpenRead(Manifest.Values))
        {
            var header = NpyHeader.Read(file).Value;
            if (header.Type != NpyType.F4) throw new InvalidDataException($"Concept map {mapHash} is not float32.");
            _values = new MappedArray(blobs.PathOf(Manifest.Values), file.Position);
        }

        if (Manifest.Segments is not { } segments) return;
        _map = new MappedArray(blobs.PathOf(segments.Map));
        _argSegment = new MappedArray(blobs.PathOf(segments.ArgSegment));
        _topConcepts = new MappedArray(blobs.PathOf(segments.TopConcepts));
        _topSimilarities = new MappedArray(blobs.PathOf(segments.TopSimilarities));
        _counts = new MappedArray(blobs.PathOf(segments.Counts));
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
    public int SegmentCount(int row) => _counts!.ReadOne<byte>(row);

    /// <summary>Segment of each cell of the grid [h * w]; <see cref="ConceptShard.NoSegment"/> where the picture does not reach.</summary>
    public byte[] SegmentMap(int row) => _map!.Read<byte>((long)row * Cells, Cells);

    /// <summary>The segment that gave x, per concept [d].</summary>
    public byte[] ArgSegment(int row) => _argSegment!.Read<byte>((long)row * Words, Words);

    /// <summary>The segment that gave x of one concept.</summary>
    public int ArgSegment(int row, int concept) => _argSegment!.ReadOne<byte>(((long)row * Words) + concept);

    /// <summary>Per segment of one image the words most like it, best first.</summary>
    public IReadOnlyList<SegmentWord[]> TopConcepts(int row)
    {
        var perImage = Manifest.Segments!.MaxSegments * WordsPerSegment;
        var concepts = _topConcepts!.Read<ushort>((long)row * perImage, perImage);
        var similarities = _topSimilarities!.Read<float>((long)row * perImage, perImage);
        var listed = Math.Min(WordsPerSegment, Words);
        return [.. Enumerable.Range(0, SegmentCount(row)).Select(s => Enumerable.Range(s * WordsPerSegment, listed).Select(i => new SegmentWord(concepts[i], similarities[i])).ToArray())];
    }

    /// <summary>A file read at any place; its handle closes itself.</summary>
    private sealed class MappedArray(string path, long offset = 0)
    {
        private readonly MemoryMappedViewAccessor _view = Open(path);

        public T[] Read<T>(long first, int count)
            where T : unmanaged
        {
            var values = new T[count];
            _view.SafeMemoryMappedViewHandle.ReadSpan<T>(At<T>(first), values);
            return values;
        }

        public T ReadOne<T>(long index)
            where T : unmanaged => _view.SafeMemoryMappedViewHandle.Read<T>(At<T>(index));

        private ulong At<T>(long index) => (ulong)(offset + (index * Unsafe.SizeOf<T>()));

        private static MemoryMappedViewAccessor Open(string path)
        {
            using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            return file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        }
    }
}
