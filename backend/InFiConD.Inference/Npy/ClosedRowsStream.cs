using System.Buffers.Binary;

namespace InFiConD.Inference.Npy;

/// <summary>
/// A .npy array read with some rows closed: each of their values is NaN, everything else is as it is stored, byte for byte. Length, shape and
/// order of the rows stay, and any part can be read.
/// </summary>
public sealed class ClosedRowsStream : Stream
{
    private readonly Stream _array;
    private readonly IReadOnlyList<bool> _closed;
    private readonly byte[] _nan;
    private readonly long _start, _rowBytes;

    private ClosedRowsStream(Stream array, NpyHeader header, IReadOnlyList<bool> closed)
    {
        (_array, _closed, _start, _rowBytes) = (array, closed, array.Position, header.RowLength * header.ElementSize);
        _nan = new byte[header.ElementSize];
        if (header.Type == NpyType.F4) BinaryPrimitives.WriteSingleLittleEndian(_nan, float.NaN);
        else BinaryPrimitives.WriteDoubleLittleEndian(_nan, double.NaN);
        _array.Position = 0;
    }

    /// <summary>Takes over a stream that can seek. <paramref name="closed"/> has a flag per row; refuses an array of another length by an exception.</summary>
    public static ClosedRowsStream Over(Stream array, IReadOnlyList<bool> closed)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(closed);
        array.Position = 0;
        var header = NpyHeader.Read(array).Value;
        return header.Rows == closed.Count
            ? new ClosedRowsStream(array, header, closed)
            : throw new InvalidDataException($"The array has {header.Rows} rows, but {closed.Count} are known.");
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _array.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _array.Position;
        set => _array.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var at = _array.Position;
        var read = _array.Read(buffer);
        Close(buffer[..read], at);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var at = _array.Position;
        var read = await _array.ReadAsync(buffer, cancellationToken);
        Close(buffer.Span[..read], at);
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => _array.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _array.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Overwrites what of the closed rows lies in these bytes, which were read at <paramref name="at"/>.</summary>
    private void Close(Span<byte> bytes, long at)
    {
        if (_rowBytes == 0 || bytes.Length == 0) return;
        var first = Math.Max(0, (at - _start) / _rowBytes);
        for (var row = first; row < _closed.Count && RowAt(row) < at + bytes.Length; row++)
        {
            if (!_closed[(int)row]) continue;
            var from = Math.Max(RowAt(row), at);
            var to = Math.Min(RowAt(row + 1), at + bytes.Length);
            for (var place = from; place < to; place++) bytes[(int)(place - at)] = _nan[(place - _start) % _nan.Length];
        }
    }

    private long RowAt(long row) => _start + (row * _rowBytes);
}
