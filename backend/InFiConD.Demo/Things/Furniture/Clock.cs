using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A clock on the wall.</summary>
internal sealed class Clock(Dice dice) : Prop(dice, 0.34f, 0.34f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var r = Width / 2;
        stage.Mark(Shapes.Oval(0.01f, -r + 0.02f, r), new SKColor(10, 12, 24, 90), blur: 0.02f);
        stage.Fill("clock", Shapes.Oval(0, -r, r), new Shade(Palette.Bright(Lot).Darker(Lot.Between(0, 0.5f)), Depth: 1.2f));
        stage.Fill("clock", Shapes.Oval(0, -r, r * 0.82f), new Shade(new SKColor(250, 248, 240), Depth: 0.2f));
        for (var i = 0; i < 12; i++)
        {
            var (c, s) = (MathF.Cos(i * MathF.Tau / 12), MathF.Sin(i * MathF.Tau / 12));
            stage.Mark(Shapes.Line((0.66f * r * c, -r + (0.66f * r * s)), (0.76f * r * c, -r + (0.76f * r * s))), new SKColor(60, 60, 66), 0.012f);
        }

        var (hour, minute) = (Lot.Between(0, MathF.Tau), Lot.Between(0, MathF.Tau));
        stage.Mark(Shapes.Line((0, -r), (0.42f * r * MathF.Cos(hour), -r + (0.42f * r * MathF.Sin(hour)))), new SKColor(40, 40, 46), 0.022f);
        stage.Mark(Shapes.Line((0, -r), (0.64f * r * MathF.Cos(minute), -r + (0.64f * r * MathF.Sin(minute)))), new SKColor(40, 40, 46), 0.014f);
    }
}
