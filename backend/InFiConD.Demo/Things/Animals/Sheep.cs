using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A sheep or lamb: standing, grazing, lying, or turned to the viewer.</summary>
internal sealed class Sheep : Thing
{
    private readonly Dice _dice;
    private readonly Shade _wool;
    private readonly Shade _skin;
    private readonly string _pose;
    private readonly bool _lamb;
    private readonly bool _horned;
    private readonly bool _looking;
    private readonly float _size;

    public Sheep(Dice dice)
    {
        var wool = dice.Of(new SKColor(240, 232, 216), new SKColor(232, 224, 210), new SKColor(246, 240, 230), new SKColor(216, 200, 176), new SKColor(98, 82, 74));
        var skin = dice.Of(new SKColor(52, 46, 48), new SKColor(70, 58, 54), new SKColor(222, 196, 172), new SKColor(206, 178, 152));
        _lamb = dice.Chance(0.2);
        _wool = new(wool.Vary(dice, 0.3f), Texture.Blotch, 0.34f, 0.9f, 0.4f);
        _skin = Coats.Fur(skin.Vary(dice, 0.4f), 0.3f);
        _pose = dice.Of("stand", "stand", "graze", "lie", "front");
        _horned = !_lamb && dice.Chance(0.25);
        _looking = dice.Chance(0.5);
        _size = _lamb ? dice.Between(0.55f, 0.65f) : dice.Between(0.9f, 1.1f);
        _dice = dice;
    }

    public override string? Class => "sheep";

    public override float Width => (_pose == "front" ? 0.78f : 1.35f) * _size;

    public override float Height => _size * _pose switch { "lie" => 0.78f, "graze" => 0.9f, _ => 1.02f };

    public override void Paint(Stage stage) => stage.At(0, 0, () =>
    {
        if (_pose == "front")
            Front(stage);
        else
            Side(stage);
    }, _size, _size);

    private void Side(Stage stage)
    {
        var lying = _pose == "lie";
        if (!lying)
        {
            var legs = Leg.Four(-0.36f, 0.26f, _lamb ? -0.46f : -0.4f, 0.065f, -0.04f, 0.14f, _dice);
            foreach (var (leg, i) in legs.Select((leg, i) => (leg, i)))
                leg.Paint(stage, i < 2 ? _skin.Far() : _skin, new SKColor(40, 36, 36));
        }

        var (y, ry) = lying ? (-0.34f, 0.33f) : _lamb ? (-0.58f, 0.25f) : (-0.6f, 0.31f);
        stage.Fill("tail", Shapes.Blob((-0.5f, y - 0.14f), (-0.6f, y - 0.06f), (-0.61f, y + 0.16f), (-0.53f, y + 0.2f), (-0.48f, y)), _wool with { Colour = _wool.Colour.Darker(0.12f) });
        Fleece(stage, -0.06f, y, 0.5f, ry, 13);
        if (lying)
            stage.Fill("leg", Limbs.Taper((0.2f, -0.1f, 0.07f), (0.42f, -0.06f, 0.05f), (0.5f, -0.045f, 0.04f)), _skin);
        var (hx, hy) = _pose switch { "graze" => (0.5f, -0.34f), "lie" => (0.44f, -0.56f), _ => (0.46f, -0.8f) };
        if (!_lamb)
            Fleece(stage, hx - 0.14f, hy + (_pose == "graze" ? -0.1f : 0.12f), 0.19f, 0.2f, 8);
        stage.At(hx, hy, () =>
        {
            if (_looking && _pose != "graze")
                Face(stage);
            else
                Profile(stage);
        }, turn: _pose == "graze" ? 40 : 0);
    }

    private void Front(Stage stage)
    {
        foreach (var (x, far) in (ReadOnlySpan<(float, bool)>)[(-0.2f, true), (0.2f, true), (-0.13f, false), (0.13f, false)])
            new Leg(x, far ? -0.44f : -0.4f, 0.062f).Paint(stage, far ? _skin.Far() : _skin, new SKColor(40, 36, 36));
        Fleece(stage, 0, -0.6f, 0.36f, 0.32f, 11);
        stage.At(0, -0.76f, () => Face(stage), 1.1f, 1.1f);
    }

