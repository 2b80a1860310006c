using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Skies and what stands against them.</summary>
internal static class Skies
{
    private const float Side = Stage.Side;

    /// <summary>A sky down to a little below the horizon, by chance with clouds and the sun.</summary>
    public static void Draw(Stage stage, float horizon, Dice dice)
    {
        var (haze, overcast) = (stage.Light.Haze, stage.Light.Contrast < 0.4f);
        var sky = Shapes.Box(0, 0, Side, horizon + 12);
        stage.Fill("sky", sky, new Shade(haze, Depth: 0));
        var zenith = overcast ? new SKColor(164, 176, 190) : dice.Of(new SKColor(84, 150, 206), new SKColor(112, 168, 210), new SKColor(96, 140, 190), new SKColor(130, 184, 200));
        stage.Blend(sky, haze.Mix(zenith, dice.Between(0.5f, 1)), haze.Lighter(0.25f));
        if (!overcast && dice.Chance(0.3))
        {
            var (x, y, size) = (128 + (stage.Light.Side * 100), dice.Between(18, Math.Max(20, horizon * 0.5f)), dice.Between(8, 13));
            stage.Mark(Shapes.Oval(x, y, size * 2.2f), new SKColor(255, 240, 200, 110), blur: size * 0.8f);
            stage.Fill("sun", Shapes.Oval(x, y, size), new Shade(new SKColor(255, 240, 196), Depth: 0));
        }

        var clouds = dice.Below(5);
        for (var i = 0; i < clouds; i++)
            Cloud(stage, dice.Between(-10, Side + 10), dice.Between(14, Math.Max(20, horizon * 0.7f)), dice.Between(9, 20), dice);
    }

    /// <summary>One or two ranges of mountains, far and hazy.</summary>
    public static void Mountains(Stage stage, float horizon, Dice dice, float height = 60)
    {
        var colour = dice.Of(new SKColor(96, 116, 146), new SKColor(108, 128, 122), new SKColor(126, 112, 134), new SKColor(84, 112, 118)).Vary(dice);
        for (var range = 0; range < 2; range++)
        {
            List<(float X, float Y)> ridge = [];
            for (float x = -30; x < Side + 50; x += dice.Between(22, 46))
                ridge.Add((x, horizon - (height * (range == 0 ? 1 : 0.55f) * dice.Between(0.25f, 1))));
            var (left, right) = (ridge[0].X, ridge[^1].X);
            (float X, float Y)[] outline = [.. ridge, (right, horizon + 4), (left, horizon + 4)];
            stage.Far(range == 0 ? 0.5f : 0.28f, () =>
            {
                stage.Fill("mountain", Soft.Polygon(range == 0 ? 5 : 12, outline), new Shade(colour, Texture.Blotch, 60, 1.2f));
                if (range == 0 && height > 50)
                {
                    foreach (var (x, y) in ridge.Where(peak => peak.Y < horizon - (height * 0.75f)))
                        stage.Mark(Soft.Polygon(1.5f, (x, y + 1.5f), (x + 9, y + 13), (x + 3, y + 10), (x - 1, y + 15), (x - 8, y + 12)), new SKColor(250, 250, 252, 210));
                }
            });
        }
    }

    /// <summary>Low rounded hills of grass.</summary>
    public static void Hills(Stage stage, float horizon, Dice dice)
    {
        var colour = dice.Of(new SKColor(112, 146, 96), new SKColor(140, 156, 92), new SKColor(98, 138, 108)).Vary(dice);
        for (var range = 0; range < 2; range++)
        {
            List<(float X, float Y)> ridge = [(-40, horizon + 5)];
            for (float x = -20; x < Side + 60; x += dice.Between(40, 80))
                ridge.Add((x, horizon - dice.Between(4, range == 0 ? 26 : 12)));
            ridge.Add((Side + 80, horizon + 5));
            stage.Far(range == 0 ? 0.45f : 0.25f, () => stage.Fill("grass", Shapes.Blob(ridge.ToArray()), new Shade(colour, Texture.Blotch, 50)));
        }
    }

    private static void Cloud(Stage stage, float x, float y, float size, Dice dice)
    {
        var colour = SKColors.White.Mix(stage.Light.Haze, dice.Between(0.1f, 0.5f));
        var wide = size * dice.Between(1.7f, 2.8f);
        var puffs = 3 + dice.Below(3);
        var cloud = Shapes.Build(path =>
        {
            path.AddRoundRect(new SKRoundRect(new SKRect(x - wide, y - (size * 0.22f), x + wide, y + (size * 0.26f)), size * 0.24f));
            for (var i = 0; i < puffs; i++)
            {
                var along = ((i + 0.5f) / puffs * 2) - 1;
                var radius = size * (0.28f + (0.42f * (1 - (along * along)))) * dice.Between(0.8f, 1.15f);
                path.AddOval(new SKRect(x + (along * wide * 0.8f) - (radius * 1.3f), y + (size * 0.2f) - (radius * 1.7f), x + (along * wide * 0.8f) + (radius * 1.3f), y + (size * 0.26f)));
            }
        });
        stage.Fill("cloud", cloud, new Shade(colour, Depth: 0.6f));
    }
}
