using System.Buffers;
using System.Runtime.InteropServices;
using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>Reads a .npy array a block of rows at a time, so that arrays larger than memory can pass through.</summary>
public sealed class NpyReader : IDisposable
{
    private readonly Stream _stream;

    private NpyReader(Stream stream, NpyHeader header) => (_stream, Header) = (stream, header);

    /// <summary>Type and shape.</summary>
    public NpyHeader Header { get; }

    /// <summary>Rows not yet read.</summary>
    public long RowsLeft { get; private set; }

    /// <summary>Reads the header. Takes over the stream. A seekable stream of the wrong length is refused at once, before anything is allocated.</summary>
    public static Result<NpyReader> Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!NpyHeader.Read(stream).TryGet(out var header, out var rejection))
        {
            stream.Dispose();
            return rejection;
        }
        if (stream.CanSeek && stream.Length - stream.Position != header.Elements * header.ElementSize)
        {
            var found = stream.Length - stream.Position;
            stream.Dispose();
            return new Rejection("npy-broken",
                $"The shape ({string.Join(", ", header.Shape)}) needs {header.Elements * header.ElementSize} bytes, the file holds {found}.");
        }
        return new NpyReader(stream, header) { RowsLeft = header.Rows };
    }

    /// <summary>
    /// Fills <paramref name="rows"/> with as many whole rows as fit (float64 is rounded to float32) and answers how many rows were read; 0 at the end.
    /// </summary>
    public Result<int> ReadRows(Span<float> rows)
    {
        var count = RowsThatFit(rows.Length);
        return Counted(count, ReadValues(rows[..(int)(count * Header.RowLength)]));
    }

    /// <summary>As <see cref="ReadRows(Span{float})"/> in float64; float32 is widened exactly.</summary>
    public Result<int> ReadRows(Span<double> rows)
    {
        var count = RowsThatFit(rows.Length);
        return Counted(count, ReadValues(rows[..(int)(count * Header.RowLength)]));
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private int RowsThatFit(int length) =>
        Header.RowLength == 0 ? (int)Math.Min(RowsLeft, int.MaxValue) : (int)Math.Min(RowsLeft, length / Header.RowLength);

    private Result<int> Counted(int rows, Rejection? rejection)
    {
        if (rejection is not null)
            return rejection;
        RowsLeft -= rows;
        return rows;
    }

    /// <summary>Fills the span with the next elements, wherever rows end.</summary>
    internal Rejection? ReadValues(Span<float> values)
    {
        if (Header.Type == NpyType.F4)
            return Fill(MemoryMarshal.AsBytes(values));
        var block = ArrayPool<double>.Shared.Rent(Math.Min(values.Length, 64 * 1024));
        try
        {
            for (var done = 0; done < values.Length;)
            {
                var part = block.AsSpan(0, Math.Min(block.Length, values.Length - done));
                if (Fill(MemoryMarshal.AsBytes(part)) is { } rejection)
                    return rejection;
                for (var i = 0; i < part.Length; i++)
                    values[done++] = (float)part[i];
            }
            return null;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(block);
        }
    }

    /// <summary>Fills the span with the next elements, wherever rows end.</summary>
    internal Rejection? ReadValues(Span<double> values)
    {
        if (Header.Type == NpyType.F8)
            return Fill(MemoryMarshal.AsBytes(values));
        // The float32 bytes fill the second half of the target and are widened from the front, so no second array is needed.
        var narrow = MemoryMarshal.Cast<double, float>(values)[values.Length..];
        if (Fill(MemoryMarshal.AsBytes(narrow)) is { } rejection)
            return rejection;
        for (var i = 0; i < values.Length; i++)
            values[i] = narrow[i];
        return null;
    }

    private Rejection? Fill(Span<byte> bytes) =>
        _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? null : TooShort();

    private Rejection TooShort() =>
        new("npy-broken", $"The .npy file ends before its last row: the shape is ({string.Join(", ", Header.Shape)}).");
}
