using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Flowers on stems.</summary>
internal static class Blossom
{
    /// <summary>Draws a bunch above its pot; sizes in metres.</summary>
    public static void Paint(Stage stage, float size, float pot, SKColor green, Dice dice)
    {
        var (colour, second, kind) = (Palette.Flower(dice), Palette.Flower(dice), dice.Below(3));
        var n = 5 + dice.Below(4);
        for (var i = 0; i < n; i++)
        {
            var side = ((i + 0.5f) / n * 2) - 1;
            stage.Fill("leaf", Foliage.Leaf(0, -pot, side * size * 0.3f, -pot - (size * dice.Between(0.12f, 0.3f)), size * 0.06f), new Shade(green.Vary(dice, 0.5f), Depth: 0.8f));
        }

        for (var i = 0; i < n; i++)
        {
            var side = ((i + 0.5f) / n * 2) - 1;
            var (x, y) = (side * size * dice.Between(0.18f, 0.3f), -size * (0.92f - (0.28f * side * side) - (0.16f * (i % 2))));
            stage.Stroke("leaf", Shapes.Curve((side * 0.05f * size, -pot), (x * 0.7f, (y - pot) / 2), (x, y)), size * 0.018f, green.Darker(0.15f));
            Head(stage, x, y, size * dice.Between(0.075f, 0.105f), i % 3 == 2 ? second : colour.Vary(dice, 0.4f), kind);
        }
    }

    /// <summary>One flower: 0 a tulip, 1 a daisy, 2 a full rose.</summary>
    public static void Head(Stage stage, float x, float y, float r, SKColor colour, int kind)
    {
        if (kind == 0)
        {
            stage.Fill("flower", Shapes.Blob((x - (0.8f * r), y - (0.9f * r)), (x - (0.3f * r), y - (0.5f * r)), (x, y - (1.1f * r)), (x + (0.3f * r), y - (0.5f * r)), (x + (0.8f * r), y - (0.9f * r)), (x + (0.75f * r), y + (0.4f * r)), (x, y + r), (x - (0.75f * r), y + (0.4f * r))), new Shade(colour, Depth: 1.3f));
            return;
        }

        for (var i = 0; kind == 1 && i < 8; i++)
        {
            var angle = i * MathF.Tau / 8;
            stage.Fill("flower", Shapes.Oval(x + (0.62f * r * MathF.Cos(angle)), y + (0.62f * r * MathF.Sin(angle)), 0.42f * r), new Shade(colour, Depth: 0.5f));
        }

        if (kind == 1)
        {
            stage.Fill("flower", Shapes.Oval(x, y, 0.36f * r), new SKColor(240, 190, 60));
            return;
        }

        stage.Fill("flower", Shapes.Oval(x, y, r), new Shade(colour, Depth: 1.3f));
        stage.Mark(Shapes.Curve((x - (0.5f * r), y), (x, y - (0.5f * r)), (x + (0.5f * r), y), (x, y + (0.4f * r)), (x - (0.2f * r), y)), colour.Darker(0.4f).WithAlpha(150), 0.14f * r);
    }
}
