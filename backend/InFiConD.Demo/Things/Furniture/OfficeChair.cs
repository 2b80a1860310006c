using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A swivel chair on castors.</summary>
internal sealed class OfficeChair : Thing
{
    private readonly View _view;
    private readonly SKColor _cloth;
    private readonly SKColor _metal;
    private readonly bool _arms;
    private readonly float _top;
    private readonly float _seat;
    private readonly float _turn;

    public OfficeChair(Dice dice, View? view = null)
    {
        _view = view ?? dice.Of(View.Front, View.Back, View.Side);
        _cloth = dice.Chance(0.4) ? new SKColor(52, 54, 62).Vary(dice) : Palette.Fabric(dice);
        _metal = dice.Of(new SKColor(60, 62, 68), new SKColor(176, 180, 186), new SKColor(236, 236, 234));
        (_arms, _top, _seat, _turn) = (dice.Chance(0.6), dice.Between(0.95f, 1.15f), dice.Between(0.46f, 0.54f), dice.Between(0, 1.2f));
    }

    /// <inheritdoc />
    public override string Class => "chair";

    /// <inheritdoc />
    public override float Width => 0.64f;

    /// <inheritdoc />
    public override float Height => _top;

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        Base(stage);
        if (_view == View.Side)
        {
            Seat(stage, -0.24f, 0.28f);
            stage.Fill("backrest", Shapes.Blob((-0.3f, -_top), (-0.2f, -_top + 0.02f), (-0.17f, -_seat - 0.25f), (-0.13f, -_seat - 0.06f), (-0.22f, -_seat - 0.05f), (-0.28f, -_seat - 0.25f), (-0.36f, -_top + 0.05f)), new Shade(_cloth, Texture.Weave, 0.08f, 1, 0.2f));
            if (_arms)
                Arm(stage, Shapes.Line((0.02f, -_seat - 0.02f), (0.0f, -_seat - 0.2f)), Shapes.Line((-0.14f, -_seat - 0.21f), (0.16f, -_seat - 0.21f)));
            return;
        }

        if (_view == View.Front)
            Back(stage);
        Seat(stage, -0.25f, 0.25f);
        if (_arms)
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                Arm(stage, Shapes.Line((side * 0.25f, -_seat + 0.02f), (side * 0.3f, -_seat - 0.06f), (side * 0.3f, -_seat - 0.2f)), Shapes.Line((side * 0.3f, -_seat - 0.21f), (side * 0.27f, -_seat - 0.25f)));
        }

        if (_view == View.Back)
            Back(stage);
    }

    private void Base(Stage stage)
    {
        for (var i = 0; i < 5; i++)
        {
            var angle = (i * MathF.Tau / 5) + _turn;
            var (x, y) = (0.28f * MathF.Cos(angle), -0.09f + (0.08f * MathF.Sin(angle)));
            stage.Stroke("leg", Shapes.Line((0, -0.16f), (x, y)), 0.045f, _metal.Darker(MathF.Sin(angle) < 0 ? 0.35f : 0.1f));
            stage.Fill("wheel", Shapes.Oval(x, y + 0.04f, 0.035f), new SKColor(36, 38, 44));
        }

        stage.Fill("leg", Shapes.Box(-0.03f, -_seat, 0.03f, -0.12f), new Shade(_metal, Depth: 1.6f));
    }

    private void Seat(Stage stage, float left, float right)
    {
        stage.Fill("chair", Shapes.Box(left + 0.08f, -_seat, right - 0.08f, -_seat + 0.06f), _metal.Darker(0.3f));
        stage.Fill("cushion", Shapes.Box(left, -_seat - 0.09f, right, -_seat + 0.03f, 0.055f), new Shade(_cloth, Texture.Weave, 0.08f, 1, 0.2f));
        stage.Mark(Shapes.Box(left + 0.03f, -_seat - 0.085f, right - 0.03f, -_seat - 0.045f, 0.02f), SKColors.White.WithAlpha(40));
    }

    private void Back(Stage stage)
    {
        stage.Fill("chair", Shapes.Box(-0.03f, -_seat - 0.2f, 0.03f, -_seat + 0.02f), _metal.Darker(0.2f));
        var shape = Shapes.Blob((-0.19f, -_top + 0.02f), (0, -_top), (0.19f, -_top + 0.02f), (0.24f, -_seat - 0.3f), (0.2f, -_seat - 0.13f), (0, -_seat - 0.11f), (-0.2f, -_seat - 0.13f), (-0.24f, -_seat - 0.3f));
        stage.Fill("backrest", shape, new Shade(_view == View.Back ? _cloth.Darker(0.15f) : _cloth, Texture.Weave, 0.08f, 1, 0.2f));
        stage.Mark(shape, _cloth.Darker(0.4f).WithAlpha(140), 0.012f);
        if (_view == View.Back)
            stage.Mark(Shapes.Box(-0.05f, -_seat - 0.4f, 0.05f, -_seat - 0.12f, 0.03f), _metal.Darker(0.1f));
    }

    private void Arm(Stage stage, SKPath post, SKPath rest)
    {
        stage.Stroke("armrest", post, 0.03f, _metal.Darker(0.15f));
        stage.Stroke("armrest", rest, 0.05f, new SKColor(44, 46, 54));
    }
}
