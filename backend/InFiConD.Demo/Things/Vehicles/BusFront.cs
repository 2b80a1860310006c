using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A bus that comes towards us.</summary>
internal static class BusFront
{
    public static void Paint(Stage stage, float height, SKColor paint, SKColor band, SKColor glass)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Fill("wheel", Shapes.Box((side * 0.9f) - 0.2f, -0.8f, (side * 0.9f) + 0.2f, 0, 0.08f), new SKColor(36, 38, 46));
            stage.Stroke("bus", Shapes.Line((side * 1.15f, -2.5f), (side * 1.34f, -2.3f), (side * 1.34f, -1.9f)), 0.12f, new SKColor(40, 42, 50));
        }

        stage.Fill("bus", Soft.Corners((-1.22f, -0.35f, 0.15f), (-1.22f, -height, 0.35f), (1.22f, -height, 0.35f), (1.22f, -0.35f, 0.15f)), new Shade(paint, Depth: 1.1f));
        stage.Fill("bus", Shapes.Box(-0.8f, -height + 0.1f, 0.8f, -height + 0.42f, 0.08f), new Shade(new SKColor(32, 34, 40), Depth: 0.2f));
        stage.Mark(Shapes.Box(-0.62f, -height + 0.19f, 0.5f, -height + 0.32f, 0.03f), new SKColor(250, 186, 70));
        Wheel.Pane(stage, Soft.Polygon(0.14f, (-1.1f, -1.3f), (-1.1f, -height + 0.5f), (-0.03f, -height + 0.5f), (-0.03f, -1.3f)), glass);
        Wheel.Pane(stage, Soft.Polygon(0.14f, (0.03f, -1.3f), (0.03f, -height + 0.5f), (1.1f, -height + 0.5f), (1.1f, -1.3f)), glass);
        stage.Fill("bus", Shapes.Box(-1.21f, -1.16f, 1.21f, -0.94f), band);
        stage.Fill("bus", Shapes.Box(-0.6f, -0.82f, 0.6f, -0.52f, 0.08f), new Shade(paint.Darker(0.55f), Depth: 0.4f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            stage.Fill("headlight", Shapes.Oval(side * 0.9f, -0.68f, 0.19f, 0.16f), new Shade(new SKColor(255, 244, 206), Depth: 0.4f));
        stage.Fill("bus", Shapes.Box(-1.2f, -0.46f, 1.2f, -0.3f, 0.06f), paint.Darker(0.5f));
    }
}
