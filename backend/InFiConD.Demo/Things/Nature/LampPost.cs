using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A street lamp: an old lantern, a double globe or a modern arm.</summary>
internal sealed class LampPost : Thing
{
    private readonly int _style;
    private readonly SKColor _iron;
    private readonly float _height;

    public LampPost(Dice dice)
    {
        _style = dice.Below(3);
        _iron = dice.Of(new SKColor(46, 52, 58), new SKColor(44, 74, 66), new SKColor(120, 126, 134), new SKColor(60, 52, 56));
        _height = _style == 2 ? dice.Between(5, 6) : dice.Between(3.6f, 4.4f);
    }

    public override float Width => _style == 2 ? 1.8f : 1.1f;

    public override float Height => _height;

    public override void Paint(Stage stage)
    {
        var (h, glow) = (_height, new SKColor(255, 236, 178));
        stage.Fill("lamp post", Soft.Polygon(0.04f, (-0.2f, 0), (-0.13f, -0.5f), (0.13f, -0.5f), (0.2f, 0)), _iron);
        if (_style == 2)
        {
            stage.Stroke("lamp post", Shapes.Curve((0, -0.3f), (0, -h * 0.8f), (0.16f, -h + 0.12f), (0.8f, -h + 0.1f)), 0.15f, _iron);
            stage.Fill("lamp post", Soft.Polygon(0.06f, (0.45f, -h), (1f, -h + 0.02f), (1f, -h + 0.2f), (0.45f, -h + 0.2f)), _iron.Darker(0.2f));
            stage.Fill("lamp post", Shapes.Box(0.52f, -h + 0.16f, 0.96f, -h + 0.26f, 0.04f), new Shade(glow, Depth: 0));
            return;
        }

        stage.Stroke("lamp post", Shapes.Line((0, -0.3f), (0, -h + 0.6f)), 0.14f, _iron);
        if (_style == 1)
        {
            stage.Stroke("lamp post", Shapes.Curve((-0.4f, -h + 0.5f), (-0.3f, -h + 0.75f), (0, -h + 0.85f), (0.3f, -h + 0.75f), (0.4f, -h + 0.5f)), 0.1f, _iron);
            foreach (var x in (ReadOnlySpan<float>)[-0.38f, 0.38f])
                stage.Fill("lamp post", Shapes.Oval(x, -h + 0.28f, 0.25f), new Shade(glow, Depth: 0.6f));
            return;
        }

        stage.Fill("lamp post", Soft.Polygon(0.03f, (-0.15f, -h + 0.62f), (-0.27f, -h + 0.16f), (0.27f, -h + 0.16f), (0.15f, -h + 0.62f)), new Shade(glow, Depth: 0.4f));
        stage.Mark(Shapes.Line((0, -h + 0.16f), (0, -h + 0.6f)), _iron, 0.04f);
        stage.Fill("lamp post", Soft.Polygon(0.04f, (-0.34f, -h + 0.2f), (0, -h), (0.34f, -h + 0.2f)), _iron.Darker(0.15f));
    }
}