    private void Fleece(Stage stage, float x, float y, float rx, float ry, int curls)
    {
        var outline = Coats.Curly(Shapes.Oval(x, y, rx * 0.97f, ry * 0.95f), 4.6f * (rx + ry) / 1.5f / curls, 0.2f * ry);
        stage.Fill("wool", outline, _wool);
        Coats.Round(stage, outline);
        stage.Inside(outline, () =>
        {
            for (var i = 0; i < curls; i++)
            {
                var (cx, cy, r) = (x + (rx * _dice.Between(-0.8f, 0.8f)), y + (ry * _dice.Between(-0.7f, 0.8f)), ry * _dice.Between(0.14f, 0.24f));
                stage.Mark(Shapes.Curve((cx - r, cy), (cx - (0.6f * r), cy + (0.7f * r)), (cx + (0.5f * r), cy + (0.7f * r)), (cx + r, cy)), _wool.Colour.Darker(0.34f).WithAlpha(80), 0.022f);
            }
        });
    }

    private void Profile(Stage stage)
    {
        stage.Fill("sheep", Shapes.Blob((-0.09f, -0.1f), (0.05f, -0.13f), (0.16f, -0.05f), (0.22f, 0.06f), (0.14f, 0.13f), (-0.02f, 0.12f), (-0.1f, 0.04f)), _skin);
        stage.Fill("muzzle", Shapes.Blob((0.14f, -0.06f), (0.24f, 0.02f), (0.27f, 0.11f), (0.22f, 0.16f), (0.12f, 0.14f), (0.08f, 0.04f)), _skin with { Colour = _skin.Colour.Lighter(0.08f) });
        stage.Mark(Shapes.Oval(0.24f, 0.08f, 0.012f), new SKColor(20, 14, 16, 200));
        Coats.Eye(stage, 0.06f, -0.03f, 0.022f);
        Crown(stage, -0.02f);
        stage.Fill("ear", Shapes.Blob((-0.04f, -0.06f), (-0.15f, -0.05f), (-0.19f, 0.02f), (-0.12f, 0.05f), (-0.03f, 0.01f)), _skin with { Colour = _skin.Colour.Darker(0.1f) });
    }

    private void Face(Stage stage)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            stage.Fill("ear", Shapes.Blob((side * 0.08f, -0.07f), (side * 0.18f, -0.08f), (side * 0.23f, 0), (side * 0.15f, 0.03f), (side * 0.08f, 0)), _skin with { Colour = _skin.Colour.Darker(0.12f) });
        stage.Fill("sheep", Shapes.Blob((0, -0.13f), (0.1f, -0.08f), (0.105f, 0.02f), (0.07f, 0.13f), (0, 0.18f), (-0.07f, 0.13f), (-0.105f, 0.02f), (-0.1f, -0.08f)), _skin);
        stage.Fill("muzzle", Shapes.Blob((0, 0.05f), (0.065f, 0.09f), (0.06f, 0.17f), (0, 0.2f), (-0.06f, 0.17f), (-0.065f, 0.09f)), _skin with { Colour = _skin.Colour.Lighter(0.1f) });
        stage.Mark(Shapes.Line((-0.025f, 0.115f), (0, 0.135f), (0.025f, 0.115f)), new SKColor(20, 14, 16, 190), 0.014f);
        Coats.Eye(stage, -0.062f, -0.01f, 0.022f);
        Coats.Eye(stage, 0.062f, -0.01f, 0.022f);
        Crown(stage, 0);
    }

    private void Crown(Stage stage, float x)
    {
        if (_horned)
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                stage.Fill("horn", Limbs.Taper((x + (side * 0.05f), -0.1f, 0.04f), (x + (side * 0.17f), -0.14f, 0.038f), (x + (side * 0.2f), 0, 0.028f), (x + (side * 0.14f), 0.05f, 0.008f)), new SKColor(186, 164, 128));
        }

        stage.Fill("wool", Shapes.Blob((x - 0.1f, -0.07f), (x - 0.09f, -0.16f), (x - 0.02f, -0.19f), (x + 0.07f, -0.17f), (x + 0.1f, -0.09f), (x + 0.04f, -0.06f), (x - 0.04f, -0.05f)), _wool);
    }
}
