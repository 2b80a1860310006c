using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A town bus, a double-decker or an old round coach from the side, or a bus that comes towards us.</summary>
internal sealed class Bus : Thing
{
    private readonly int _style;
    private readonly SKColor _paint;
    private readonly SKColor _band;
    private readonly SKColor _glass;
    private readonly float _length;

    public Bus(Dice dice)
    {
        _style = dice.Of(0, 0, 1, 2, 2, 3);
        _paint = dice.Of(
            new SKColor(198, 48, 44), new SKColor(238, 186, 60), new SKColor(58, 122, 150), new SKColor(86, 148, 96), new SKColor(232, 228, 216), new SKColor(224, 128, 62), new SKColor(60, 82, 136)).Vary(dice);
        _band = dice.Of(new SKColor(240, 234, 218), _paint.Darker(0.4f), new SKColor(246, 206, 110), _paint.Lighter(0.4f));
        _glass = dice.Of(new SKColor(72, 96, 116), new SKColor(110, 142, 160), new SKColor(54, 70, 90));
        _length = dice.Between(8.2f, 10.2f);
    }

    public override string Class => "bus";

    public override float Width => _style == 3 ? 2.7f : _style == 2 ? 7.6f : _length;

    public override float Height => _style switch { 1 => 4.2f, 2 => 2.9f, _ => 3.1f };

    public override void Paint(Stage stage)
    {
        if (_style == 3)
        {
            BusFront.Paint(stage, Height, _paint, _band, _glass);
            return;
        }

        var (end, round) = (Width / 2, _style == 2 ? 0.9f : 0.3f);
        stage.Fill("bus", Shapes.Box(-end + 0.3f, -0.8f, end - 0.3f, -0.25f), new Shade(new SKColor(28, 30, 38), Depth: 0));
        stage.Fill("bus", Soft.Corners((-end, -0.32f, 0.15f), (-end, -Height, round), (end - 0.05f, -Height, round), (end, -0.32f, 0.25f)), new Shade(_paint, Depth: 1.1f));
        stage.Fill("bus", Shapes.Box(-end + 0.01f, -1.22f, end - 0.01f, -0.98f), _band);
        stage.Mark(Shapes.Line((-end + 0.4f, -Height + 0.09f), (end - 0.4f, -Height + 0.09f)), new SKColor(255, 255, 255, 110), 0.09f);
        if (_style == 2)
            stage.Fill("bus", Soft.Polygon(0.5f, (-end + 0.1f, -Height + 0.42f), (-end + 0.3f, -Height), (end - 0.4f, -Height), (end - 0.15f, -Height + 0.42f)), _band);
        Windows(stage, _style == 1 ? -2.5f : -Height + 0.42f, -1.38f, true);
        if (_style == 1)
        {
            stage.Fill("bus", Shapes.Box(-end + 0.01f, -2.78f, end - 0.06f, -2.62f), _band);
            Windows(stage, -Height + 0.34f, -2.95f, false);
        }

        Door(stage, end - 1.75f);
        if (_style != 2)
            Door(stage, -0.45f);
        foreach (var axle in (ReadOnlySpan<float>)[-end * 0.58f, end * 0.48f])
        {
            stage.Fill("bus", Shapes.Oval(axle, -0.52f, 0.62f), new Shade(new SKColor(24, 25, 32), Depth: 0));
            Wheel.Tyre(stage, axle, 0.5f, new SKColor(176, 180, 186), 6);
        }

        stage.Fill("headlight", Shapes.Oval(end - 0.16f, -0.78f, 0.13f, 0.17f), new Shade(new SKColor(255, 244, 204), Depth: 0.3f));
        stage.Fill("bus", Shapes.Box(-end, -0.95f, -end + 0.14f, -0.6f, 0.04f), new SKColor(186, 40, 42));
    }

    private void Windows(Stage stage, float top, float bottom, bool windscreen)
    {
        var end = Width / 2;
        var (from, to) = (-end + (_style == 2 ? 0.5f : 0.25f), windscreen ? end - 0.7f : end - 0.15f);
        var count = (int)((to - from) / 1.25f);
        var step = (to - from) / count;
        for (var i = 0; i < count; i++)
            Wheel.Pane(stage, Shapes.Box(from + (i * step) + 0.06f, top, from + ((i + 1) * step) - 0.06f, bottom, _style == 2 ? 0.2f : 0.08f), _glass);
        if (windscreen)
            Wheel.Pane(stage, Soft.Polygon(0.12f, (end - 0.58f, bottom + 0.2f), (end - 0.58f, top), (end - (_style == 2 ? 0.35f : 0.08f), top + 0.02f), (end - 0.03f, bottom + 0.2f)), _glass.Lighter(0.12f));
    }

    private void Door(Stage stage, float x)
    {
        stage.Fill("door", Shapes.Box(x - 0.55f, -2.55f, x + 0.55f, -0.4f, 0.06f), new Shade(_paint.Darker(0.5f), Depth: 0.4f));
        foreach (var left in (ReadOnlySpan<float>)[x - 0.48f, x + 0.04f])
            Wheel.Pane(stage, Shapes.Box(left, -2.44f, left + 0.44f, -0.56f, 0.05f), _glass.Lighter(0.1f), "door");
    }
}
