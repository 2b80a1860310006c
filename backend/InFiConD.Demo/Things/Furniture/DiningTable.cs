using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A round or rectangular table, sometimes laid.</summary>
internal sealed class DiningTable : Support
{
    private readonly Dice _dice;
    private readonly bool _plain;
    private readonly Oblique _eye;
    private readonly bool _round;
    private readonly bool _cloth;
    private readonly int _legs;
    private readonly SKColor _wood;
    private readonly SKColor _linen;
    private readonly float _w;
    private readonly float _d;
    private readonly float _top;

    /// <summary>A table by lot.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="laid">Whether something stands on it; without it by lot.</param>
    /// <param name="plain">No bowl and no fruit.</param>
    public DiningTable(Dice dice, bool? laid = null, bool plain = false)
    {
        _plain = plain;
        _dice = dice.Split();
        (_round, _cloth, _legs) = (dice.Chance(0.4), dice.Chance(0.22), dice.Below(3));
        (_wood, _linen) = (Palette.Wood(dice), dice.Chance(0.5) ? new SKColor(246, 242, 234) : Palette.Bright(dice).Lighter(0.3f));
        (_w, _d, _top) = (_round ? dice.Between(0.95f, 1.2f) : dice.Between(1.2f, 1.7f), dice.Between(0.75f, 0.9f), dice.Between(0.71f, 0.77f));
        _eye = new Oblique(_round ? 0 : dice.Between(0.05f, 0.3f), dice.Between(0.26f, 0.38f));
        Laid = laid ?? dice.Chance(0.6);
        Width = _w + (_d * _eye.Across);
    }

    /// <inheritdoc />
    public override string Class => "dining table";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height => _top + (_d * _eye.Up) + (Laid ? 0.12f : 0);

    /// <inheritdoc />
    public override float Span => _w * (_round ? 0.62f : 0.86f);

    /// <inheritdoc />
    public override float Near => _top + (0.2f * _d * _eye.Up);

    /// <inheritdoc />
    public override float Far => _top + (0.85f * _d * _eye.Up);

    private bool Laid { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        stage.At(-_d * _eye.Across / 2, 0, () =>
        {
            if (_round)
                Round(stage);
            else
                Rectangular(stage);
        });
        if (Laid)
            Lay(stage);
    }

    private void Rectangular(Stage stage)
    {
        var half = _w / 2;
        var inset = _legs == 1 ? 0.25f : 0.06f;
        foreach (var z in (ReadOnlySpan<float>)[_d - 0.08f, 0.06f])
        {
            var shade = new Shade(_wood.Darker(z > 0.3f ? 0.4f : 0.1f), Depth: 1.2f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                if (_legs == 2)
                    _eye.Leg(stage, (side * (half - 0.24f), z), _top, (0.06f, 0.05f), side * 0.17f, shade);
                else
                    _eye.Leg(stage, (side * (half - inset), z), _top, (0.08f, _legs == 0 ? 0.05f : 0.09f), 0, shade);
            }
        }

        if (_legs == 1)
            stage.Fill("leg", Shapes.Polygon(_eye.At(-half + inset, 0.14f, _d / 2), _eye.At(half - inset, 0.14f, _d / 2), _eye.At(half - inset, 0.2f, _d / 2), _eye.At(-half + inset, 0.2f, _d / 2)), _wood.Darker(0.3f));
        _eye.Box(stage, "dining table", (-half + 0.05f, half - 0.05f), (_top - 0.11f, _top - 0.03f), (0.05f, _d - 0.05f), _wood.Darker(0.25f));
        _eye.Box(stage, "tabletop", (-half, half), (_top - 0.04f, _top), (0, _d), new Shade(_wood, Texture.Fibre, 0.9f, 1, 0.2f));
        if (!_cloth)
            return;
        _eye.Box(stage, "tabletop", (-half - 0.01f, half + 0.01f), (_top - 0.24f, _top + 0.008f), (-0.01f, _d + 0.01f), new Shade(_linen, Texture.Weave, 0.3f, 0.6f));
        for (var i = 1; i < 9; i++)
            stage.Mark(Shapes.Line((-half + (_w * i / 9f), -_top + 0.02f), (-half + (_w * (i + _dice.Between(-0.2f, 0.2f)) / 9f), -_top + 0.23f)), _linen.Darker(0.5f).WithAlpha(60), 0.025f);
    }

    private void Round(Stage stage)
    {
        var (half, flat, y) = (_w / 2, _d * _eye.Up * 0.62f, -_top - (_d * _eye.Up * 0.5f));
        var foot = -_d * _eye.Up * 0.3f;
        if (_legs == 0)
        {
            foreach (var (x, z) in (ReadOnlySpan<(float, float)>)[(-0.5f, -0.8f), (0.5f, -0.8f), (-0.75f, 0.4f), (0.75f, 0.4f)])
                stage.Fill("leg", Shapes.Polygon(((x * half * 0.85f) - 0.035f, y), ((x * half * 0.85f) + 0.035f, y), ((x * half) + 0.022f, foot + (z * flat * 0.7f)), ((x * half) - 0.022f, foot + (z * flat * 0.7f))), _wood.Darker(z < 0 ? 0.4f : 0.1f));
        }
        else
        {
            stage.Fill("leg", Shapes.Oval(0, foot + 0.02f, half * 0.45f, flat * 0.4f), new Shade(_wood.Darker(0.2f), Depth: 1.4f));
            stage.Fill("leg", Shapes.Blob((-0.06f, y), (0.06f, y), (0.05f, y * 0.6f), (0.1f, foot), (0, foot + 0.03f), (-0.1f, foot), (-0.05f, y * 0.6f)), new Shade(_wood.Darker(0.1f), Depth: 1.6f));
        }

        var skirt = _cloth ? 0.2f : 0.045f;
        var colour = _cloth ? _linen : _wood;
        stage.Fill("tabletop", Shapes.Oval(0, y + skirt, half, flat), new Shade(colour.Darker(0.25f)));
        stage.Fill("tabletop", Shapes.Box(-half, y, half, y + skirt), new Shade(colour.Darker(0.2f), Depth: 0.8f));
        stage.Fill("tabletop", Shapes.Oval(0, y, half, flat), new Shade(colour.Lighter(0.1f), _cloth ? Texture.Weave : Texture.Fibre, 0.8f, 0.5f));
    }

    private void Lay(Stage stage)
    {
        var kinds = _plain ? new[] { "plate", "cup", "plate", "cup" } : ["plate", "bowl", "cup", "plate", "fruit", "cup"];
        _dice.Shuffle(kinds.AsSpan());
        var n = 2 + _dice.Below(3);
        for (var i = 0; i < n; i++)
        {
            var x = (((i + 0.5f) / n) - 0.5f) * Span;
            Bear(stage, Furniture.Makers[kinds[i]](_dice), x, Near + ((Far - Near) * (i % 2 == 0 ? 0.75f : 0.3f)), 1.15f);
        }
    }
}
