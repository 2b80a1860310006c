using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A car that comes towards us.</summary>
internal static class CarFront
{
    public static void Paint(Stage stage, CarShape shape, SKColor paint, SKColor roof, SKColor glass)
    {
        var (height, belt) = (shape.Height, shape.Belt);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Fill("wheel", Shapes.Box(Math.Min(side * 0.82f, side * 0.5f), -0.5f, Math.Max(side * 0.82f, side * 0.5f), 0, 0.07f), new SKColor(36, 38, 46));
            stage.Fill("car", Shapes.Oval(side * 0.9f, -belt - 0.05f, 0.12f, 0.08f), paint.Darker(0.2f));
        }

        stage.Fill("car", Shapes.Box(-0.6f, -0.4f, 0.6f, -0.2f), new Shade(new SKColor(26, 27, 34), Depth: 0));
        stage.Fill("car", Soft.Corners((-0.82f, -belt + 0.06f, 0), (-0.6f, -height, 0.2f), (0.6f, -height, 0.2f), (0.82f, -belt + 0.06f, 0)), roof);
        Wheel.Pane(stage, Soft.Polygon(0.08f, (-0.7f, -belt), (-0.54f, -height + 0.1f), (0.54f, -height + 0.1f), (0.7f, -belt)), glass);
        stage.Fill("car", Soft.Corners(
            (-0.84f, -0.22f, 0.1f), (-0.88f, -shape.Bonnet + 0.06f, 0.2f), (-0.78f, -belt - 0.02f, 0.16f), (0.78f, -belt - 0.02f, 0.16f), (0.88f, -shape.Bonnet + 0.06f, 0.2f), (0.84f, -0.22f, 0.1f)),
            new Shade(paint, Depth: 1.3f));
        stage.Mark(Shapes.Curve((-0.62f, -belt + 0.05f), (0, -belt + 0.01f), (0.62f, -belt + 0.05f)), new SKColor(255, 255, 255, 90), 0.035f);
        var lamp = -shape.Bonnet + 0.1f;
        stage.Fill("car", Soft.Polygon(0.06f, (-0.42f, lamp - 0.06f), (0.42f, lamp - 0.06f), (0.36f, lamp + 0.14f), (-0.36f, lamp + 0.14f)), new Shade(new SKColor(34, 36, 44), Depth: 0.4f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Fill("car", Shapes.Oval(side * 0.64f, lamp + 0.02f, 0.19f, 0.14f), paint.Darker(0.35f));
            stage.Fill("headlight", Shapes.Oval(side * 0.64f, lamp + 0.02f, 0.16f, 0.115f), new Shade(new SKColor(255, 246, 214), Depth: 0.4f));
        }

        stage.Fill("car", Shapes.Box(-0.86f, -0.36f, 0.86f, -0.24f, 0.06f), paint.Darker(0.45f));
        stage.Fill("car", Shapes.Box(-0.26f, -0.38f, 0.26f, -0.26f, 0.02f), new Shade(new SKColor(238, 236, 226), Depth: 0.2f));
    }
}
