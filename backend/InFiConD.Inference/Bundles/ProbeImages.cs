using InFiConD.Inference.Images;

namespace InFiConD.Inference.Bundles;

/// <summary>Drawn pictures that a model must tell apart.</summary>
internal static class ProbeImages
{
    private const int Width = 160, Height = 120;

    /// <summary>A gradient, a chequerboard, and rings.</summary>
    public static IReadOnlyList<RgbImage> All { get; } =
    [
        Draw((x, y) => ((byte)(x * 255 / Width), (byte)(y * 255 / Height), 128)),
        Draw((x, y) => (x / 20 + y / 20) % 2 == 0 ? ((byte)230, (byte)200, (byte)40) : ((byte)20, (byte)40, (byte)160)),
        Draw((x, y) => ((x - 80) * (x - 80) + (y - 60) * (y - 60)) / 400 % 2 == 0 ? ((byte)200, (byte)30, (byte)30) : ((byte)240, (byte)240, (byte)240)),
    ];

    private static RgbImage Draw(Func<int, int, (byte Red, byte Green, byte Blue)> colour)
    {
        var pixels = new byte[Width * Height * 3];
        for (var i = 0; i < Width * Height; i++)
            (pixels[i * 3], pixels[i * 3 + 1], pixels[i * 3 + 2]) = colour(i % Width, i / Width);
        return new RgbImage(Width, Height, pixels);
    }
}
