using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>Grey tiles that are laid over surfaces; made once from fixed seeds.</summary>
internal static class Textures
{
    private const int Side = 128;
    private static readonly Dictionary<Texture, SKImage> Tiles = new()
    {
        [Texture.Speckle] = Tile((x, y) => Noise.At(x, y, 128, 128)),
        [Texture.Blotch] = Tile((x, y) => (0.5f * Noise.At(x, y, 6, 6)) + (0.3f * Noise.At(x, y, 16, 16)) + (0.2f * Noise.At(x, y, 48, 48))),
        [Texture.Fibre] = Tile((x, y) => (0.5f * Noise.At(x, y, 3, 24)) + (0.5f * Noise.At(x, y, 6, 64))),
        [Texture.Fur] = Tile((x, y) => (0.6f * Noise.At(x, y, 48, 8)) + (0.4f * Noise.At(x, y, 12, 12))),
        [Texture.Weave] = Tile((x, y) => (0.3f * Noise.At(x, y, 32, 32)) + (0.35f * (x / 4 % 2)) + (0.35f * (y / 4 % 2))),
    };

    /// <summary>A shader that repeats the tile; one tile is <paramref name="tile"/> units wide.</summary>
    public static SKShader Shader(Texture texture, float tile, float offset) =>
        Tiles[texture].ToShader(SKShaderTileMode.Mirror, SKShaderTileMode.Mirror, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
            SKMatrix.CreateScaleTranslation(tile / Side, tile / Side, offset * tile, offset * tile * 0.618f));

    private static SKImage Tile(Func<int, int, float> value)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var grey = (byte)(255 * Math.Clamp(value(x, y), 0, 1));
                bitmap.SetPixel(x, y, new SKColor(grey, grey, grey));
            }
        }

        bitmap.SetImmutable();
        return SKImage.FromBitmap(bitmap);
    }

    /// <summary>Smooth value noise from hashed lattice points.</summary>
    private static class Noise
    {
        public static float At(int x, int y, int across, int down)
        {
            var (u, v) = (x * across / (float)Side, y * down / (float)Side);
            var (i, j) = ((int)u, (int)v);
            var (s, t) = (Smooth(u - i), Smooth(v - j));
            var top = Point(i, j, across, down) + (s * (Point(i + 1, j, across, down) - Point(i, j, across, down)));
            var bottom = Point(i, j + 1, across, down) + (s * (Point(i + 1, j + 1, across, down) - Point(i, j + 1, across, down)));
            return top + (t * (bottom - top));
        }

        private static float Smooth(float t) => t * t * (3 - (2 * t));

        private static float Point(int i, int j, int across, int down) => new Dice((ulong)(((((i % across) * 4099) + (j % down)) * 131) + (across * 7) + down)).Unit();
    }
}
