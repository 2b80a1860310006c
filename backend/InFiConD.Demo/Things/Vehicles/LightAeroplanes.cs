using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>Small aeroplanes with a propeller.</summary>
internal static class LightAeroplanes
{
    public static void Paint(Stage stage, SKColor body, SKColor accent, bool biplane, bool flying)
    {
        if (biplane)
            Biplane(stage, body, accent);
        else
            HighWing(stage, body, accent);
        Propeller(stage, biplane ? 3.3f : 3.85f, biplane ? -1.5f : -1.45f, flying);
    }

    private static void HighWing(Stage stage, SKColor body, SKColor accent)
    {
        Leg(stage, 0.5f, 0.32f);
        Leg(stage, 2.9f, 0.28f);
        stage.Fill("wing", Soft.Polygon(0.1f, (1.6f, -2.35f), (1.2f, -2.8f), (-0.3f, -2.8f), (-0.5f, -2.35f)), body.Darker(0.3f));
        stage.Fill("tail fin", Soft.Polygon(0.16f, (-2.3f, -1.5f), (-3.3f, -2.85f), (-3.95f, -2.85f), (-3.8f, -1.3f)), accent);
        var hull = Shapes.Blob((3.75f, -1.5f), (3.3f, -1.85f), (2.1f, -1.95f), (1.5f, -2.4f), (0, -2.42f), (-1.2f, -1.85f), (-3.8f, -1.6f), (-3.8f, -1.25f), (-1, -0.75f), (2.6f, -0.8f), (3.5f, -1.05f));
        stage.Fill("aeroplane", hull, new Shade(body, Depth: 1.2f));
        stage.Inside(hull, () => stage.Mark(Shapes.Curve((-4, -1.4f), (-1, -1.25f), (2, -1.3f), (4, -1.3f)), accent, 0.2f));
        Wheel.Pane(stage, Soft.Polygon(0.1f, (1.42f, -2.25f), (0.75f, -2.25f), (0.75f, -1.6f), (2, -1.72f)), new SKColor(82, 112, 136));
        Wheel.Pane(stage, Soft.Polygon(0.1f, (0.62f, -2.25f), (-0.15f, -2.25f), (-0.5f, -1.6f), (0.62f, -1.6f)), new SKColor(82, 112, 136));
        stage.Fill("engine", Soft.Polygon(0.15f, (2.75f, -1.8f), (3.5f, -1.75f), (3.72f, -1.4f), (3.5f, -1.05f), (2.75f, -0.9f)), new Shade(accent, Depth: 1.3f));
        stage.Stroke("wing", Shapes.Line((0.6f, -0.95f), (-0.3f, -2.2f)), 0.1f, body.Darker(0.2f));
        stage.Fill("wing", Soft.Polygon(0.14f, (1.75f, -2.5f), (1.7f, -2.3f), (-1.7f, -1.95f), (-2.3f, -2.05f), (-0.7f, -2.5f)), new Shade(body.Lighter(0.15f), Depth: 1.1f));
        stage.Mark(Shapes.Line((-1.5f, -2.02f), (-0.3f, -2.45f)), accent, 0.18f);
        stage.Fill("tail fin", Soft.Polygon(0.08f, (-2.7f, -1.5f), (-3.95f, -1.3f), (-4f, -1.45f), (-3.2f, -1.62f)), body.Darker(0.1f));
        Leg(stage, 0.15f, 0.36f);
    }

    private static void Biplane(Stage stage, SKColor body, SKColor accent)
    {
        Leg(stage, 1.9f, 0.36f);
        stage.Fill("tail fin", Shapes.Blob((-2.3f, -1.4f), (-2.9f, -2.15f), (-3.4f, -2.1f), (-3.4f, -1.3f)), accent);
        var hull = Shapes.Blob((3.05f, -1.5f), (2.8f, -1.95f), (1, -1.98f), (0.2f, -1.85f), (-1.2f, -1.7f), (-3.4f, -1.4f), (-3.3f, -1.15f), (-0.5f, -0.9f), (2.6f, -0.95f));
        stage.Fill("aeroplane", hull, new Shade(body, Depth: 1.2f));
        stage.Fill("engine", Shapes.Box(2.3f, -2, 3.15f, -0.98f, 0.25f), new Shade(new SKColor(90, 94, 104), Depth: 1.4f));
        stage.Fill("window", Soft.Polygon(0.05f, (0.35f, -1.9f), (0.6f, -2.3f), (0.75f, -2.3f), (0.75f, -1.92f)), new SKColor(160, 190, 206));
        stage.Mark(Shapes.Oval(-0.1f, -1.82f, 0.4f, 0.12f), new SKColor(40, 32, 32));
        stage.Mark(Shapes.Oval(-1.7f, -1.38f, 0.25f, 0.2f), accent.Lighter(0.6f));
        foreach (var x in (ReadOnlySpan<float>)[0.7f, 1.9f])
            stage.Stroke("wing", Shapes.Line((x, -2.75f), (x - 0.15f, -1.2f)), 0.09f, new SKColor(120, 84, 56));
        stage.Fill("wing", Soft.Polygon(0.12f, (2.4f, -2.95f), (2.3f, -2.7f), (-0.4f, -2.6f), (0.1f, -2.95f)), new Shade(body.Lighter(0.12f), Depth: 1.1f));
        stage.Fill("wing", Soft.Polygon(0.12f, (2.2f, -1.3f), (2f, -1.05f), (-0.9f, -0.85f), (-0.4f, -1.25f)), new Shade(body.Lighter(0.06f), Depth: 1.1f));
        stage.Mark(Shapes.Line((-0.2f, -0.95f), (0.2f, -1.2f)), accent.Lighter(0.4f), 0.2f);
        stage.Fill("tail fin", Soft.Polygon(0.08f, (-2.3f, -1.45f), (-3.4f, -1.15f), (-3.5f, -1.3f), (-2.9f, -1.5f)), body.Darker(0.12f));
        Leg(stage, 1.5f, 0.4f);
        stage.Stroke("aeroplane", Shapes.Line((-2.9f, -1.15f), (-3.1f, -0.85f)), 0.1f, new SKColor(70, 60, 56));
    }

    private static void Leg(Stage stage, float x, float radius)
    {
        stage.Stroke("aeroplane", Shapes.Line((x + 0.15f, -0.95f), (x, -radius)), 0.12f, new SKColor(150, 154, 162));
        Wheel.Tyre(stage, x, radius, new SKColor(210, 212, 216), 0);
    }

    private static void Propeller(Stage stage, float x, float y, bool turning)
    {
        if (turning)
            stage.Fill("propeller", Shapes.Oval(x, y, 0.13f, 1.1f), new Shade(new SKColor(200, 204, 214, 110), Depth: 0));
        else
            stage.Fill("propeller", Soft.Polygon(0.09f, (x - 0.1f, y), (x - 0.12f, y - 1.05f), (x + 0.1f, y - 1.05f), (x + 0.1f, y), (x + 0.14f, y + 1.05f), (x - 0.08f, y + 1.05f)), new SKColor(70, 60, 56));
        stage.Fill("propeller", Shapes.Oval(x, y, 0.2f, 0.2f), new SKColor(190, 60, 54));
    }
}
