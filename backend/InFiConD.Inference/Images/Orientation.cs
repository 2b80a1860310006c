using SkiaSharp;

namespace InFiConD.Inference.Images;

/// <summary>Turns decoded pixels upright by the EXIF orientation (values 1 to 8).</summary>
internal static class Orientation
{
    /// <summary>True when upright width and height are the stored height and width.</summary>
    public static bool Swaps(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <summary>Copies RGBA rows to upright RGB, transparency over white.</summary>
    public static RgbImage Upright(ReadOnlySpan<byte> rgba, int width, int height, SKEncodedOrigin origin)
    {
        var (across, down) = Swaps(origin) ? (height, width) : (width, height);
        var pixels = new byte[across * down * 3];
        for (int row = 0, source = 0; row < height; row++)
        {
            var (start, step) = Walk(row, width, height, origin);
            for (var target = start * 3; source < (row + 1) * width * 4; source += 4, target += step * 3)
            {
                var alpha = rgba[source + 3];
                for (var channel = 0; channel < 3; channel++)
                    pixels[target + channel] = alpha == 255 ? rgba[source + channel] : OverWhite(rgba[source + channel], alpha);
            }
        }
        return new RgbImage(across, down, pixels);
    }

    /// <summary>Where the first pixel of a stored row goes, and how far apart its pixels lie.</summary>
    private static (int Start, int Step) Walk(int row, int width, int height, SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.TopRight => (row * width + width - 1, -1),
        SKEncodedOrigin.BottomRight => ((height - 1 - row) * width + width - 1, -1),
        SKEncodedOrigin.BottomLeft => ((height - 1 - row) * width, 1),
        SKEncodedOrigin.LeftTop => (row, height),
        SKEncodedOrigin.RightTop => (height - 1 - row, height),
        SKEncodedOrigin.RightBottom => ((width - 1) * height + height - 1 - row, -height),
        SKEncodedOrigin.LeftBottom => ((width - 1) * height + row, -height),
        _ => (row * width, 1),
    };

    private static byte OverWhite(byte value, byte alpha) => (byte)((value * alpha + 255 * (255 - alpha) + 127) / 255);
}
