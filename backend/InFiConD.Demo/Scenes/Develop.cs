using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>What happens to a drawn picture last: the light's colour, exposure, a vignette and a little sensor noise.</summary>
internal static class Develop
{
    public static void Picture(SKBitmap bitmap, Light light, Dice dice)
    {
        var (red, green, blue) = (light.Exposure * light.Tint.Red / 255, light.Exposure * light.Tint.Green / 255, light.Exposure * light.Tint.Blue / 255);
        var (noise, vignette) = (dice.Between(1, 5), dice.Between(0.06f, 0.2f));
        var pixels = bitmap.GetPixels();
        unsafe
        {
            var at = (byte*)pixels;
            for (var y = 0; y < bitmap.Height; y++)
            {
                for (var x = 0; x < bitmap.Width; x++, at += 4)
                {
                    var (u, v) = ((2f * x / bitmap.Width) - 1, (2f * y / bitmap.Height) - 1);
                    var edge = 1 - (vignette * ((u * u) + (v * v)) * 0.7f);
                    var grain = noise * (dice.Unit() + dice.Unit() - 1);
                    at[0] = (byte)Math.Clamp((at[0] * red * edge) + grain, 0, 255);
                    at[1] = (byte)Math.Clamp((at[1] * green * edge) + grain, 0, 255);
                    at[2] = (byte)Math.Clamp((at[2] * blue * edge) + grain, 0, 255);
                }
            }
        }
    }
}
