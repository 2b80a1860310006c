using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A single padded chair with a tall rounded back, arms and thin legs.</summary>
internal sealed class Armchair : Thing
{
    private readonly Oblique _eye;
    private readonly SKColor _cloth;
    private readonly SKColor _wood;
    private readonly SKColor _pillow;
    private readonly bool _pillowed;
    private readonly bool _wings;
    private readonly float _w;
    private readonly float _top;

    public Armchair(Dice dice)
    {
        _eye = new Oblique(dice.Between(0.08f, 0.3f), dice.Between(0.24f, 0.34f));
        (_cloth, _wood, _pillow) = (Palette.Fabric(dice), Palette.Wood(dice), Palette.Bright(dice));
        (_pillowed, _wings) = (dice.Chance(0.4), dice.Chance(0.5));
        (_w, _top) = (dice.Between(0.68f, 0.8f), dice.Between(0.9f, 1.1f));
    }

    /// <inheritdoc />
    public override string Class => "chair";

    /// <inheritdoc />
    public override float Width => _w + (0.7f * _eye.Across);

    /// <inheritdoc />
    public override float Height => _top + (0.6f * _eye.Up);

    /// <inheritdoc />
    public override void Paint(Stage stage) => stage.At(-0.35f * _eye.Across, 0, () =>
    {
        var (half, arm) = (_w / 2, 0.13f);
        var cloth = new Shade(_cloth, Texture.Weave, 0.1f, 1, 0.22f);
        foreach (var z in (ReadOnlySpan<float>)[0.6f, 0.04f])
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                _eye.Leg(stage, (side * (half - 0.09f), z), 0.26f, (0.055f, 0.028f), side * 0.05f, _wood.Darker(z > 0.3f ? 0.35f : 0));
        }

        Back(stage, half);
        _eye.Box(stage, "chair", (-half + 0.03f, half - 0.03f), (0.2f, 0.34f), (0, 0.6f), cloth with { Colour = _cloth.Darker(0.1f) }, 0.03f);
        _eye.Box(stage, "armrest", (-half, -half + arm), (0.2f, 0.6f), (0.03f, 0.6f), cloth, 0.06f);
        _eye.Box(stage, "cushion", (-half + arm, half - arm), (0.33f, 0.46f), (0, 0.5f), cloth with { Colour = _cloth.Lighter(0.06f) }, 0.05f);
        if (_pillowed)
        {
            var (x, y) = _eye.At(0, 0.6f, 0.42f);
            stage.Fill("cushion", Shapes.Blob((x - 0.17f, y - 0.14f), (x, y - 0.12f), (x + 0.17f, y - 0.15f), (x + 0.15f, y), (x + 0.18f, y + 0.15f), (x, y + 0.13f), (x - 0.17f, y + 0.15f), (x - 0.15f, y)), new Shade(_pillow, Texture.Weave, 0.08f, 1, 0.2f));
        }

        _eye.Box(stage, "armrest", (half - arm, half), (0.2f, 0.6f), (0.03f, 0.6f), cloth, 0.06f);
    });

    private void Back(Stage stage, float half)
    {
        var z = _wings ? 0.5f : 0.6f;
        (float X, float Y) P(float x, float y) => _eye.At(x, y, z + (0.12f * y));
        var wide = _wings ? half * 0.98f : half * 0.84f;
        var shape = Shapes.Blob(P(-wide, 0.3f), P(-wide, 0.7f), P(-wide * 0.96f, _top - 0.1f), P(-wide * 0.6f, _top), P(0, _top + 0.02f), P(wide * 0.6f, _top), P(wide * 0.96f, _top - 0.1f), P(wide, 0.7f), P(wide, 0.3f));
        stage.Fill("backrest", shape, new Shade(_cloth.Darker(0.06f), Texture.Weave, 0.1f, 1, 0.22f));
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.5f, 0.85f), (0, 0.85f), (0.5f, 0.85f), (-0.25f, 0.68f), (0.25f, 0.68f)])
            stage.Mark(Shapes.Oval(P(x * half, y * _top).X, P(0, y * _top).Y, 0.014f), _cloth.Darker(0.45f).WithAlpha(170));
    }
}
