using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>A length of fence: pickets, rails or iron bars.</summary>
internal sealed class Fence : Thing
{
    private readonly int _style;
    private readonly SKColor _colour;
    private readonly float _width;

    public Fence(Dice dice)
    {
        _style = dice.Below(3);
        _colour = _style == 2 ? dice.Of(new SKColor(44, 48, 56), new SKColor(48, 78, 70)) : dice.Of(new SKColor(236, 232, 222), new SKColor(150, 108, 72), new SKColor(120, 92, 70)).Vary(dice);
        _width = dice.Between(5, 8);
    }

    public override float Width => _width;

    public override float Height => 1.15f;

    public override void Paint(Stage stage)
    {
        var w = _width / 2;
        foreach (var y in _style == 1 ? [-1.02f, -0.66f, -0.3f] : (ReadOnlySpan<float>)[-0.9f, -0.32f])
            stage.Fill("fence", Shapes.Box(-w, y - 0.06f, w, y + 0.06f), _colour.Darker(0.12f));
        var (step, half) = _style switch { 0 => (0.26f, 0.09f), 1 => (1.6f, 0.09f), _ => (0.22f, 0.035f) };
        for (var x = -w + half; x <= w; x += step)
            stage.Fill("fence", Shapes.Polygon((x - half, 0), (x - half, -1.04f), (x, -1.15f), (x + half, -1.04f), (x + half, 0)), _colour);
    }
}
