using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A traffic light on its post.</summary>
internal sealed class TrafficLight : Thing
{
    private static readonly SKColor[] Lamps = [new(236, 62, 52), new(248, 184, 54), new(74, 204, 112)];
    private readonly int _lit;
    private readonly SKColor _post;
    private readonly SKColor _housing;
    private readonly float _height;

    public TrafficLight(Dice dice)
    {
        _lit = dice.Below(3);
        _post = dice.Of(new SKColor(120, 126, 134), new SKColor(70, 74, 82), new SKColor(196, 160, 70));
        _housing = dice.Of(new SKColor(36, 40, 44), new SKColor(42, 62, 54), new SKColor(214, 168, 56));
        _height = dice.Between(2.9f, 3.5f);
    }

    public override float Width => 0.8f;

    public override float Height => _height;

    public override void Paint(Stage stage)
    {
        stage.Stroke("traffic light", Shapes.Line((0, -0.06f), (0, -_height + 0.6f)), 0.13f, _post);
        stage.Fill("traffic light", Shapes.Box(-0.16f, -0.18f, 0.16f, 0, 0.04f), _post.Darker(0.2f));
        stage.Fill("traffic light", Shapes.Box(-0.33f, -_height, 0.33f, -_height + 1.45f, 0.14f), _housing);
        for (var i = 0; i < 3; i++)
        {
            var y = -_height + 0.3f + (0.43f * i);
            if (i == _lit)
                stage.Mark(Shapes.Oval(0, y, 0.3f), Lamps[i].WithAlpha(110), blur: 0.1f);
            stage.Fill("traffic light", Shapes.Oval(0, y, 0.17f), new Shade(i == _lit ? Lamps[i] : Lamps[i].Darker(0.72f), Depth: 0.3f));
            stage.Mark(Shapes.Curve((-0.2f, y - 0.02f), (0, y - 0.2f), (0.2f, y - 0.02f)), new SKColor(16, 18, 24, 210), 0.05f);
        }
    }
}
