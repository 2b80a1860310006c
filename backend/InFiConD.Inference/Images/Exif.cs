using System.Buffers.Binary;
using SkiaSharp;

namespace InFiConD.Inference.Images;

/// <summary>
/// The orientation that cameras write into a file, read as photo programs do: from JPEG, PNG and WebP, in either byte order, as a short or a long
/// number (TIFF 6.0; Exif 2.3, 4.6.4). The decoder knows only some of these.
/// </summary>
internal static class Exif
{
    private const int OrientationTag = 0x112, Short = 3, Long = 4;

    /// <summary>The orientation; null where the file says none or one that does not exist.</summary>
    public static SKEncodedOrigin? Orientation(ReadOnlySpan<byte> bytes, ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => OfJpeg(bytes),
        ImageFormat.Png => OfChunks(bytes, 8, "eXIf"u8, bigEndian: true),
        ImageFormat.WebP => OfChunks(bytes, 12, "EXIF"u8, bigEndian: false),
        _ => null,
    };

    private static SKEncodedOrigin? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] is not (0xDA or 0xD9);)
        {
            if (bytes[at + 1] == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
                return null;
            if (bytes[at + 1] == 0xE1 && OfTiff(bytes.Slice(at + 4, length - 2), needsHead: true) is { } origin)
                return origin;
            at += 2 + length;
        }
        return null;
    }

    /// <summary>PNG has length, name, content, checksum; RIFF has name, length, content and a byte to make it even.</summary>
    private static SKEncodedOrigin? OfChunks(ReadOnlySpan<byte> bytes, int start, ReadOnlySpan<byte> name, bool bigEndian)
    {
        for (long at = start; at + 8 <= bytes.Length;)
        {
            var head = bytes.Slice((int)at, 8);
            var length = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(head) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (at + 8 + length > bytes.Length)
                return null;
            if ((bigEndian ? head[4..] : head[..4]).SequenceEqual(name))
                return OfTiff(bytes.Slice((int)at + 8, (int)length), needsHead: false);
            at += 8 + length + (bigEndian ? 4 : length % 2);
        }
        return null;
    }

    private static SKEncodedOrigin? OfTiff(ReadOnlySpan<byte> exif, bool needsHead)
    {
        if (exif.StartsWith("Exif\0"u8) && exif.Length > 6)
            exif = exif[6..];
        else if (needsHead)
            return null;
        var little = exif.StartsWith("II*\0"u8);
        if ((!little && !exif.StartsWith("MM\0*"u8)) || exif.Length < 8 || Number(exif[4..], 4, little) is not { } first || first + 2 > exif.Length)
            return null;
        var entries = exif[(int)first..];
        for (long i = 0, count = Number(entries, 2, little)!.Value; i < count && 2 + (i + 1) * 12 <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + (int)i * 12, 12);
            if (Number(entry, 2, little) != OrientationTag)
                continue;
            var value = Number(entry[2..], 2, little) switch { Short => Number(entry[8..], 2, little), Long => Number(entry[8..], 4, little), _ => null };
            return value is >= 1 and <= 8 ? (SKEncodedOrigin)value : null;
        }
        return null;
    }

    private static long? Number(ReadOnlySpan<byte> at, int bytes, bool little) => at.Length < bytes ? null : (bytes, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(at),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(at),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(at),
        _ => BinaryPrimitives.ReadUInt32BigEndian(at),
    };
}
