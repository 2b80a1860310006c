using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A park bench from the front, slats on iron legs.</summary>
internal sealed class Bench : Thing
{
    private readonly SKColor _wood;
    private readonly SKColor _iron;
    private readonly float _width;
    private readonly bool _back;

    public Bench(Dice dice)
    {
        _wood = dice.Of(new SKColor(158, 108, 68), new SKColor(120, 84, 58), new SKColor(96, 128, 104), new SKColor(186, 140, 92), new SKColor(178, 74, 60)).Vary(dice);
        _iron = dice.Of(new SKColor(48, 50, 58), new SKColor(120, 124, 130));
        _width = dice.Between(1.5f, 2);
        _back = dice.Chance(0.8);
    }

    public override float Width => _width;

    public override float Height => _back ? 0.88f : 0.48f;

    public override void Paint(Stage stage)
    {
        var w = _width / 2;
        foreach (var x in (ReadOnlySpan<float>)[-w * 0.78f, w * 0.78f])
        {
            stage.Stroke("bench", Shapes.Line((x - 0.06f, 0), (x, -0.42f), (x, _back ? -0.84f : -0.44f)), 0.07f, _iron);
            stage.Stroke("bench", Shapes.Line((x + 0.08f, 0), (x, -0.42f)), 0.07f, _iron);
        }

        if (_back)
        {
            foreach (var y in (ReadOnlySpan<float>)[-0.88f, -0.73f])
                stage.Fill("bench", Shapes.Box(-w, y, w, y + 0.12f, 0.03f), new Shade(_wood, Texture.Fibre, 0.6f));
            stage.Fill("bench", Shapes.Box(-w * 0.96f, -0.58f, w * 0.96f, -0.5f), new Shade(_wood.Darker(0.45f), Depth: 0.3f));
        }

        foreach (var y in (ReadOnlySpan<float>)[-0.5f, -0.44f])
            stage.Fill("bench", Shapes.Box(-w, y, w, y + 0.07f, 0.02f), new Shade(_wood.Lighter(y < -0.46f ? 0.16f : 0), Texture.Fibre, 0.6f));
    }
}
