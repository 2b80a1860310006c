using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A sideboard, a chest of drawers or a low bench for a television.</summary>
internal sealed class Cabinet : Support
{
    private readonly SKColor _wood;
    private readonly SKColor _knob;
    private readonly int _doors;
    private readonly int _drawers;
    private readonly float _leg;
    private readonly Oblique _eye;

    /// <summary>A cabinet by lot.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="low">Low and wide, for a television.</param>
    public Cabinet(Dice dice, bool low = false)
    {
        (_wood, _knob) = (dice.Chance(0.25) ? Palette.Wall(dice) : Palette.Wood(dice), dice.Of(new SKColor(60, 56, 54), new SKColor(206, 170, 100), new SKColor(230, 230, 226)));
        (Width, Height) = low ? (dice.Between(1.3f, 1.8f), dice.Between(0.45f, 0.6f)) : (dice.Between(0.9f, 1.4f), dice.Between(0.7f, 0.95f));
        (_doors, _drawers, _leg) = (2 + dice.Below(2), 1 + dice.Below(3), dice.Between(0.05f, 0.16f));
        _eye = new Oblique(dice.Between(0.05f, 0.25f), dice.Between(0.2f, 0.3f));
    }

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height { get; }

    /// <inheritdoc />
    public override float Span => Width * 0.86f;

    /// <inheritdoc />
    public override float Near => Height + 0.02f;

    /// <inheritdoc />
    public override float Far => Height + (0.3f * _eye.Up);

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = Width / 2;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            _eye.Leg(stage, (side * (half - 0.08f), 0), _leg + 0.02f, (0.06f, 0.04f), side * 0.03f, _wood.Darker(0.35f), "cabinet");
        _eye.Box(stage, "cabinet", (-half, half), (_leg, Height), (0, 0.4f), new Shade(_wood, Texture.Fibre, 0.9f, 1, 0.2f));
        var cell = (Width - 0.06f) / _doors;
        for (var i = 0; i < _doors; i++)
        {
            var left = -half + 0.03f + (i * cell);
            var n = i % 2 == 0 ? _drawers : 1;
            var tall = (Height - _leg - 0.06f) / n;
            for (var j = 0; j < n; j++)
            {
                var top = -Height + 0.03f + (j * tall);
                stage.Mark(Shapes.Box(left + 0.012f, top + 0.012f, left + cell - 0.012f, top + tall - 0.012f, 0.01f), _wood.Darker(0.55f).WithAlpha(170), 0.012f);
                stage.Mark(Shapes.Line((left + 0.02f, top + 0.024f), (left + cell - 0.02f, top + 0.024f)), SKColors.White.WithAlpha(50), 0.008f);
                stage.Mark(n > 1 ? Shapes.Oval(left + (cell / 2), top + (tall / 2), 0.02f) : Shapes.Oval(left + (cell * (i == 0 ? 0.88f : 0.12f)), top + (tall / 2), 0.02f), _knob);
            }
        }
    }
}
