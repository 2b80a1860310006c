using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A round bale or a few square ones.</summary>
internal sealed class HayBale : Thing
{
    private readonly Dice _dice;
    private readonly SKColor _straw;
    private readonly int _kind;

    public HayBale(Dice dice)
    {
        _straw = dice.Of(new SKColor(236, 198, 106), new SKColor(224, 182, 92), new SKColor(212, 190, 112)).Vary(dice, 0.5f);
        _kind = dice.Below(3);
        _dice = dice;
    }

    public override float Width => _kind switch { 0 => 1.4f, 1 => 1.9f, _ => 1.7f };

    public override float Height => _kind switch { 0 => 1.4f, 1 => 1.35f, _ => 0.9f };

    public override void Paint(Stage stage)
    {
        if (_kind == 0)
            Round(stage, 0, 0.7f, 0);
        else if (_kind == 1)
            Round(stage, 0.3f, 0.66f, 0.52f);
        else
            Stack(stage);
    }

    private void Round(Stage stage, float x, float r, float length)
    {
        var straw = new Shade(_straw, Texture.Fibre, 0.5f, 1, 0.3f);
        if (length > 0)
            stage.Fill("hay bale", Shapes.Box(x - r - length, -2 * r, x + (r * 0.2f), 0, r * 0.5f), straw with { Colour = _straw.Darker(0.1f) });
        var face = Shapes.Oval(x, -r, length > 0 ? r * 0.86f : r, r);
        stage.Fill("hay bale", face, straw with { Colour = _straw.Lighter(0.08f), Texture = Texture.Blotch });
        stage.Inside(face, () =>
        {
            for (var ring = 0.85f; ring > 0.1f; ring -= 0.2f)
                stage.Mark(Shapes.Oval(x + _dice.Between(-0.02f, 0.02f), -r, r * ring * (length > 0 ? 0.86f : 1), r * ring), _straw.Darker(0.45f).WithAlpha(80), 0.03f);
        });
    }

    private void Stack(Stage stage)
    {
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.42f, 0), (0.42f, 0), (0.04f, -0.44f)])
        {
            stage.Fill("hay bale", Shapes.Box(x - 0.42f, y - 0.45f, x + 0.42f, y, 0.05f), new Shade(_straw.Vary(_dice, 0.3f), Texture.Fibre, 0.4f, 1, 0.32f));
            foreach (var dx in (ReadOnlySpan<float>)[-0.2f, 0.2f])
                stage.Mark(Shapes.Line((x + dx, y - 0.44f), (x + dx, y)), _straw.Darker(0.5f).WithAlpha(120), 0.025f);
        }
    }
}
