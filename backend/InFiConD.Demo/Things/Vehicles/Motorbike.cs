using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A motorbike from the side: a classic, a cruiser with a long fork, a racer with a fairing or a scooter.</summary>
internal sealed class Motorbike : Thing
{
    private static readonly SKColor Steel = new(176, 180, 188);
    private readonly int _style;
    private readonly SKColor _paint;
    private readonly SKColor _leather;

    public Motorbike(Dice dice)
    {
        _style = dice.Below(4);
        _paint = dice.Of(
            new SKColor(186, 44, 44), new SKColor(44, 92, 140), new SKColor(44, 46, 54), new SKColor(222, 150, 54), new SKColor(70, 118, 88), new SKColor(232, 226, 212), new SKColor(120, 182, 176)).Vary(dice);
        _leather = dice.Of(new SKColor(36, 36, 42), new SKColor(96, 58, 38), new SKColor(54, 44, 44));
    }

    public override string Class => "motorbike";

    public override float Width => _style switch { 1 => 2.35f, 3 => 1.8f, _ => 2.1f };

    public override float Height => _style == 1 ? 1.25f : 1.14f;

    public override void Paint(Stage stage)
    {
        if (_style == 3)
        {
            Scooter.Paint(stage, _paint, _leather);
            return;
        }

        var (radius, rear, front) = (0.33f, -0.68f, _style == 1 ? 0.84f : 0.7f);
        foreach (var x in (ReadOnlySpan<float>)[rear, front])
        {
            if (_style == 2)
                Wheel.Tyre(stage, x, radius, _paint.Mix(Steel, 0.5f), 3);
            else
                Wheel.Spoked(stage, x, radius, 0.12f, new SKColor(36, 38, 44), Steel);
        }

        stage.Stroke("motorbike", Shapes.Line((rear, -radius), (-0.05f, -0.4f)), 0.08f, new SKColor(70, 74, 82));
        stage.Stroke("motorbike", Shapes.Line((rear + 0.02f, -radius), (-0.5f, -0.76f)), 0.05f, Steel);
        stage.Stroke("motorbike", Shapes.Line((front, -radius), (0.38f, -0.92f)), 0.075f, Steel);
        stage.Fill("motorbike", Soft.Polygon(0.05f, (-0.3f, -0.72f), (0.36f, -0.84f), (0.3f, -0.5f), (0.2f, -0.24f), (-0.2f, -0.24f)), new Shade(new SKColor(44, 46, 54), Depth: 0.5f));
        stage.Fill("engine", Shapes.Box(-0.24f, -0.46f, 0.24f, -0.2f, 0.1f), Steel.Darker(0.2f));
        stage.Fill("engine", Soft.Polygon(0.04f, (-0.12f, -0.42f), (-0.14f, -0.7f), (0.2f, -0.72f), (0.22f, -0.42f)), Steel);
        for (var y = -0.66f; y < -0.45f; y += 0.06f)
            stage.Mark(Shapes.Line((-0.12f, y), (0.2f, y)), new SKColor(40, 44, 54, 180), 0.022f);
        stage.Mark(Shapes.Oval(-0.02f, -0.32f, 0.09f), new SKColor(50, 54, 62, 200));
        stage.Stroke("motorbike", Shapes.Curve((0.2f, -0.5f), (0.26f, -0.26f), (0.05f, -0.17f), (-0.4f, -0.2f)), 0.06f, Steel.Lighter(0.3f));
        stage.Stroke("motorbike", Shapes.Line((-0.36f, -0.2f), (_style == 2 ? -0.85f : -0.98f, _style == 2 ? -0.4f : -0.25f)), 0.11f, Steel.Lighter(0.2f));
        stage.Fill("motorbike", Shapes.Blob((rear - 0.36f, -0.5f), (rear - 0.22f, -0.68f), (rear + 0.06f, -0.76f), (rear + 0.26f, -0.7f), (rear + 0.04f, -0.68f), (rear - 0.2f, -0.58f)), _paint);
        if (_style != 2)
            stage.Stroke("motorbike", Shapes.Curve((front - 0.3f, -0.56f), (front, -0.74f), (front + 0.27f, -0.58f)), 0.07f, _paint);
        Seat(stage);
        stage.Fill("motorbike", Shapes.Blob((0.42f, -0.86f), (0.22f, -0.99f), (-0.04f, -0.93f), (-0.2f, -0.78f), (0.06f, -0.72f), (0.36f, -0.74f)), new Shade(_paint, Depth: 1.6f));
        stage.Mark(Shapes.Curve((0.3f, -0.93f), (0.16f, -0.95f), (0.02f, -0.9f)), new SKColor(255, 255, 255, 150), 0.03f);
        Front(stage);
    }

    private void Seat(Stage stage)
    {
        if (_style == 1)
            stage.Fill("saddle", Shapes.Blob((-0.12f, -0.8f), (-0.34f, -0.74f), (-0.62f, -0.82f), (-0.9f, -0.98f), (-0.96f, -0.9f), (-0.7f, -0.68f), (-0.3f, -0.64f), (-0.12f, -0.7f)), _leather);
        else if (_style == 2)
            stage.Fill("saddle", Shapes.Blob((-0.1f, -0.82f), (-0.4f, -0.84f), (-0.86f, -1.02f), (-0.94f, -0.96f), (-0.66f, -0.74f), (-0.2f, -0.7f)), _leather);
        else
            stage.Fill("saddle", Shapes.Blob((-0.1f, -0.84f), (-0.3f, -0.83f), (-0.72f, -0.87f), (-0.86f, -0.82f), (-0.8f, -0.74f), (-0.4f, -0.71f), (-0.12f, -0.73f)), _leather);
    }

    private void Front(Stage stage)
    {
        if (_style == 2)
        {
            stage.Fill("motorbike", Shapes.Blob((0.78f, -0.78f), (0.62f, -0.98f), (0.38f, -0.98f), (0.2f, -0.74f), (0.06f, -0.34f), (0.3f, -0.28f), (0.44f, -0.5f)), new Shade(_paint, Depth: 1.5f));
            stage.Fill("window", Shapes.Blob((0.64f, -0.94f), (0.5f, -1.06f), (0.36f, -1.12f), (0.38f, -0.98f)), new SKColor(120, 150, 170));
            stage.Mark(Shapes.Curve((0.6f, -0.72f), (0.4f, -0.66f), (0.2f, -0.42f)), new SKColor(255, 255, 255, 190), 0.05f);
            stage.Fill("headlight", Shapes.Oval(0.66f, -0.82f, 0.1f, 0.06f), new Shade(new SKColor(255, 246, 210), Depth: 0.3f));
            stage.Stroke("handlebar", Shapes.Line((0.42f, -0.96f), (0.24f, -0.98f)), 0.065f, new SKColor(38, 40, 46));
            return;
        }

        var (x, y) = _style == 1 ? (0.1f, -1.2f) : (0.22f, -1.06f);
        stage.Stroke("handlebar", Shapes.Curve((0.4f, -0.92f), (0.36f, y), (x + 0.06f, y)), 0.05f, Steel.Darker(0.2f));
        stage.Stroke("handlebar", Shapes.Line((x + 0.1f, y), (x - 0.06f, y + 0.03f)), 0.07f, new SKColor(38, 40, 46));
        stage.Fill("motorbike", Shapes.Oval(0.5f, -0.86f, 0.13f), new SKColor(60, 62, 70));
        stage.Fill("headlight", Shapes.Oval(0.54f, -0.86f, 0.1f, 0.11f), new Shade(new SKColor(255, 246, 210), Depth: 0.4f));
    }
}
