using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A horse or pony from the side: standing, walking or grazing.</summary>
internal sealed class Horse : Thing
{
    private static readonly (uint Coat, uint Mane)[] Coats_ =
    [
        (0xFF8A5230, 0xFF2A1C18), (0xFF6B3E26, 0xFF241814), (0xFFB4713A, 0xFFC98F52), (0xFFD9B27C, 0xFFF2E6CC), (0xFFE4DFD6, 0xFFB9B2AA),
        (0xFF3A302E, 0xFF1E191B), (0xFF9A969A, 0xFF54525A), (0xFFC9A46A, 0xFF3A2A22),
    ];

    private readonly Dice _dice;
    private readonly Shade _coat;
    private readonly SKColor _mane;
    private readonly bool _pony;
    private readonly bool _grazing;
    private readonly bool _pinto;
    private readonly SKColor? _sock;
    private readonly float _size;

    public Horse(Dice dice)
    {
        var (coat, mane) = dice.Of<(uint, uint)>(Coats_);
        _coat = Coats.Fur(new SKColor(coat).Vary(dice, 0.6f), 0.8f);
        _mane = new SKColor(mane).Vary(dice, 0.4f);
        _pony = dice.Chance(0.3);
        _grazing = dice.Chance(0.35);
        _pinto = dice.Chance(0.2);
        _sock = dice.Chance(0.35) ? new SKColor(240, 234, 224) : null;
        _size = _pony ? dice.Between(0.68f, 0.8f) : dice.Between(0.94f, 1.08f);
        _dice = dice;
    }

    public override string? Class => "horse";

    public override float Width => 2.5f * _size;

    public override float Height => (_grazing ? 1.6f : 2.2f) * _size;

    public override void Paint(Stage stage) => stage.At(-0.12f * _size, 0, () => Body(stage), _size, _size);

    private void Body(Stage stage)
    {
        var stout = _pony ? 0.06f : 0;
        var legs = Leg.Four(-0.68f, 0.46f, -0.9f, 0.125f + (stout * 0.3f), -0.1f, 0.34f, _dice);
        var hoof = new SKColor(58, 48, 44);
        legs[0].Paint(stage, _coat.Far(), hoof.Darker(0.3f), _sock?.Darker(0.3f));
        legs[1].Paint(stage, _coat.Far(), hoof.Darker(0.3f), _sock?.Darker(0.3f));
        Tail(stage);
        legs[2].Paint(stage, _coat, hoof, _sock);
        legs[3].Paint(stage, _coat, hoof, _sock);

        var trunk = Shapes.Blob((0.34f, -1.56f), (0.05f, -1.47f), (-0.4f, -1.54f), (-0.72f, -1.48f), (-0.88f, -1.2f), (-0.82f, -0.86f), (-0.62f, -0.72f), (-0.42f, -0.84f),
            (0.05f, -0.74f - stout), (0.4f, -0.72f), (0.62f, -0.84f), (0.72f, -1.1f), (0.62f, -1.42f));
        var (x, y) = _grazing ? (1.0f, -0.62f) : (0.92f, -1.95f);
        var neck = _grazing
            ? Limbs.Taper((0.42f, -1.26f, 0.3f), (0.78f, -1.0f, 0.21f), (x, y, 0.15f))
            : Limbs.Taper((0.4f, -1.22f, 0.34f), (0.68f, -1.55f, 0.23f), (x - 0.03f, y, 0.145f));
        var body = trunk.With(neck);
        stage.Fill("horse", body, _coat);
        if (_pinto)
            Coats.Patches(stage, body, new SKColor(242, 236, 226), _dice, 4, 0.26f);
        Coats.Round(stage, trunk);
        stage.Mark(Shapes.Curve((-0.5f, -1.2f), (-0.42f, -0.98f), (-0.52f, -0.82f)), new SKColor(20, 14, 20, 36), 0.04f, 0.03f);
        stage.Mark(Shapes.Curve((0.42f, -1.3f), (0.36f, -1.05f), (0.48f, -0.84f)), new SKColor(20, 14, 20, 36), 0.04f, 0.03f);
        stage.At(x, y, () => Head(stage), turn: _grazing ? 22 : -8);
        Mane(stage, x, y);
    }

