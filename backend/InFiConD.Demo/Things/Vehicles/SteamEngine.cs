using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A small steam engine, about eight metres long, looking to the right.</summary>
internal static class SteamEngine
{
    public static void Paint(Stage stage, SKColor paint, SKColor band)
    {
        var (iron, brass) = (new SKColor(46, 48, 58), new SKColor(214, 174, 92));
        foreach (var (x, y, size) in (ReadOnlySpan<(float, float, float)>)[(2f, -4.6f, 0.5f), (1.2f, -5f, 0.65f), (0.1f, -5.3f, 0.75f), (-1.2f, -5.4f, 0.7f)])
            stage.Mark(Shapes.Oval(x, y, size, size * 0.8f), new SKColor(244, 244, 246, 150), blur: 0.16f);
        stage.Fill("train", Shapes.Box(-4.1f, -1.35f, 4, -0.85f, 0.1f), new Shade(paint.Darker(0.55f), Depth: 0.5f));
        stage.Fill("train", Soft.Polygon(0.15f, (2.5f, -3f), (2.35f, -4.2f), (3.1f, -4.2f), (2.95f, -3f)), iron);
        stage.Fill("train", Shapes.Box(2.2f, -4.3f, 3.25f, -4.05f, 0.08f), brass);
        stage.Fill("train", Shapes.Oval(0.7f, -3.05f, 0.45f, 0.5f), brass);
        stage.Fill("engine", Shapes.Box(-1.4f, -3.1f, 3.6f, -1.3f, 0.35f), new Shade(paint, Depth: 1.8f));
        stage.Fill("engine", Shapes.Box(2.9f, -3.15f, 3.75f, -1.25f, 0.2f), new Shade(iron, Depth: 1.2f));
        for (var x = -0.8f; x < 2.9f; x += 1.15f)
            stage.Mark(Shapes.Line((x, -3.05f), (x, -1.35f)), brass, 0.1f);
        stage.Fill("train", Shapes.Box(-4, -3.5f, -1.3f, -1.2f, 0.08f), paint);
        stage.Mark(Shapes.Box(-3.8f, -1.85f, -1.5f, -1.4f, 0.05f), band, 0.07f);
        Wheel.Pane(stage, Shapes.Box(-2.3f, -3.2f, -1.55f, -2.2f, 0.15f), new SKColor(96, 120, 134));
        Wheel.Pane(stage, Shapes.Box(-3.7f, -3.2f, -2.6f, -2.2f, 0.1f), new SKColor(62, 74, 84));
        stage.Fill("train", Soft.Polygon(0.14f, (-4.3f, -3.4f), (-4.1f, -3.75f), (-1.2f, -3.75f), (-1f, -3.4f)), iron);
        foreach (var x in (ReadOnlySpan<float>)[-2.9f, -1.2f, 0.5f])
            Wheel.Tyre(stage, x, 0.78f, paint.Mix(new SKColor(190, 60, 50), 0.6f), 8);
        foreach (var x in (ReadOnlySpan<float>)[1.9f, 3f])
            Wheel.Tyre(stage, x, 0.45f, paint.Mix(new SKColor(190, 60, 50), 0.6f), 6);
        stage.Fill("engine", Shapes.Box(1.6f, -1.4f, 2.7f, -0.8f, 0.12f), iron.Lighter(0.15f));
        stage.Stroke("train", Shapes.Line((-2.9f, -0.62f), (0.6f, -0.66f), (1.9f, -1.05f)), 0.13f, new SKColor(190, 194, 200));
        stage.Fill("train", Soft.Polygon(0.06f, (3.5f, -1.1f), (4.1f, -1.1f), (4.25f, -0.25f), (3.8f, -0.25f)), new SKColor(176, 48, 44));
        stage.Fill("headlight", Shapes.Oval(3.72f, -2.85f, 0.24f, 0.28f), new Shade(new SKColor(255, 240, 190), Depth: 0.3f));
    }
}
