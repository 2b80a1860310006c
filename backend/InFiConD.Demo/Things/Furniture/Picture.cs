using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A framed picture, landscape or upright; its foot is the lower edge of the frame.</summary>
internal sealed class Picture : Thing
{
    private readonly Dice _dice;
    private readonly SKColor _frame;
    private readonly float _edge;
    private readonly float _mat;
    private readonly int _kind;

    public Picture(Dice dice)
    {
        _dice = dice.Split();
        var wide = dice.Chance(0.7);
        (Width, Height) = wide ? (dice.Between(0.7f, 1.3f), 0f) : (dice.Between(0.45f, 0.7f), 0f);
        Height = Width * (wide ? dice.Between(0.56f, 0.72f) : dice.Between(1.2f, 1.5f));
        _frame = dice.Chance(0.35) ? new SKColor(34, 34, 38) : dice.Chance(0.3) ? new SKColor(190, 156, 90) : Palette.Wood(dice);
        (_edge, _mat, _kind) = (dice.Between(0.025f, 0.06f), dice.Chance(0.5) ? 0.07f : 0, dice.Below(4));
    }

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = Width / 2;
        stage.Mark(Shapes.Box(-half - (0.02f * stage.LightSide), -Height + 0.03f, half - (0.04f * stage.LightSide), 0.05f), new SKColor(10, 12, 24, 90), blur: 0.025f);
        stage.Fill("picture", Shapes.Box(-half, -Height, half, 0), new Shade(_frame, Texture.Fibre, 0.5f, 1.2f));
        stage.Fill("picture", Shapes.Box(-half + _edge, -Height + _edge, half - _edge, -_edge), new Shade(new SKColor(246, 242, 232), Depth: 0.2f));
        var inner = _edge + _mat;
        var canvas = new SKRect(-half + inner, -Height + inner, half - inner, -inner);
        stage.Inside(Shapes.Box(canvas.Left, canvas.Top, canvas.Right, canvas.Bottom), () =>
        {
            if (_kind < 3)
                Scenery.Paint(stage, canvas, _dice);
            else
                Abstract(stage, canvas);
        });
    }

    private void Abstract(Stage stage, SKRect at)
    {
        stage.Mark(Shapes.Box(at.Left, at.Top, at.Right, at.Bottom), Palette.Wall(_dice).Lighter(0.2f));
        for (var i = 0; i < 4; i++)
        {
            var (x, y, r) = (at.Left + (at.Width * _dice.Unit()), at.Top + (at.Height * _dice.Unit()), at.Height * _dice.Between(0.12f, 0.35f));
            stage.Mark(i % 2 == 0 ? Shapes.Oval(x, y, r) : Shapes.Box(x - r, y - (0.5f * r), x + r, y + (0.5f * r), 0.2f * r), Palette.Bright(_dice).WithAlpha(225));
        }
    }
}