    private void Head(Stage stage)
    {
        stage.Fill("ear", Shapes.Blob((-0.06f, -0.08f), (-0.05f, -0.2f), (-0.01f, -0.29f), (0.04f, -0.19f), (0.05f, -0.08f)), _coat);
        stage.Fill("horse", Shapes.Blob((-0.08f, -0.12f), (0.06f, -0.15f), (0.18f, -0.04f), (0.3f, 0.16f), (0.3f, 0.3f), (0.16f, 0.3f), (0.02f, 0.18f), (-0.1f, 0.08f)), _coat with { Depth = 0.8f });
        var muzzle = Shapes.Blob((0.2f, 0.02f), (0.33f, 0.22f), (0.39f, 0.38f), (0.34f, 0.45f), (0.23f, 0.43f), (0.13f, 0.28f), (0.1f, 0.14f));
        stage.Fill("muzzle", muzzle, _coat with { Colour = _coat.Colour.Darker(0.16f), Depth = 0.7f });
        if (_sock is not null)
            stage.Inside(muzzle, () => stage.Mark(Shapes.Oval(0.28f, 0.2f, 0.05f, 0.22f), new SKColor(242, 238, 230)));
        stage.Mark(Shapes.Oval(0.345f, 0.35f, 0.018f, 0.028f), new SKColor(24, 18, 18, 220));
        stage.Mark(Shapes.Curve((0.34f, 0.42f), (0.26f, 0.39f), (0.22f, 0.36f)), new SKColor(24, 18, 18, 150), 0.012f);
        Coats.Eye(stage, 0.12f, -0.01f, 0.03f);
    }

    private void Mane(Stage stage, float x, float y)
    {
        var hair = Coats.Fur(_mane, 0.3f);
        var crest = _grazing
            ? new (float X, float Y)[] { (0.28f, -1.57f), (0.5f, -1.47f), (0.74f, -1.24f), (0.93f, -0.98f), (x + 0.1f, y - 0.14f) }
            : [(0.3f, -1.57f), (0.5f, -1.8f), (0.66f, -2.0f), (0.82f, -2.11f), (x + 0.04f, y - 0.15f)];
        var fall = _grazing ? (X: -0.1f, Y: 0.17f) : (X: 0.05f, Y: 0.2f);
        var lower = new List<(float X, float Y)>();
        for (var i = crest.Length - 1; i >= 0; i--)
        {
            var length = 0.55f + (0.2f * i);
            lower.Add((crest[i].X + (fall.X * length) + 0.03f, crest[i].Y + (fall.Y * length)));
            if (i > 0)
                lower.Add(((crest[i].X + crest[i - 1].X) / 2, ((crest[i].Y + crest[i - 1].Y) / 2) + (fall.Y * 0.42f * length)));
        }

        stage.Fill("mane", Shapes.Blob([.. crest, .. lower]), hair);
        stage.Fill("mane", Shapes.Blob((x - 0.06f, y - 0.16f), (x + 0.08f, y - 0.18f), (x + 0.14f, y - 0.04f), (x + 0.1f, y + 0.02f), (x + 0.02f, y - 0.08f)), hair);
    }

    private void Tail(Stage stage)
    {
        var swing = _dice.Between(-0.06f, 0.1f);
        stage.Fill("tail", Limbs.Taper((-0.76f, -1.44f, 0.06f), (-0.96f, -1.3f, 0.09f), (-1.02f - swing, -0.85f, 0.11f), (-1.0f - swing, -0.45f, 0.03f)), Coats.Fur(_mane, 0.3f));
    }
}
