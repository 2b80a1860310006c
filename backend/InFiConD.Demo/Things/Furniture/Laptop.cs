using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

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
