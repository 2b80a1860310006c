using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A sofa for two or three, or one with a corner; seen from in front, from its end or from behind.</summary>
internal sealed class Sofa : Thing
{
    private readonly Oblique _eye;
    private readonly SKColor _cloth;
    private readonly SKColor _foot;
    private readonly Dice _dice;
    private readonly int _seats;
    private readonly float _arm;
    private readonly float _back;
    private readonly float _leg;
    private readonly float _round;
    private readonly float _length;
    private readonly bool _corner;
    private readonly Shade _shade;

    public Sofa(Dice dice, View? view = null)
    {
        View = view ?? dice.Of(View.Front, View.Front, View.Front, View.Side, View.Back);
        _dice = dice.Split();
        (_cloth, _foot) = (Palette.Fabric(dice), Palette.Wood(dice).Darker(0.2f));
        (_seats, _arm, _back) = (2 + dice.Below(2), dice.Between(0.14f, 0.24f), dice.Between(0.76f, 0.92f));
        (_leg, _round) = (dice.Between(0.05f, 0.15f), dice.Between(0.04f, 0.09f));
        _corner = View == View.Front && dice.Chance(0.35);
        _length = (_seats * dice.Between(0.6f, 0.7f)) + (2 * _arm);
        _eye = View == View.Side ? new(dice.Between(0.34f, 0.52f), dice.Between(0.14f, 0.2f)) : new(dice.Between(0.04f, 0.3f), dice.Between(0.26f, 0.36f));
        _shade = new Shade(_cloth, dice.Chance(0.2) ? Texture.None : Texture.Weave, 0.1f, dice.Between(0.8f, 1.3f), 0.2f);
        Shift = View == View.Side ? _length * _eye.Across / 2 : (Deep * _eye.Across / 2) - (_corner ? 0.3f * _eye.Across : 0);
        Width = (View == View.Side ? Deep + (_length * _eye.Across) : _length + (Deep * _eye.Across)) + 0.02f;
        Height = _back + (View switch { View.Front => (Deep + (_corner ? 0.6f : 0)) * _eye.Up, View.Side => _length * _eye.Up, _ => 0.1f });
    }

    /// <summary>From where it is seen.</summary>
    public View View { get; }

    /// <summary>Where a cat can sit, relative to the foot: metres, y down.</summary>
    public (float X, float Y) Seat => Moved(View switch
    {
        View.Side => _eye.At(0.08f, 0.45f, _length * 0.45f),
        View.Back => _eye.At(0.22f * _length, _back, 0.1f),
        _ => _eye.At(_corner ? -0.2f * _length : 0.15f * _length, 0.45f, Deep * 0.3f),
    });

    /// <inheritdoc />
    public override string Class => "sofa";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height { get; }

    private static float Deep => 0.86f;

    private float Shift { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage) => stage.At(-Shift, _corner ? -0.6f * _eye.Up : 0, () =>
    {
        switch (View)
        {
            case View.Front:
                FromFront(stage);
                break;
            case View.Side:
                FromSide(stage);
                break;
            default:
                FromBehind(stage);
                break;
        }
    });

    private (float X, float Y) Moved((float X, float Y) at) => (at.X - Shift, at.Y - (_corner ? 0.6f * _eye.Up : 0));

    private void Feet(Stage stage, float left, float right, float near, float far)
    {
        foreach (var (x, z) in (ReadOnlySpan<(float, float)>)[(left, far), (right, far), (left, near), (right, near)])
            _eye.Leg(stage, (x, z), _leg + 0.04f, (0.07f, 0.05f), 0, _foot);
    }

    private void FromFront(Stage stage)
    {
        var half = _length / 2;
        Feet(stage, -half + 0.08f, half - 0.08f, 0.05f, Deep - 0.06f);
        _eye.Box(stage, "backrest", (-half + 0.02f, half - 0.02f), (_leg, _back), (Deep - 0.2f, Deep), _shade, _round);
        _eye.Box(stage, "sofa", (-half + 0.05f, half - 0.05f), (_leg, 0.3f), (0.02f, Deep - 0.2f), _shade with { Colour = _cloth.Darker(0.12f) });
        _eye.Box(stage, "armrest", (-half, -half + _arm), (_leg, 0.58f), (0, Deep - 0.04f), _shade, _round);
        var (inner, seat) = (half - _arm, ((2 * half) - (2 * _arm)) / _seats);
        for (var i = 0; i < _seats; i++)
        {
            var x = (-inner + (i * seat) + 0.006f, -inner + ((i + 1) * seat) - 0.006f);
            _eye.Box(stage, "cushion", x, (0.28f, 0.44f), (0, Deep - 0.2f), _shade with { Colour = _cloth.Lighter(0.05f) }, 0.05f);
            _eye.Box(stage, "cushion", x, (0.43f, _back + 0.02f), (Deep - 0.38f, Deep - 0.22f), _shade with { Colour = _cloth.Lighter(0.02f) }, 0.08f);
        }

        if (!_corner)
            _eye.Box(stage, "armrest", (half - _arm, half), (_leg, 0.58f), (0, Deep - 0.04f), _shade, _round);
        else
            Chaise(stage, half);
        Pillows(stage, inner, Deep - 0.42f);
    }

