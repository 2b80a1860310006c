using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Fields under the plough: ripe corn, or rows of something green.</summary>
internal static class Crops
{
    /// <summary>Paints a field beyond the meadow or beside it.</summary>
    public static void Paint(Stage stage, Ground ground, Dice dice)
    {
        if (dice.Chance(0.5))
            Band(stage, ground, dice);
        else
            Rows(stage, ground, dice);
    }

    private static void Band(Stage stage, Ground ground, Dice dice)
    {
        var corn = dice.Of(new SKColor(222, 182, 86), new SKColor(206, 172, 92), new SKColor(234, 206, 72), new SKColor(150, 166, 70)).Vary(dice, 0.5f);
        var (top, bottom, lean) = (ground.Horizon + dice.Between(1, 5), ground.Horizon + dice.Between(26, 56), dice.Between(-10, 10));
        var field = Shapes.Blob((-30, top), (128, top - 1), (286, top), (286, bottom + lean), (128, bottom), (-30, bottom - lean));
        stage.Fill("crop", field, new Shade(corn, Texture.Fur, 26, 0.5f, 0.55f));
        stage.Inside(field, () =>
        {
            for (var i = 0; i < 5; i++)
                stage.Mark(Shapes.Line((dice.Between(60, 196), top), (dice.Between(-80, 336), bottom + 12)), corn.Darker(0.35f).WithAlpha(90), dice.Between(1, 2.4f));
            stage.Blend(field, stage.Light.Haze.WithAlpha(90), stage.Light.Haze.WithAlpha(0));
        });
        for (var x = 0f; x < 256; x += dice.Between(2.5f, 5))
        {
            var y = bottom - lean + (2 * lean * x / 256);
            stage.Stroke("crop", Shapes.Line((x, y + 1), (x + dice.Between(-1.5f, 1.5f), y - dice.Between(3, 6))), 1.3f, corn.Vary(dice, 0.8f));
        }
    }

    private static void Rows(Stage stage, Ground ground, Dice dice)
    {
        var (soil, leaf) = (dice.Of(new SKColor(132, 100, 76), new SKColor(112, 88, 72)).Vary(dice, 0.5f), dice.Of(new SKColor(96, 150, 66), new SKColor(124, 158, 60), new SKColor(120, 106, 160)).Vary(dice, 0.6f));
        var (side, horizon) = (dice.Sign(), ground.Horizon + 1);
        var from = 128 + (side * dice.Between(-10, 50));
        float Across(float t) => side > 0 ? from + (t * 420) : from - (t * 420);
        stage.Fill("crop", Shapes.Polygon((from, horizon), (Across(0.02f), 262), (Across(1.2f), 262), (Across(1), horizon)), new Shade(soil, Texture.Speckle, 40, 0.3f, 0.4f));
        for (var i = 0; i < 12; i++)
        {
            var (near, far) = (0.04f + (i * 0.095f), i * 0.034f);
            var row = Shapes.Polygon((Across(far), horizon), (Across(near), 262), (Across(near + 0.055f), 262), (Across(far + 0.014f), horizon));
            stage.Fill("crop", row, new Shade(leaf.Vary(dice, 0.2f), Texture.Blotch, 16, 0.5f, 0.6f));
        }

        stage.Blend(Shapes.Box(0, horizon, 256, horizon + 40), stage.Light.Haze.WithAlpha(110), stage.Light.Haze.WithAlpha(0));
    }
}
