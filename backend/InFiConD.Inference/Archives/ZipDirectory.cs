using System.Buffers.Binary;

namespace InFiConD.Inference.Archives;

/// <summary>The name of an entry as its bytes, which say more than the text that a library made of them.</summary>
/// <param name="Bytes">As the directory holds it; empty when it is longer than any path that is read.</param>
/// <param name="IsUtf8">The entry says that its name is UTF-8.</param>
/// <param name="Unicode">The name of the Unicode path field (0x7075), where it belongs to these bytes.</param>
internal sealed record ZipName(byte[] Bytes, bool IsUtf8, byte[]? Unicode);

/// <summary>
/// Reads the directory of a zip by itself: the names of its entries as bytes, and never more of them than wished, so that a directory of
/// millions is refused before it fills the memory (APPNOTE 4.3.12 to 4.3.16, 4.6.9).
/// </summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054B50, End64Mark = 0x06064B50, Locator64Mark = 0x07064B50, EntryMark = 0x02014B50;
    private const int Utf8Flag = 1 << 11, UnicodePath = 0x7075, LongestName = 4096;

    /// <summary>Names in their order, at most one more than <paramref name="most"/>; null when there is no directory. The stream's position moves.</summary>
    public static List<ZipName>? Read(Stream stream, int most)
    {
        if (Offset(stream) is not { } offset || offset > (ulong)stream.Length)
            return null;
        stream.Position = (long)offset;
        using var buffered = new BufferedStream(new Unowned(stream), 64 * 1024);
        Span<byte> header = stackalloc byte[46];
        var names = new List<ZipName>();
        while (names.Count <= most && buffered.ReadAtLeast(header, 46, throwOnEndOfStream: false) == 46 && BinaryPrimitives.ReadUInt32LittleEndian(header) == EntryMark)
        {
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
            var (name, extra, comment) = (Length(header[28..]), Length(header[30..]), Length(header[32..]));
            var bytes = new byte[name + extra];
            if (buffered.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
                return null;
            buffered.Seek(comment, SeekOrigin.Current);
            names.Add(name > LongestName ? new ZipName([], false, null) : new ZipName(bytes[..name], (flags & Utf8Flag) != 0, UnicodeOf(bytes.AsSpan(name), bytes.AsSpan(0, name))));
        }
        return names;
    }

    /// <summary>The field counts only while its checksum fits the plain name: tools that rename entries leave it behind.</summary>
    private static byte[]? UnicodeOf(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        while (extra.Length >= 4)
        {
            var (id, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), Length(extra[2..]));
            if (extra.Length < 4 + length)
                return null;
            var field = extra.Slice(4, length);
            if (id == UnicodePath && field.Length > 5 && field[0] == 1)
                return BinaryPrimitives.ReadUInt32LittleEndian(field[1..]) == System.IO.Hashing.Crc32.HashToUInt32(name) ? field[5..].ToArray() : null;
            extra = extra[(4 + length)..];
        }
        return null;
    }

    private static int Length(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);

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
