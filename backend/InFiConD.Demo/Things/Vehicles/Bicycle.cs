using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A bicycle from the side: for racing, for the town with a basket, or for the woods.</summary>
internal sealed class Bicycle : Thing
{
    private readonly int _style;
    private readonly SKColor _frame;
    private readonly SKColor _leather;
    private readonly SKColor _tyre;
    private readonly SKColor _spoke;
    private readonly float _radius;

    public Bicycle(Dice dice)
    {
        _style = dice.Below(3);
        _frame = dice.Of(
            new SKColor(200, 56, 52), new SKColor(46, 116, 140), new SKColor(238, 178, 58), new SKColor(52, 60, 76), new SKColor(106, 158, 122), new SKColor(226, 222, 210), new SKColor(222, 118, 86)).Vary(dice);
        _leather = dice.Of(new SKColor(110, 68, 44), new SKColor(40, 40, 46), new SKColor(150, 96, 60));
        _tyre = dice.Of(new SKColor(40, 42, 48), new SKColor(40, 42, 48), new SKColor(122, 92, 70));
        _spoke = dice.Of(new SKColor(210, 214, 220), new SKColor(96, 100, 108));
        _radius = dice.Between(0.32f, 0.36f);
    }

    public override string Class => "bicycle";

    public override float Width => 1.78f;

    public override float Height => _style == 1 ? 1.14f : 1.06f;

    public override void Paint(Stage stage)
    {
        var (rear, front, axle) = (-0.53f, 0.54f, -_radius);
        var (pedal, seat, head, fork) = ((X: -0.08f, Y: -0.3f), (X: -0.25f, Y: -0.84f), (X: 0.33f, Y: -0.84f), (X: 0.37f, Y: -0.7f));
        var tyre = _style == 2 ? 0.075f : _style == 0 ? 0.045f : 0.055f;
        Wheel.Spoked(stage, rear, _radius, tyre, _tyre, _spoke);
        Wheel.Spoked(stage, front, _radius, tyre, _tyre, _spoke);
        var tube = _style == 2 ? 0.062f : 0.05f;
        void Tube(float x, float y, float toX, float toY, float width) => stage.Stroke("bicycle", Shapes.Line((x, y), (toX, toY)), width, _frame);
        Tube(rear, axle, pedal.X, pedal.Y, tube * 0.8f);
        Tube(rear, axle, seat.X + 0.03f, seat.Y + 0.16f, tube * 0.8f);
        Tube(pedal.X, pedal.Y, seat.X, seat.Y, tube);
        if (_style == 1)
        {
            stage.Stroke("bicycle", Shapes.Curve((pedal.X, pedal.Y), (0.08f, -0.42f), (fork.X, fork.Y)), tube, _frame);
            stage.Stroke("bicycle", Shapes.Curve((-0.14f, -0.5f), (0.1f, -0.56f), (head.X, head.Y + 0.06f)), tube, _frame);
            stage.Stroke("bicycle", Arc(rear, axle, _radius + 0.05f, 185, 130), 0.04f, _frame.Darker(0.15f));
            stage.Stroke("bicycle", Arc(front, axle, _radius + 0.05f, 220, 110), 0.04f, _frame.Darker(0.15f));
            stage.Stroke("bicycle", Shapes.Line((-0.78f, -0.76f), (-0.32f, -0.76f)), 0.04f, new SKColor(60, 62, 70));
        }
        else
        {
            Tube(pedal.X, pedal.Y, fork.X, fork.Y, tube);
            Tube(seat.X + 0.03f, seat.Y + 0.12f, head.X, head.Y + 0.06f, tube);
        }

        Tube(head.X, head.Y, fork.X, fork.Y, tube * 1.2f);
        stage.Stroke("bicycle", Shapes.Curve((fork.X, fork.Y), (0.45f, -0.5f), (front, axle)), tube * 0.9f, _frame);
        stage.Mark(Shapes.Line((pedal.X, pedal.Y), (seat.X, seat.Y)), new SKColor(255, 255, 255, 90), tube * 0.25f);
        Drive(stage, pedal.X, pedal.Y);
        Saddle(stage, seat.X, seat.Y);
        Handlebar(stage, head.X, head.Y);
    }

    private static void Drive(Stage stage, float x, float y)
    {
        var steel = new SKColor(70, 74, 82);
        stage.Mark(Shapes.Line((x, y - 0.085f), (-0.53f, y - 0.08f)), steel, 0.014f);
        stage.Mark(Shapes.Line((x, y + 0.085f), (-0.53f, y + 0.02f)), steel, 0.014f);
        stage.Stroke("bicycle", Shapes.Oval(x, y, 0.08f), 0.03f, steel);
        stage.Stroke("bicycle", Shapes.Line((x, y), (x + 0.1f, y + 0.14f)), 0.03f, new SKColor(180, 184, 190));
        stage.Stroke("bicycle", Shapes.Line((x + 0.04f, y + 0.15f), (x + 0.17f, y + 0.15f)), 0.045f, steel);
    }

    private void Saddle(Stage stage, float x, float y)
    {
        stage.Stroke("bicycle", Shapes.Line((x, y), (x - 0.03f, y - 0.1f)), 0.035f, new SKColor(190, 194, 200));
        stage.Fill("saddle", Shapes.Blob((x - 0.2f, y - 0.15f), (x - 0.05f, y - 0.16f), (x + 0.15f, y - 0.15f), (x + 0.16f, y - 0.11f), (x, y - 0.09f), (x - 0.14f, y - 0.04f)), _leather);
    }

    private void Handlebar(Stage stage, float x, float y)
    {
        stage.Stroke("bicycle", Shapes.Line((x, y), (x - 0.02f, y - 0.12f)), 0.04f, new SKColor(190, 194, 200));
        if (_style == 0)
        {
            stage.Stroke("handlebar", Shapes.Curve((x - 0.02f, y - 0.13f), (x + 0.13f, y - 0.14f), (x + 0.2f, y - 0.04f), (x + 0.12f, y + 0.04f), (x + 0.02f, y + 0.02f)), 0.05f, _leather);
            return;
        }

        var back = _style == 1 ? -0.24f : -0.14f;
        stage.Stroke("handlebar", Shapes.Curve((x + 0.06f, y - 0.12f), (x - 0.04f, y - 0.18f), (x + back, y - 0.16f)), 0.05f, new SKColor(90, 94, 102));
        stage.Stroke("handlebar", Shapes.Line((x + back + 0.12f, y - 0.175f), (x + back, y - 0.16f)), 0.06f, _leather);
        if (_style != 1)
            return;
        var basket = Soft.Polygon(0.03f, (x + 0.08f, y - 0.14f), (x + 0.44f, y - 0.16f), (x + 0.38f, y + 0.12f), (x + 0.1f, y + 0.12f));
        stage.Fill("bicycle", basket, new Shade(new SKColor(176, 130, 84), Texture.Weave, 0.3f, Grain: 0.8f));
        stage.Mark(basket, new SKColor(110, 74, 44), 0.022f);
    }

    private static SKPath Arc(float x, float y, float radius, float from, float sweep) =>
        Shapes.Build(path => path.AddArc(new SKRect(x - radius, y - radius, x + radius, y + radius), from, sweep));
}
