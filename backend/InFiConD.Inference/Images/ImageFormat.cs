using System.Buffers.Binary;
using System.Text;
using InFiConD.Core;

namespace InFiConD.Inference.Images;

/// <summary>Image formats that are read.</summary>
public enum ImageFormat
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>WebP, first frame.</summary>
    WebP,

    /// <summary>GIF, first frame.</summary>
    Gif,

    /// <summary>Windows bitmap.</summary>
    Bmp,
}

/// <summary>Tells a format by the first bytes of a file; its name says nothing.</summary>
public static class ImageFormats
{
    /// <summary>The format, or a rejection that names what the file seems to be instead.</summary>
    public static Result<ImageFormat> Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ImageFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ImageFormat.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ImageFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageFormat.WebP,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => ImageFormat.Bmp,
        [] => new Rejection("image-broken", "The file is empty."),
        _ => new Rejection("image-type-unsupported", $"The file is {Guess(bytes)}, not a JPEG, PNG, WebP, GIF or BMP image."),
    };

    private static string Guess(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => "a TIFF image",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Container(bytes),
        [0, 0, 0, 12, (byte)'j', (byte)'P', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => "a JPEG 2000 image",
        [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', ..] or [0xFF, 0x0A, ..] => "a JPEG XL image",
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => "a Photoshop document",
        [0, 0, 1, 0, ..] => "an icon",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [(byte)'P', (byte)'K', ..] => "a zip archive",
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0 => "an SVG drawing",
        _ => bytes[..Math.Min(bytes.Length, 512)].ContainsAnyInRange((byte)0, (byte)8) ? "of an unknown type" : "text",
    };

    /// <summary>By the brands in the first box (ISO/IEC 14496-12, 23008-12).</summary>
    private static string Container(ReadOnlySpan<byte> bytes)
    {
        var brands = Encoding.Latin1.GetString(bytes[8..Math.Clamp((int)BinaryPrimitives.ReadUInt32BigEndian(bytes) & 0x3FF, 8, bytes.Length)]);
        return brands.Contains("avif", StringComparison.Ordinal) || brands.Contains("avis", StringComparison.Ordinal) ? "an AVIF image"
            : brands.Contains("he", StringComparison.Ordinal) || brands.Contains("mif1", StringComparison.Ordinal) ? "a HEIC image (as telephones save photographs)"
            : "a film";
    }
}
