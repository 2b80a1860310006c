using System.Runtime.InteropServices;
using SkiaSharp;

namespace InFiConD.Inference.Images;

/// <summary>Re-encoded pictures for serving: what a person uploaded is never sent to a browser as it came.</summary>
public static class Rendition
{
    /// <summary>A WebP whose longer side is at most <paramref name="maxSide"/> pixels; never enlarged. Quality 0-100.</summary>
    public static byte[] WebP(RgbImage image, int maxSide, int quality = 82)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Encode(Shrink(image, maxSide), pixels => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)));
    }

    /// <summary>A lossless PNG at full size.</summary>
    public static byte[] Png(RgbImage image) => Encode(image, pixels => pixels.Encode(SKEncodedImageFormat.Png, 100));

    /// <summary>A JPEG at full size. Quality 0-100.</summary>
    public static byte[] Jpeg(RgbImage image, int quality = 90) => Encode(image, pixels => pixels.Encode(SKEncodedImageFormat.Jpeg, quality));

    private static byte[] Encode(RgbImage image, Func<SKPixmap, SKData?> encode)
    {
        ArgumentNullException.ThrowIfNull(image);
        using var bitmap = ToBitmap(image);
        using var pixels = bitmap.PeekPixels() ?? throw new InvalidOperationException("Skia gave no access to the pixels.");
        using var encoded = encode(pixels) ?? throw new InvalidOperationException($"Skia could not encode {image.Width} x {image.Height} pixels.");
        return encoded.ToArray();
    }

    /// <summary>The image with a longer side of at most <paramref name="maxSide"/> pixels; itself when it is small enough.</summary>
    public static RgbImage Shrink(RgbImage image, int maxSide)
    {
        ArgumentNullException.ThrowIfNull(image);
        var longest = Math.Max(image.Width, image.Height);
        if (longest <= maxSide)
            return image;
        var width = Math.Max(1, (int)Math.Round((double)image.Width * maxSide / longest));
        var height = Math.Max(1, (int)Math.Round((double)image.Height * maxSide / longest));
        var values = Resampling.Resize(image, 0, 0, image.Width, image.Height, width, height);
        return new RgbImage(width, height, Array.ConvertAll(values, value => (byte)Math.Clamp(value + 0.5f, 0, 255)));
    }

    private static SKBitmap ToBitmap(RgbImage image)
    {
        var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, null));
        var target = MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan());
        var pixels = image.Pixels;
        for (int i = 0, source = 0; i < target.Length; i++, source += 3)
            target[i] = 0xFF000000u | (uint)pixels[source + 2] << 16 | (uint)pixels[source + 1] << 8 | pixels[source];
        return bitmap;
    }
}
