using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A little round stand for a lamp, a plant or a bottle.</summary>
internal sealed class SideTable(Dice dice, float height, float width = 0.5f) : Support
{
    private readonly SKColor _wood = dice.Chance(0.3) ? Palette.Bright(dice) : Palette.Wood(dice);
    private readonly bool _column = dice.Chance(0.5);

    /// <inheritdoc />
    public override float Width => width;

    /// <inheritdoc />
    public override float Height => height + (0.12f * width);

    /// <inheritdoc />
    public override float Span => width * 0.74f;

    /// <inheritdoc />
    public override float Near => height - (0.03f * width);

    /// <inheritdoc />
    public override float Far => height + (0.06f * width);

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = width / 2;
        if (_column)
        {
            stage.Fill("stand", Shapes.Oval(0, 0, half * 0.6f, half * 0.16f), new Shade(_wood.Darker(0.2f)));
            stage.Fill("stand", Shapes.Box(-0.06f * width, -height, 0.06f * width, 0), new Shade(_wood.Darker(0.1f), Depth: 1.6f));
        }
        else
        {
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(0.1f, -0.12f), (-0.75f, 0), (0.8f, 0)])
                stage.Stroke("stand", Shapes.Line((x * half * 0.6f, -height), (x * half, y * width)), 0.07f * width, _wood.Darker(y < 0 ? 0.4f : 0.15f));
        }

        stage.Fill("stand", Shapes.Oval(0, -height + (0.05f * width), half, half * 0.25f), new Shade(_wood.Darker(0.3f)));
        stage.Fill("stand", Shapes.Oval(0, -height, half, half * 0.25f), new Shade(_wood.Lighter(0.1f), Texture.Fibre, 0.6f, 0.5f));
    }
}
