using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>Wheels and panes that several vehicles share. Metres, standing on the ground.</summary>
internal static class Wheel
{
    private static readonly SKColor Rubber = new(38, 40, 48);

    /// <summary>A tyre with a rim, seen from the side.</summary>
    public static void Tyre(Stage stage, float x, float radius, SKColor rim, int spokes = 5, float lift = 0)
    {
        var y = -radius - lift;
        stage.Fill("wheel", Shapes.Oval(x, y, radius), new Shade(Rubber, Depth: 0.8f));
        stage.Fill("wheel", Shapes.Oval(x, y, radius * 0.62f), rim);
        for (var i = 0; i < spokes; i++)
        {
            var angle = MathF.Tau * (i + 0.25f) / spokes;
            stage.Mark(Shapes.Oval(x + (MathF.Cos(angle) * radius * 0.38f), y + (MathF.Sin(angle) * radius * 0.38f), radius * 0.13f), new SKColor(20, 22, 30, 170));
        }

        stage.Mark(Shapes.Oval(x, y, radius * 0.12f), new SKColor(30, 32, 40, 200));
    }

    /// <summary>A wheel one can look through: tyre, spokes and hub.</summary>
    public static void Spoked(Stage stage, float x, float radius, float tyre, SKColor colour, SKColor spoke)
    {
        stage.Fill("wheel", Shapes.Oval(x, -radius, radius - (tyre / 2)), new Shade(new SKColor(190, 195, 200, 46), Depth: 0));
        for (var i = 0; i < 9; i++)
        {
            var (dx, dy) = (MathF.Cos(i * MathF.PI / 9) * (radius - tyre), MathF.Sin(i * MathF.PI / 9) * (radius - tyre));
            stage.Mark(Shapes.Line((x - dx, -radius - dy), (x + dx, -radius + dy)), spoke.WithAlpha(150), radius * 0.022f);
        }

        stage.Stroke("wheel", Shapes.Oval(x, -radius, radius - (tyre / 2)), tyre, colour);
        stage.Mark(Shapes.Oval(x, -radius, radius - tyre - (radius * 0.02f)), spoke.WithAlpha(220), radius * 0.05f);
        stage.Stroke("wheel", Shapes.Oval(x, -radius, radius * 0.05f), radius * 0.08f, spoke.Darker(0.3f));
    }

    /// <summary>A pane of glass with a slanting reflection.</summary>
    public static void Pane(Stage stage, SKPath pane, SKColor glass, string word = "window")
    {
        stage.Fill(word, pane, new Shade(glass, Depth: 0.9f));
        var (left, wide, top, bottom) = (pane.Bounds.Left, pane.Bounds.Width, pane.Bounds.Top, pane.Bounds.Bottom);
        stage.Inside(pane, () => stage.Mark(
            Shapes.Polygon((left + (0.1f * wide), bottom), (left + (0.42f * wide), top), (left + (0.7f * wide), top), (left + (0.38f * wide), bottom)),
            new SKColor(255, 255, 255, 52)));
    }
}
