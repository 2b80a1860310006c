using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A motor scooter from the side.</summary>
internal static class Scooter
{
    public static void Paint(Stage stage, SKColor paint, SKColor leather)
    {
        Wheel.Tyre(stage, -0.58f, 0.24f, new SKColor(200, 204, 210), 5);
        Wheel.Tyre(stage, 0.64f, 0.24f, new SKColor(200, 204, 210), 5);
        stage.Stroke("motorbike", Shapes.Line((0.64f, -0.24f), (0.42f, -0.9f)), 0.07f, new SKColor(170, 174, 182));
        stage.Fill("engine", Shapes.Box(-0.62f, -0.36f, -0.2f, -0.18f, 0.08f), new SKColor(120, 124, 132));
        stage.Fill("motorbike", Soft.Polygon(0.05f, (-0.25f, -0.34f), (0.32f, -0.3f), (0.32f, -0.2f), (-0.25f, -0.2f)), paint.Darker(0.3f));
        stage.Fill("motorbike", Shapes.Blob((-0.9f, -0.46f), (-0.78f, -0.68f), (-0.5f, -0.74f), (-0.16f, -0.7f), (-0.1f, -0.5f), (-0.24f, -0.3f), (-0.5f, -0.34f), (-0.72f, -0.36f)), new Shade(paint, Depth: 1.6f));
        stage.Fill("motorbike", Shapes.Blob((0.56f, -0.94f), (0.4f, -0.98f), (0.3f, -0.6f), (0.22f, -0.3f), (0.36f, -0.22f), (0.5f, -0.5f)), new Shade(paint, Depth: 1.4f));
        stage.Fill("motorbike", Shapes.Blob((0.4f, -0.42f), (0.6f, -0.54f), (0.84f, -0.44f), (0.9f, -0.3f), (0.7f, -0.38f), (0.5f, -0.34f)), paint);
        stage.Mark(Shapes.Curve((-0.74f, -0.56f), (-0.5f, -0.62f), (-0.26f, -0.56f)), new SKColor(255, 255, 255, 150), 0.035f);
        stage.Fill("saddle", Shapes.Blob((-0.02f, -0.78f), (-0.3f, -0.84f), (-0.7f, -0.84f), (-0.82f, -0.76f), (-0.6f, -0.7f), (-0.1f, -0.7f)), leather);
        stage.Fill("motorbike", Shapes.Oval(0.46f, -1, 0.13f, 0.09f), paint);
        stage.Fill("headlight", Shapes.Oval(0.55f, -1, 0.07f, 0.08f), new Shade(new SKColor(255, 246, 210), Depth: 0.4f));
        stage.Stroke("handlebar", Shapes.Curve((0.42f, -1.03f), (0.34f, -1.08f), (0.2f, -1.05f)), 0.06f, new SKColor(40, 42, 48));
    }
}
