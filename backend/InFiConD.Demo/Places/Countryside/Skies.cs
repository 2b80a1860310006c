using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Skies for every light, with clouds and sometimes the sun.</summary>
internal static class Skies
{
    /// <summary>Fills the whole picture with sky; what is below the horizon is painted over later.</summary>
    public static void Paint(Stage stage, float horizon, Dice dice)
    {
        var haze = stage.Light.Haze;
        var top = haze.Mix(dice.Of(new SKColor(48, 122, 206), new SKColor(66, 150, 214), new SKColor(96, 130, 200)), stage.Light.Contrast < 0.4f ? 0.3f : 0.72f).Vary(dice, 0.6f);
        var all = Shapes.Box(0, 0, Stage.Side, Stage.Side);
        stage.Fill("sky", all, new Shade(haze, Depth: 0));
        stage.Blend(Shapes.Box(0, 0, Stage.Side, horizon + 2), top, haze.Lighter(0.18f));
        if (dice.Chance(0.25) && stage.Light.Contrast > 0.4f)
            Sun(stage, dice.Between(30, 226), dice.Between(0.2f, 0.75f) * horizon, dice.Between(8, 14));
        var (count, kind) = (dice.Below(5), dice.Below(3));
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (dice.Between(-10, 266), horizon * dice.Between(0.12f, 0.8f));
            var width = dice.Between(36, 92) * (1.1f - (0.6f * y / horizon));
            if (kind == 2)
                Streak(stage, x, y, width, dice);
            else
                Cumulus(stage, x, y, width, dice);
        }
    }

    private static void Sun(Stage stage, float x, float y, float r)
    {
        stage.Mark(Shapes.Oval(x, y, r * 2.6f), new SKColor(255, 240, 200, 110), blur: r);
        stage.Fill("sun", Shapes.Oval(x, y, r), new Shade(new SKColor(255, 244, 208), Depth: 0));
    }

    private static void Cumulus(Stage stage, float x, float y, float width, Dice dice)
    {
        var (white, shade) = (stage.Light.Haze.Lighter(0.75f), stage.Light.Haze.Lighter(0.3f));
        var puffs = 4 + dice.Below(3);
        for (var i = 0; i < puffs; i++)
        {
            var t = (i + 0.5f) / puffs;
            var r = width * (0.09f + (0.15f * MathF.Sin(MathF.PI * t))) * dice.Between(0.8f, 1.2f);
            var puff = Shapes.Oval(x + (width * (t - 0.5f)), y - (r * 0.55f), r * 1.2f, r);
            stage.Fill("cloud", puff, new Shade(white, Depth: 0));
            stage.Blend(puff, white, shade.WithAlpha(160));
        }

        var foot = Shapes.Box(x - (width * 0.55f), y - (width * 0.06f), x + (width * 0.55f), y + (width * 0.05f), width * 0.05f);
        stage.Fill("cloud", foot, new Shade(white.Mix(shade, 0.45f), Depth: 0));
    }

    private static void Streak(Stage stage, float x, float y, float width, Dice dice)
    {
        var white = stage.Light.Haze.Lighter(0.6f).WithAlpha(150);
        stage.Fill("cloud", Things.Animals.Limbs.Taper((x - width, y + dice.Between(-3, 3), 0.6f), (x, y, dice.Between(2.5f, 5)), (x + width, y + dice.Between(-4, 4), 0.6f)), new Shade(white, Depth: 0));
        stage.Fill("cloud", Things.Animals.Limbs.Taper((x - (0.6f * width), y + 5, 0.5f), (x + (0.2f * width), y + 6, 3), (x + (1.1f * width), y + 4, 0.5f)), new Shade(white, Depth: 0));
    }
}