    private void Chaise(Stage stage, float half)
    {
        var left = half - 0.72f;
        _eye.Leg(stage, (left + 0.06f, -0.55f), _leg + 0.04f, (0.07f, 0.05f), 0, _foot);
        _eye.Leg(stage, (half - 0.06f, -0.55f), _leg + 0.04f, (0.07f, 0.05f), 0, _foot);
        _eye.Box(stage, "sofa", (left + 0.02f, half - 0.02f), (_leg, 0.3f), (-0.6f, Deep - 0.1f), _shade with { Colour = _cloth.Darker(0.12f) });
        _eye.Box(stage, "cushion", (left, half), (0.28f, 0.44f), (-0.62f, Deep - 0.2f), _shade with { Colour = _cloth.Lighter(0.05f) }, 0.05f);
        _eye.Box(stage, "cushion", (left, half), (0.43f, _back + 0.02f), (Deep - 0.38f, Deep - 0.22f), _shade, 0.08f);
    }

    private void FromSide(Stage stage)
    {
        var (back, front) = (-Deep / 2, Deep / 2);
        Feet(stage, back + 0.06f, front - 0.06f, 0.05f, _length - 0.06f);
        _eye.Box(stage, "armrest", (back, front), (_leg, 0.58f), (_length - _arm, _length), _shade, _round);
        _eye.Box(stage, "backrest", (back, back + 0.22f), (_leg, _back), (0.02f, _length), _shade, _round);
        _eye.Box(stage, "sofa", (back + 0.1f, front - 0.02f), (_leg, 0.3f), (0.1f, _length - _arm), _shade with { Colour = _cloth.Darker(0.12f) });
        var seat = (_length - (2 * _arm)) / _seats;
        for (var i = _seats - 1; i >= 0; i--)
        {
            var z = (_arm + (i * seat) + 0.01f, _arm + ((i + 1) * seat) - 0.01f);
            _eye.Box(stage, "cushion", (back + 0.2f, front), (0.28f, 0.44f), z, _shade with { Colour = _cloth.Lighter(0.05f) }, 0.05f);
            _eye.Box(stage, "cushion", (back + 0.2f, back + 0.36f), (0.43f, _back), z, _shade with { Colour = _cloth.Lighter(0.02f) }, 0.06f);
        }

        _eye.Box(stage, "armrest", (back, front), (_leg, 0.58f), (0, _arm), _shade, _round);
        stage.Mark(Shapes.Box(back + 0.05f, -0.53f, front - 0.05f, -_leg - 0.05f, 0.04f), _cloth.Darker(0.4f).WithAlpha(60), 0.012f);
    }

    private void FromBehind(Stage stage)
    {
        var half = _length / 2;
        Feet(stage, -half + 0.08f, half - 0.08f, 0.04f, Deep - 0.06f);
        foreach (var x in (ReadOnlySpan<float>)[-half, half - _arm])
            _eye.Box(stage, "armrest", (x, x + _arm), (_leg, 0.6f), (0.04f, Deep), _shade, _round);
        Pillows(stage, half - _arm, 0.3f);
        _eye.Box(stage, "backrest", (-half + 0.01f, half - 0.01f), (_leg, _back), (0, 0.2f), _shade with { Colour = _cloth.Darker(0.06f) }, _round);
        for (var i = 1; i < _seats; i++)
            stage.Mark(Shapes.Line((-half + (_length * i / _seats), -_leg - 0.03f), (-half + (_length * i / _seats), -_back + 0.03f)), _cloth.Darker(0.45f).WithAlpha(120), 0.012f);
        if (!_dice.Chance(0.35))
            return;
        var (left, wide) = (_dice.Between(-half + 0.2f, 0.2f), _dice.Between(0.35f, 0.6f));
        var blanket = new Shade(Palette.Bright(_dice), Texture.Weave, 0.08f, 1, 0.2f);
        stage.Fill("blanket", Shapes.Polygon((left, -_back - 0.07f), (left + wide, -_back - 0.07f), (left + wide + 0.02f, -_back + 0.38f), (left - 0.02f, -_back + 0.42f)), blanket);
        for (var i = 1; i < 4; i++)
            stage.Mark(Shapes.Line((left, -_back + (i * 0.09f)), (left + wide, -_back + (i * 0.09f))), SKColors.White.WithAlpha(90), 0.02f);
    }

    private void Pillows(Stage stage, float inner, float z)
    {
        for (var i = _dice.Below(3); i > 0; i--)
        {
            var colour = Palette.Bright(_dice);
            var size = _dice.Between(0.15f, 0.2f);
            var (x, y) = _eye.At((i == 1 ? -1 : 0.75f) * (inner - 0.22f), View == View.Back ? _back - 0.05f : 0.44f + size, z - 0.05f);
            stage.At(x, y, () =>
            {
                var shape = Shapes.Blob((-size, -size), (0, -size * 0.86f), (size, -size), (size * 0.88f, 0), (size, size), (0, size * 0.88f), (-size, size), (-size * 0.88f, 0));
                stage.Fill("cushion", shape, new Shade(colour, Texture.Weave, 0.08f, 1.3f, 0.2f));
                if (_dice.Chance(0.5))
                    stage.Inside(shape, () => stage.Mark(Shapes.Line((-size, -size * 0.3f), (size, -size * 0.3f), (size, size * 0.3f), (-size, size * 0.3f)), SKColors.White.WithAlpha(120), 0.04f));
            }, turn: _dice.Between(-14, 14));
        }
    }
}
