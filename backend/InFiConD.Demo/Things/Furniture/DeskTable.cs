using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A desk.</summary>
internal sealed class DeskTable(Dice dice, float width) : Support
{
    private readonly SKColor _wood = Palette.Wood(dice);
    private readonly int _style = dice.Below(3);
    private readonly Oblique _eye = new(0, dice.Between(0.24f, 0.36f));

    /// <inheritdoc />
    public override float Width => width;

    /// <inheritdoc />
    public override float Height => 0.74f + (0.7f * _eye.Up);

    /// <inheritdoc />
    public override float Span => width * 0.94f;

    /// <inheritdoc />
    public override float Near => 0.74f + (0.12f * _eye.Up);

    /// <inheritdoc />
    public override float Far => 0.74f + (0.6f * _eye.Up);

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = width / 2;
        foreach (var z in (ReadOnlySpan<float>)[0.62f, 0.04f])
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                _eye.Leg(stage, (side * (half - 0.06f), z), 0.74f, (0.06f, 0.045f), 0, _wood.Darker(z > 0.3f ? 0.45f : 0.15f));
        }

        if (_style > 0)
        {
            var left = _style == 1 ? half - 0.5f : -half + 0.04f;
            _eye.Box(stage, "desk", (left, left + 0.45f), (0.04f, 0.72f), (0, 0.6f), new Shade(_wood.Darker(0.08f), Texture.Fibre, 0.8f, 1, 0.2f));
            for (var i = 0; i < 3; i++)
            {
                stage.Mark(Shapes.Box(left + 0.02f, -0.7f + (i * 0.22f), left + 0.43f, -0.5f + (i * 0.22f)), _wood.Darker(0.5f).WithAlpha(160), 0.012f);
                stage.Mark(Shapes.Line((left + 0.17f, -0.6f + (i * 0.22f)), (left + 0.28f, -0.6f + (i * 0.22f))), new SKColor(60, 56, 54), 0.018f);
            }
        }

        _eye.Box(stage, "desk", (-half, half), (0.69f, 0.74f), (0, 0.7f), new Shade(_wood, Texture.Fibre, 1));
    }
}
