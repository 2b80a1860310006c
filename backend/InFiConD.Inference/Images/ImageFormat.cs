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
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "a TIFF image",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "an AVIF or HEIC image or a film",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [(byte)'P', (byte)'K', ..] => "a zip archive",
        _ => bytes[..Math.Min(bytes.Length, 512)].ContainsAnyInRange((byte)0, (byte)8) ? "of an unknown type" : "text",
    };
}
