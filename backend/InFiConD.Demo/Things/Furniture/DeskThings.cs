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

/// <summary>An open laptop; all of it is a laptop, its screen too.</summary>
internal sealed class Laptop(Dice dice) : Prop(dice, 0.38f, 0.3f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var shell = Lot.Of(new SKColor(190, 192, 198), new SKColor(70, 72, 80), new SKColor(222, 206, 196)).Vary(Lot, 0.5f);
        stage.Fill("laptop", Shapes.Box(-0.165f, -0.3f, 0.165f, -0.085f, 0.012f), new Shade(new SKColor(34, 35, 40), Depth: 0.8f));
        ScreenShow.Paint(stage, "laptop", Shapes.Box(-0.152f, -0.288f, 0.152f, -0.102f), Lot, true);
        stage.Fill("laptop", Shapes.Polygon((-0.165f, -0.085f), (0.165f, -0.085f), (0.19f, -0.008f), (-0.19f, -0.008f)), new Shade(shell, Depth: 0.5f));
        stage.Fill("laptop", Shapes.Polygon((-0.19f, -0.008f), (0.19f, -0.008f), (0.188f, 0.002f), (-0.188f, 0.002f)), shell.Darker(0.35f));
        for (var row = 0; row < 3; row++)
            stage.Mark(Shapes.Box(-0.145f - (row * 0.004f), -0.077f + (row * 0.013f), 0.145f + (row * 0.004f), -0.067f + (row * 0.013f)), new SKColor(40, 42, 48, 220));
        stage.Mark(Shapes.Polygon((-0.05f, -0.034f), (0.05f, -0.034f), (0.054f, -0.014f), (-0.054f, -0.014f)), shell.Darker(0.18f));
    }
}

/// <summary>A few books, lying or standing.</summary>
internal sealed class Books(Dice dice) : Prop(dice, 0.26f, dice.Between(0.09f, 0.2f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var eye = new Oblique(0.1f, 0.3f);
        var n = Math.Max(2, (int)(Height / 0.045f));
        for (var i = 0; i < n; i++)
        {
            var (shift, half, y) = (Lot.Between(-0.015f, 0.015f), Lot.Between(0.1f, 0.125f), i * 0.045f);
            var colour = Palette.Bright(Lot).Darker(Lot.Between(0, 0.2f));
            eye.Box(stage, "book", (shift - half, shift + half), (y, y + 0.043f), (0, 0.16f), colour);
            stage.Mark(Shapes.Box(shift - (0.5f * half), -y - 0.03f, shift + (0.3f * half), -y - 0.014f), SKColors.White.WithAlpha(170));
        }
    }
}
