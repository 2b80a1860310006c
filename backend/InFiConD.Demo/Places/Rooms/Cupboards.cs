using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Cupboards on the wall.</summary>
internal sealed class Cupboards(Dice dice, SKColor colour, float width) : Prop(dice, width, 0.7f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = Width / 2;
        stage.Mark(Shapes.Box(-half, -0.02f, half, 0.1f), new SKColor(10, 12, 24, 90), blur: 0.03f);
        stage.Fill("cabinet", Shapes.Box(-half, -Height, half, 0), new Shade(colour, Depth: 0.7f));
        var n = Math.Max(2, (int)(Width / 0.5f));
        for (var i = 0; i < n; i++)
        {
            var (left, right) = (-half + (Width * i / n), -half + (Width * (i + 1) / n));
            stage.Mark(Shapes.Box(left + 0.015f, -Height + 0.015f, right - 0.015f, -0.015f, 0.01f), colour.Darker(0.5f).WithAlpha(150), 0.012f);
            stage.Mark(Shapes.Line((right - 0.06f, -0.08f), (right - 0.06f, -0.2f)), new SKColor(206, 206, 204), 0.02f);
        }
    }
}
