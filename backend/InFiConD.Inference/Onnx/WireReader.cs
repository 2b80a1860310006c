namespace InFiConD.Inference.Onnx;

/// <summary>Reads the protobuf wire format forwards, field by field, and steps over what is not wanted.</summary>
internal sealed class WireReader(Stream stream)
{
    private const int Buffer = 1 << 16;
    private readonly BufferedStream _stream = new(stream, Buffer);

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
        _stream.ReadExactly(bytes);
        Position += length;
        return bytes;
    }

    /// <summary>Steps over bytes.</summary>
    public void Skip(long length)
    {
        Position += length;
        if (stream.CanSeek)
        {
            if (_stream.Seek(length, SeekOrigin.Current) > stream.Length)
                throw new EndOfStreamException();
            return;
        }
        var rest = new byte[Math.Min(length, Buffer)];
        for (; length > 0; length -= rest.Length)
            _stream.ReadExactly(rest, 0, (int)Math.Min(length, rest.Length));
    }

    private ulong? Varint(bool atEnd = false)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = _stream.ReadByte();
            if (next < 0)
                return atEnd && shift == 0 ? null : throw new EndOfStreamException();
            Position++;
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException();
    }
}
