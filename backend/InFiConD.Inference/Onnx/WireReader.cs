namespace InFiConD.Inference.Onnx;

/// <summary>Reads the protobuf wire format forwards, field by field, and steps over what is not wanted.</summary>
internal sealed class WireReader(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _from, _until;

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>
    /// The next field's number and, where it holds bytes, how many stand before the reader; a number's value is read already. Null at
    /// <paramref name="end"/> or at the end of the stream.
    /// </summary>
    public (int Field, long? Length)? Next(long end)
    {
        if (Position > end)
            throw new InvalidDataException();
        if (Position == end || Varint(atEnd: true) is not { } tag)
            return null;
        var field = (int)(tag >> 3);
        if (field == 0)
            throw new InvalidDataException();
        switch (tag & 7)
        {
            case 0:
                Varint();
                return (field, null);
            case 1:
                return (field, 8);
            case 5:
                return (field, 4);
            case 2 when Varint() is { } length and <= long.MaxValue && (long)length <= end - Position:
                return (field, (long)length);
            default:
                throw new InvalidDataException();
        }
    }

    /// <summary>The next bytes.</summary>
    public byte[] Bytes(long length, int most)
    {
        if (length > most)
            throw new InvalidDataException();
        var bytes = new byte[length];
        var held = (int)Math.Min(length, _until - _from);
        _buffer.AsSpan(_from, held).CopyTo(bytes);
        _from += held;
        stream.ReadExactly(bytes.AsSpan(held));
        Position += length;
        return bytes;
    }

    /// <summary>Steps over bytes.</summary>
    public void Skip(long length)
    {
        Position += length;
        var held = (int)Math.Min(length, _until - _from);
        _from += held;
        length -= held;
        if (length == 0)
            return;
        if (stream.CanSeek)
        {
            if (stream.Seek(length, SeekOrigin.Current) > stream.Length)
                throw new EndOfStreamException();
            return;
        }
        for (; length > 0; length -= Math.Min(length, _buffer.Length))
            stream.ReadExactly(_buffer, 0, (int)Math.Min(length, _buffer.Length));
    }

    private ulong? Varint(bool atEnd = false)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = NextByte();
            if (next < 0)
                return atEnd && shift == 0 ? null : throw new EndOfStreamException();
            Position++;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException();
    }

    private int NextByte()
    {
        if (_from == _until)
            (_from, _until) = (0, stream.Read(_buffer));
        return _from == _until ? -1 : _buffer[_from++];
    }
}
