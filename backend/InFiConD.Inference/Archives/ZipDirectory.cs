using System.Buffers.Binary;

namespace InFiConD.Inference.Archives;

/// <summary>Counts the entries of a zip without holding them, so that a directory of millions is refused before it fills the memory (APPNOTE 4.3.12 to 4.3.16).</summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054B50, End64Mark = 0x06064B50, Locator64Mark = 0x07064B50, EntryMark = 0x02014B50;

    /// <summary>Entries, counted up to one more than <paramref name="most"/>; null when there is no directory. The stream's position moves.</summary>
    public static int? Count(Stream stream, int most)
    {
        if (Offset(stream) is not { } offset || offset > (ulong)stream.Length)
            return null;
        stream.Position = (long)offset;
        using var buffered = new BufferedStream(new Unowned(stream), 64 * 1024);
        Span<byte> header = stackalloc byte[46];
        var count = 0;
        while (count <= most && buffered.ReadAtLeast(header, 46, throwOnEndOfStream: false) == 46 && BinaryPrimitives.ReadUInt32LittleEndian(header) == EntryMark)
        {
            count++;
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            buffered.Seek(rest, SeekOrigin.Current);
        }
        return count;
    }

    private static ulong? Offset(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, 22 + ushort.MaxValue + 20)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        for (var i = tail.Length - 22; i >= 0; i--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(i)) != EndMark)
                continue;
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(i + 16));
            return i >= 20 && BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(i - 20)) == Locator64Mark
                ? Offset64(stream, BinaryPrimitives.ReadUInt64LittleEndian(tail.AsSpan(i - 12)))
                : offset;
        }
        return null;
    }

    private static ulong? Offset64(Stream stream, ulong recordOffset)
    {
        var record = new byte[56];
        if (recordOffset > (ulong)Math.Max(0, stream.Length - record.Length))
            return null;
        stream.Position = (long)recordOffset;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == End64Mark ? BinaryPrimitives.ReadUInt64LittleEndian(record.AsSpan(48)) : null;
    }
}
