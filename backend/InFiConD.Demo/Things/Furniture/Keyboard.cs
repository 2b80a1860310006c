using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A keyboard lying flat.</summary>
internal sealed class Keyboard(Dice dice) : Prop(dice, 0.45f, 0.08f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var dark = Lot.Chance(0.5);
        var (colour, key) = dark ? (new SKColor(44, 46, 52), new SKColor(84, 88, 98)) : (new SKColor(226, 226, 224), new SKColor(250, 250, 250));
        stage.Fill("keyboard", Shapes.Polygon((-0.2f, -0.075f), (0.2f, -0.075f), (0.225f, -0.012f), (-0.225f, -0.012f)), new Shade(colour, Depth: 0.6f));
        stage.Fill("keyboard", Shapes.Polygon((-0.225f, -0.012f), (0.225f, -0.012f), (0.225f, 0), (-0.225f, 0)), colour.Darker(0.35f));
        for (var row = 0; row < 4; row++)
        {
            var (y, wide) = (-0.068f + (row * 0.0145f), 0.19f + (row * 0.006f));
            for (var i = 0; i < 12; i++)
            {
                var x = -wide + (2 * wide * i / 12f);
                if (row == 3 && i is > 2 and < 9)
                    stage.Mark(Shapes.Box(x, y, x + (2 * wide / 12f), y + 0.011f), key);
                else
                    stage.Mark(Shapes.Box(x + 0.003f, y, x + (2 * wide / 12f) - 0.004f, y + 0.011f), Lot.Chance(0.05) ? Palette.Bright(Lot) : key);
            }
        }
    }
}
