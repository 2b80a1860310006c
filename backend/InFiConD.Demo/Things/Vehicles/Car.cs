using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A car from the side or from the front.</summary>
internal sealed class Car : Thing
{
    private static readonly SKColor[] Paints =
    [
        new(196, 52, 48), new(226, 120, 56), new(236, 190, 72), new(74, 132, 96), new(52, 110, 172), new(112, 168, 190), new(236, 232, 222), new(120, 126, 136),
        new(48, 54, 70), new(150, 60, 84), new(206, 178, 140), new(142, 190, 170),
    ];

    private readonly CarShape _shape;
    private readonly SKColor _paint;
    private readonly SKColor _roof;
    private readonly SKColor _rim;
    private readonly SKColor _glass;
    private readonly int _spokes;
    private readonly bool _front;

    public Car(Dice dice)
    {
        _shape = CarShape.By(dice);
        _paint = dice.Of(Paints).Vary(dice);
        _roof = dice.Chance(0.25) ? dice.Of(new SKColor(240, 236, 226), new SKColor(50, 52, 60)) : _paint;
        _rim = dice.Of(new SKColor(200, 204, 210), new SKColor(150, 154, 162), new SKColor(228, 226, 218));
        _glass = dice.Of(new SKColor(84, 108, 126), new SKColor(60, 78, 98), new SKColor(122, 152, 168));
        _spokes = dice.Of(0, 5, 6);
        _front = dice.Chance(0.22);
    }

    public override string Class => "car";

    public override float Width => _front ? 1.9f : _shape.Length;

    public override float Height => _shape.Height;

    public override void Paint(Stage stage)
    {
        if (_front)
        {
            CarFront.Paint(stage, _shape, _paint, _roof, _glass);
            return;
        }

        var (s, end) = (_shape, _shape.Length / 2);
        stage.Fill("car", Shapes.Box(-end + 0.15f, -0.5f, end - 0.15f, -0.16f, 0.1f), new Shade(new SKColor(28, 30, 38), Depth: 0));
        var (rearFoot, rearTop, frontTop, frontFoot) = s.Cabin;
        stage.Fill("car", Soft.Corners(
            (rearFoot - 0.04f, -s.Belt + 0.05f, 0), (rearTop - 0.04f, -s.Height, s.Round), (frontTop, -s.Height, s.Round * 1.3f), (frontFoot + 0.06f, -s.Belt + 0.05f, 0)), _roof);
        Windows(stage);
        stage.Fill("car", Soft.Corners(
            (-end + 0.06f, -0.26f, 0.08f), (-end, -0.5f, 0.1f), (-end + 0.04f, -s.Boot, s.Round), (Math.Max(rearFoot, -end + 0.3f), -s.Belt, 0.1f), (frontFoot, -s.Belt, 0.3f),
            (end - 0.22f, -s.Bonnet, s.Round), (end, -0.5f, 0.12f), (end - 0.04f, -0.24f, 0.08f)), new Shade(_paint, Depth: 1.3f));
        stage.Mark(Shapes.Line((rearFoot + 0.1f, -s.Belt + 0.05f), (frontFoot - 0.1f, -s.Belt + 0.05f)), new SKColor(255, 255, 255, 90), 0.035f);
        stage.Mark(Shapes.Box(s.Rear, -0.4f, s.Front, -0.26f, 0.05f), new SKColor(20, 20, 34, 70));
        Doors(stage);
        foreach (var axle in (ReadOnlySpan<float>)[s.Rear, s.Front])
        {
            stage.Fill("car", Shapes.Oval(axle, -s.Wheel - 0.02f, s.Wheel * 1.2f), new Shade(new SKColor(24, 25, 32), Depth: 0));
            Wheel.Tyre(stage, axle, s.Wheel, _rim, _spokes);
        }

        stage.Fill("headlight", Soft.Polygon(0.06f, (end - 0.36f, -s.Bonnet + 0.05f), (end - 0.1f, -s.Bonnet + 0.1f), (end - 0.03f, -0.5f), (end - 0.28f, -0.53f)), new Shade(new SKColor(255, 244, 206), Depth: 0.3f));
        stage.Fill("car", Shapes.Box(-end + 0.01f, -s.Boot + 0.12f, -end + 0.14f, -0.5f, 0.04f), new SKColor(190, 40, 44));
    }

    private void Windows(Stage stage)
    {
        var (rearFoot, rearTop, frontTop, frontFoot) = _shape.Cabin;
        var (top, bottom) = (-_shape.Height + 0.1f, -_shape.Belt + 0.02f);
        float[] cuts = [rearTop + 0.02f, .. _shape.Pillars, frontTop - 0.02f];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var (left, right) = (i == 0 ? rearFoot + 0.14f : cuts[i] + 0.04f, i + 2 == cuts.Length ? frontFoot - 0.12f : cuts[i + 1] - 0.04f);
            Wheel.Pane(stage, Soft.Polygon(0.07f, (left, bottom), (cuts[i] + 0.05f, top), (cuts[i + 1] - 0.04f, top), (right, bottom)), _glass);
        }
    }

    private void Doors(Stage stage)
    {
        var (from, to) = (Math.Max(_shape.Cabin.RearFoot + 0.2f, _shape.Rear + 0.12f), _shape.Cabin.FrontFoot - 0.18f);
        float[] cuts = [from, .. _shape.Pillars.Where(pillar => pillar > from + 0.3f), to];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var door = Soft.Polygon(0.08f, (cuts[i] + 0.02f, -_shape.Belt + 0.04f), (cuts[i + 1] - 0.02f, -_shape.Belt + 0.04f), (cuts[i + 1] - 0.02f, -0.36f), (cuts[i] + 0.02f, -0.36f));
            stage.Name("door", door);
            stage.Mark(door, _paint.Darker(0.5f).WithAlpha(170), 0.025f);
            stage.Mark(Shapes.Box(cuts[i] + 0.1f, -_shape.Belt + 0.14f, cuts[i] + 0.3f, -_shape.Belt + 0.19f, 0.02f), _paint.Lighter(0.5f));
        }
    }
}
