using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>A kitchen's worktop with cupboards below.</summary>
internal sealed class Counter(Dice dice, float width) : Support
{
    private readonly SKColor _top = dice.Of(new SKColor(206, 168, 120), new SKColor(70, 72, 78), new SKColor(236, 234, 228), new SKColor(120, 84, 60)).Vary(dice, 0.5f);
    private readonly float _cell = dice.Between(0.42f, 0.62f);
    private readonly Oblique _eye = new(0, dice.Between(0.2f, 0.3f));
    private readonly bool _oven = dice.Chance(0.5);

    /// <summary>Colour of the cupboards.</summary>
    public SKColor Colour { get; } = dice.Chance(0.4) ? Palette.Wood(dice) : Palette.Wall(dice);

    /// <inheritdoc />
    public override float Width => width;

    /// <inheritdoc />
    public override float Height => 0.9f + (0.55f * _eye.Up);

    /// <inheritdoc />
    public override float Span => width * 0.72f;

    /// <inheritdoc />
    public override float Near => 0.9f + (0.08f * _eye.Up);

    /// <inheritdoc />
    public override float Far => 0.9f + (0.4f * _eye.Up);

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var half = width / 2;
        stage.Fill("cabinet", Shapes.Box(-half, -0.87f, half, -0.08f), new Shade(Colour, Depth: 0.7f));
        stage.Fill("cabinet", Shapes.Box(-half, -0.09f, half, 0), new SKColor(40, 40, 46));
        var oven = -half + (_cell * (int)(width / _cell / 2));
        for (var x = -half; x < half; x += _cell)
        {
            var stove = _oven && MathF.Abs(x - oven) < 0.01f;
            stage.Mark(Shapes.Box(x + 0.012f, -0.85f, x + _cell - 0.012f, -0.7f, 0.01f), Colour.Darker(0.5f).WithAlpha(150), 0.012f);
            stage.Mark(Shapes.Box(x + 0.012f, -0.68f, x + _cell - 0.012f, -0.1f, 0.01f), Colour.Darker(0.5f).WithAlpha(150), 0.012f);
            stage.Mark(Shapes.Line((x + (0.38f * _cell), -0.77f), (x + (0.62f * _cell), -0.77f)), new SKColor(206, 206, 204), 0.02f);
            stage.Mark(Shapes.Line((x + (0.38f * _cell), -0.62f), (x + (0.62f * _cell), -0.62f)), new SKColor(206, 206, 204), 0.02f);
            if (!stove)
                continue;
            stage.Mark(Shapes.Box(x + 0.01f, -0.86f, x + _cell - 0.01f, -0.09f), new SKColor(208, 210, 212));
            stage.Mark(Shapes.Box(x + 0.06f, -0.62f, x + _cell - 0.06f, -0.22f, 0.02f), new SKColor(70, 60, 58));
            for (var i = 0; i < 4; i++)
                stage.Mark(Shapes.Oval(x + (_cell * (i + 0.7f) / 4.4f), -0.77f, 0.03f), new SKColor(60, 62, 68));
        }

        stage.Mark(Shapes.Box(-half, -0.87f, half, -0.8f), new SKColor(10, 12, 24, 80), blur: 0.03f);
        _eye.Box(stage, "cabinet", (-half, half), (0.86f, 0.9f), (-0.02f, 0.55f), new Shade(_top, Texture.Fibre, 0.8f, 0.6f, 0.2f));
    }
}
