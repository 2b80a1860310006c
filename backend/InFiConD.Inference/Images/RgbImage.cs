namespace InFiConD.Inference.Images;

/// <summary>A decoded photograph: 8-bit red, green, blue in rows from the top, no padding, upright.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Pixels">Height x Width x 3 bytes.</param>
public sealed record RgbImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>Copies a rectangle out; it is clipped to the image and at least one pixel large.</summary>
    public RgbImage Crop(int x, int y, int width, int height)
    {
        var (left, top) = (Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1));
        var (right, bottom) = (Math.Clamp(x + width, left + 1, Width), Math.Clamp(y + height, top + 1, Height));
        var pixels = new byte[(right - left) * (bottom - top) * 3];
        for (var row = top; row < bottom; row++)
        {
            Pixels.AsSpan((row * Width + left) * 3, (right - left) * 3).CopyTo(pixels.AsSpan((row - top) * (right - left) * 3));
        }
        return new RgbImage(right - left, bottom - top, pixels);
    }
}
