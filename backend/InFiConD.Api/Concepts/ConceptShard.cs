using System.Buffers.Binary;
using System.Runtime.InteropServices;
using InFiConD.Core.Vision;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Concepts;

/// <summary>What extraction found in one image.</summary>
/// <param name="Map">Segment of each cell [cells].</param>
/// <param name="Segments">How many there are.</param>
/// <param name="Row">x, and what it came from.</param>
internal sealed record ImageConcepts(byte[] Map, int Segments, ConceptRow Row);

/// <summary>
/// The arrays of a few images in one blob, section after section, so that joining shards reads every byte once:
/// a header of 5 int32 (images, words, grid rows, grid columns, most segments), X f32 [n, d], argSegment u8 [n, d], map u8 [n, cells],
/// counts u8 [n], top concepts u16 [n, S, 5], top similarities f32 [n, S, 5].
/// </summary>
internal sealed class ConceptShard
{
    /// <summary>In a map: the cell lies outside the picture.</summary>
    public const byte NoSegment = 255;

    public const int WordsPerSegment = 5;
    private const int HeaderBytes = 20;
    private readonly IBlobStore _blobs;
    private readonly string _hash;

    private ConceptShard(IBlobStore blobs, string hash, byte[] header)
    {
        (_blobs, _hash) = (blobs, hash);
        int At(int i) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(i * 4));
        (Images, Words, GridHeight, GridWidth, MostSegments) = (At(0), At(1), At(2), At(3), At(4));
    }

    public static async Task<ConceptShard> OpenAsync(IBlobStore blobs, string hash, CancellationToken ct)
    {
        await using var file = await blobs.OpenReadAsync(hash, ct);
        var header = new byte[HeaderBytes];
        await file.ReadExactlyAsync(header, ct);
        return new ConceptShard(blobs, hash, header);
    }

    public int Images { get; }
    public int Words { get; }
    public int GridHeight { get; }
    public int GridWidth { get; }
    public int MostSegments { get; }

    /// <summary>x [n, d] as bytes.</summary>
    public Task<byte[]> XAsync(CancellationToken ct) => SectionAsync(0, 4L * Images * Words, ct);

    /// <summary>[n, d].</summary>
    public Task<byte[]> ArgSegmentAsync(CancellationToken ct) => SectionAsync(4L * Images * Words, (long)Images * Words, ct);

    /// <summary>[n, cells].</summary>
    public Task<byte[]> MapAsync(CancellationToken ct) => SectionAsync(5L * Images * Words, (long)Images * Cells, ct);

    /// <summary>[n].</summary>
    public Task<byte[]> CountsAsync(CancellationToken ct) => SectionAsync(AfterMap, Images, ct);

    /// <summary>[n, S, 5] as bytes.</summary>
    public Task<byte[]> TopConceptsAsync(CancellationToken ct) => SectionAsync(AfterMap + Images, 2L * Images * TopPerImage, ct);

    /// <summary>[n, S, 5] as bytes.</summary>
    public Task<byte[]> TopSimilaritiesAsync(CancellationToken ct) => SectionAsync(AfterMap + Images + (2L * Images * TopPerImage), 4L * Images * TopPerImage, ct);

    public static byte[] Write(IReadOnlyList<ImageConcepts> images, int gridHeight, int gridWidth)
    {
        var (words, most) = (images[0].Row.X.Length, images.Max(image => image.Segments));
        using var stream = new MemoryStream();
        Span<byte> header = stackalloc byte[HeaderBytes];
        int[] fields = [images.Count, words, gridHeight, gridWidth, most];
        for (var i = 0; i < fields.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(header[(i * 4)..], fields[i]);
        stream.Write(header);
        foreach (var image in images) stream.Write(MemoryMarshal.AsBytes(image.Row.X.AsSpan()));
        foreach (var image in images) stream.Write(image.Row.ArgSegment);
        foreach (var image in images) stream.Write(image.Map);
        foreach (var image in images) stream.WriteByte((byte)image.Segments);
        foreach (var image in images) stream.Write(MemoryMarshal.AsBytes(Slots(image.Row.TopConcepts, image.Row.TopCount, most).AsSpan()));
        foreach (var image in images) stream.Write(MemoryMarshal.AsBytes(Slots(image.Row.TopSimilarities, image.Row.TopCount, most).AsSpan()));
        return stream.ToArray();
    }

    private int Cells => GridHeight * GridWidth;
    private int TopPerImage => MostSegments * WordsPerSegment;
    private long AfterMap => (5L * Images * Words) + ((long)Images * Cells);

    /// <summary>[segments, top] laid into [most, 5]; unused places stay zero.</summary>
    private static T[] Slots<T>(T[] values, int top, int most)
    {
        var slots = new T[most * WordsPerSegment];
        for (var i = 0; i < values.Length; i++) slots[(i / top * WordsPerSegment) + (i % top)] = values[i];
        return slots;
    }

    private async Task<byte[]> SectionAsync(long offset, long length, CancellationToken ct)
    {
        await using var file = await _blobs.OpenReadAsync(_hash, ct);
        file.Seek(HeaderBytes + offset, SeekOrigin.Begin);
        var bytes = new byte[length];
        await file.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
