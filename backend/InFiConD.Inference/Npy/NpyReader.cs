using System.Buffers;
using System.Runtime.InteropServices;
using InFiConD.Core;

namespace InFiConD.Inference.Npy;

/// <summary>Reads a .npy array a block of rows at a time, so that arrays larger than memory can pass through.</summary>
public sealed class NpyReader : IDisposable
{
    private const int BlockLength = 64 * 1024;

    private readonly Stream _stream;
    private readonly long _start;

    private NpyReader(Stream stream, NpyHeader header) => (_stream, Header, _start) = (stream, header, stream.CanSeek ? stream.Position : 0);

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
    /// Fills <paramref name="rows"/> with as many whole rows as fit (rounded to float32) and answers how many rows were read; 0 at the end.
    /// An array that is stored column by column has to have two axes and a stream that can seek.
    /// </summary>
    public Result<int> ReadRows(Span<float> rows)
    {
        var count = RowsThatFit(rows.Length);
        return Counted(count, Header.ColumnMajor ? ReadColumns(rows, count) : ReadValues(rows[..(int)(count * Header.RowLength)]));
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

    /// <summary>Fills the span with the next elements as they are stored, wherever rows end.</summary>
    internal Rejection? ReadValues(Span<float> values)
    {
        if (Header.Type == NpyType.F4 && !Header.BigEndian)
            return Fill(MemoryMarshal.AsBytes(values));
        var block = ArrayPool<double>.Shared.Rent(Math.Min(values.Length, BlockLength));
        try
        {
            for (var done = 0; done < values.Length;)
            {
                var part = block.AsSpan(0, Math.Min(block.Length, values.Length - done));
                if (ReadValues(part) is { } rejection)
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

    /// <summary>Fills the span with the next elements as they are stored, wherever rows end.</summary>
    internal Rejection? ReadValues(Span<double> values)
    {
        if (Header.Type == NpyType.F8 && !Header.BigEndian)
            return Fill(MemoryMarshal.AsBytes(values));
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Min(values.Length, BlockLength) * Header.ElementSize);
        try
        {
            for (var done = 0; done < values.Length;)
            {
                var part = values.Slice(done, Math.Min(BlockLength, values.Length - done));
                var stored = bytes.AsSpan(0, part.Length * Header.ElementSize);
                if (Fill(stored) is { } rejection)
                    return rejection;
                NpyElements.Decode(stored, Header, part);
                done += part.Length;
            }
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The next rows of an array whose columns are stored one after the other.</summary>
    private Rejection? ReadColumns(Span<float> rows, int count)
    {
        if (!_stream.CanSeek || Header.Shape.Skip(2).Any(axis => axis != 1))
            return new Rejection("npy-unsupported", "An array of more than two axes is stored in Fortran order; save numpy.ascontiguousarray(x).");
        var (columns, first) = ((int)Header.RowLength, Header.Rows - RowsLeft);
        var column = ArrayPool<float>.Shared.Rent(Math.Max(1, count));
        try
        {
            for (var j = 0; count > 0 && j < columns; j++)
            {
                _stream.Position = _start + ((j * Header.Rows) + first) * Header.ElementSize;
                if (ReadValues(column.AsSpan(0, count)) is { } rejection)
                    return rejection;
                for (var i = 0; i < count; i++)
                    rows[(i * columns) + j] = column[i];
            }
            return null;
        }
        finally
        {
            ArrayPool<float>.Shared.Return(column);
        }
    }

    private Rejection? Fill(Span<byte> bytes) =>
        _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? null : TooShort();

    private Rejection TooShort() =>
        new("npy-broken", $"The .npy file ends before its last row: the shape is ({string.Join(", ", Header.Shape)}).");
}
