using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A kitchen or dining chair with slats, rungs, a panel or padding.</summary>
internal sealed class WoodenChair : Thing
{
    private readonly View _view;
    private readonly Oblique _eye;
    private readonly int _style;
    private readonly SKColor _wood;
    private readonly SKColor _cloth;
    private readonly bool _cushion;
    private readonly float _w;
    private readonly float _d;
    private readonly float _seat;
    private readonly float _top;
    private readonly float _splay;

    public WoodenChair(Dice dice, View? view = null)
    {
        _view = view ?? dice.Of(View.Front, View.Side, View.Side, View.Back);
        _eye = Oblique.ByLot(dice) with { Across = dice.Between(0.26f, 0.44f) };
        _style = dice.Below(4);
        _wood = dice.Chance(0.3) ? Palette.Fabric(dice) : Palette.Wood(dice);
        _cloth = Palette.Fabric(dice);
        _cushion = _style == 3 || dice.Chance(0.4);
        (_w, _d, _seat, _top) = (dice.Between(0.42f, 0.5f), dice.Between(0.4f, 0.46f), dice.Between(0.43f, 0.47f), dice.Between(0.84f, 1.05f));
        _splay = dice.Between(0, 0.05f);
        Width = _w + (_d * _eye.Across) + 0.08f;
        Height = _top + (_d * _eye.Up * (_view == View.Back ? 0.1f : 1));
    }

    /// <inheritdoc />
    public override string Class => "chair";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage) => stage.At(-_d * _eye.Across / 2, 0, () =>
    {
        var far = new Shade(_wood.Darker(0.35f), Depth: 0.5f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            _eye.Leg(stage, (side * ((_w / 2) - 0.03f), _d - 0.03f), _seat, (0.045f, 0.032f), side * _splay, far);
        if (_view == View.Front)
            Backrest(stage);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            _eye.Leg(stage, (side * ((_w / 2) - 0.03f), 0.02f), _seat, (0.05f, 0.034f), side * _splay, _wood);
        stage.Stroke("leg", Shapes.Line(_eye.At((_w / 2) - 0.02f, 0.17f, 0.02f), _eye.At((_w / 2) - 0.02f, 0.17f, _d - 0.03f)), 0.02f, _wood.Darker(0.3f));
        _eye.Box(stage, "chair", (-_w / 2, _w / 2), (_seat - 0.045f, _seat), (0, _d), new Shade(_wood, Texture.Fibre, 0.5f));
        if (_cushion)
            _eye.Box(stage, "cushion", ((-_w / 2) + 0.015f, (_w / 2) - 0.015f), (_seat, _seat + 0.05f), (0.01f, _d - 0.02f), new Shade(_cloth, Texture.Weave, 0.08f, 1, 0.2f), 0.025f);
        if (_view != View.Front)
            Backrest(stage);
    });

    /// <summary>A point of the back: across from 0 to 1, height in metres; it leans away from the seat.</summary>
    private (float X, float Y) Back(float u, float y)
    {
        var lean = 0.11f * (y - _seat) / (_top - _seat);
        return _view switch
        {
            View.Front => _eye.At((-_w / 2) + (u * _w), y, _d + lean - 0.03f),
            View.Side => _eye.At((-_w / 2) - lean + 0.02f, y, u * _d),
            _ => _eye.At((-_w / 2) + (u * _w), y, -lean + 0.02f),
        };
    }

    private SKPath Slab(float left, float right, float bottom, float top) => Shapes.Polygon(Back(left, bottom), Back(right, bottom), Back(right, top), Back(left, top));

    private void Backrest(Stage stage)
    {
        var wood = new Shade(_wood, Texture.Fibre, 0.4f);
        var (low, high) = (_seat + 0.1f, _top - 0.015f);
        if (_style == 3)
        {
            stage.Fill("backrest", Soft(0, 1, low - 0.04f, _top), _cloth.Darker(0.25f));
            stage.Fill("backrest", Soft(0.05f, 0.95f, low, high - 0.02f), new Shade(_cloth, Texture.Weave, 0.08f, 1, 0.2f));
            return;
        }

        if (_style == 2)
            stage.Fill("backrest", Soft(0, 1, low + 0.06f, _top), wood);
        for (var i = 1; _style == 0 && i < 5; i++)
            stage.Fill("backrest", Slab((i / 5f) - 0.035f, (i / 5f) + 0.035f, _seat, high), wood with { Colour = _wood.Darker(0.08f) });
        for (var i = 0; _style == 1 && i < 3; i++)
            stage.Fill("backrest", Slab(0, 1, low + ((high - low) * i / 3f) + 0.02f, low + ((high - low) * (i + 0.6f) / 3f) + 0.02f), wood);
        stage.Fill("backrest", Slab(0, 0.1f, _seat, _top), wood);
        stage.Fill("backrest", Slab(0.9f, 1, _seat, _top), wood with { Colour = _wood.Darker(0.12f) });
        if (_style == 0)
            stage.Fill("backrest", Soft(-0.03f, 1.03f, _top - 0.1f, _top), wood);
    }

    private SKPath Soft(float left, float right, float bottom, float top)
    {
        var (u, v) = (0.12f * (right - left), 0.12f * (top - bottom));
        return Shapes.Blob(Back(left, bottom + v), Back(left + u, bottom), Back(right - u, bottom), Back(right, bottom + v), Back(right, top - v), Back(right - u, top), Back(left + u, top), Back(left, top - v));
    }
}
