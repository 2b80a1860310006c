using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A cow: standing, grazing or lying down, often looking at whoever looks at her.</summary>
internal sealed class Cow : Thing
{
    private readonly Dice _dice;
    private readonly Shade _coat;
    private readonly SKColor _patch;
    private readonly SKColor _muzzle;
    private readonly string _kind;
    private readonly string _pose;
    private readonly bool _horned;
    private readonly bool _looking;
    private readonly float _size;

    public Cow(Dice dice)
    {
        _kind = dice.Of("pied", "pied", "brown", "hereford", "highland", "cream");
        (var coat, _patch, _muzzle) = _kind switch
        {
            "pied" => (new SKColor(238, 232, 222), dice.Of(new SKColor(38, 34, 38), new SKColor(122, 66, 40)), new SKColor(226, 178, 166)),
            "brown" => (new SKColor(158, 104, 62), new SKColor(120, 76, 48), new SKColor(226, 206, 186)),
            "hereford" => (new SKColor(142, 66, 40), new SKColor(240, 230, 216), new SKColor(232, 196, 180)),
            "highland" => (new SKColor(184, 104, 50), new SKColor(150, 80, 40), new SKColor(206, 160, 132)),
            _ => (new SKColor(228, 206, 172), new SKColor(200, 176, 140), new SKColor(214, 172, 156)),
        };
        _coat = Coats.Fur(coat.Vary(dice, 0.5f), _kind == "highland" ? 0.5f : 0.9f) with { Grain = _kind == "highland" ? 0.3f : 0.1f };
        _pose = dice.Of("stand", "stand", "graze", "lie");
        _horned = _kind == "highland" || dice.Chance(0.45);
        _looking = _pose != "graze" && dice.Chance(0.6);
        _size = dice.Between(0.92f, 1.08f) * (dice.Chance(0.15) ? 0.65f : 1);
        _dice = dice;
    }

    public override string? Class => "cow";

    public override float Width => 2.45f * _size;

    public override float Height => _size * _pose switch { "lie" => 1.15f, "graze" => 1.42f, _ => 1.65f };

    public override void Paint(Stage stage) => stage.At(-0.1f * _size, _pose == "lie" ? 0.56f * _size : 0, () => Body(stage), _size, _size);

    private void Body(Stage stage)
    {
        var hoof = new SKColor(64, 54, 50);
        var sock = _kind is "pied" or "hereford" ? new SKColor(240, 232, 220) : (SKColor?)null;
        if (_pose != "lie")
        {
            var legs = Leg.Four(-0.78f, 0.5f, -0.78f, 0.13f, -0.07f, 0.24f, _dice);
            legs[0].Paint(stage, _coat.Far(), hoof.Darker(0.3f), sock?.Darker(0.3f));
            legs[1].Paint(stage, _coat.Far(), hoof.Darker(0.3f), sock?.Darker(0.3f));
            Tail(stage);
            stage.Fill("cow", Shapes.Oval(-0.5f, -0.6f, 0.2f, 0.14f), new SKColor(232, 178, 168));
            legs[2].Paint(stage, _coat, hoof, sock);
            legs[3].Paint(stage, _coat, hoof, sock);
        }

        var trunk = _pose == "lie"
            ? Shapes.Blob((0.5f, -1.4f), (0, -1.38f), (-0.55f, -1.4f), (-0.92f, -1.28f), (-1.05f, -0.95f), (-0.98f, -0.62f), (-0.5f, -0.54f), (0.3f, -0.54f), (0.7f, -0.62f), (0.8f, -0.95f), (0.72f, -1.28f))
            : Shapes.Blob((0.5f, -1.42f), (0, -1.36f), (-0.55f, -1.4f), (-0.9f, -1.36f), (-1.0f, -1.14f), (-0.96f, -0.8f), (-0.78f, -0.62f), (-0.56f, -0.66f), (-0.1f, -0.58f), (0.35f, -0.6f), (0.68f, -0.74f), (0.8f, -1.0f), (0.74f, -1.28f));
        var (x, y) = _pose switch { "graze" => (1.02f, -0.46f), "lie" => (0.98f, -1.36f), _ => (1.02f, -1.36f) };
        var neck = Limbs.Taper((0.5f, -1.12f, 0.3f), (0.78f, (-1.12f + y) / 2, 0.22f), (x - 0.05f, y, 0.15f));
        var body = trunk.With(neck);
        stage.Fill("cow", body, _coat);
        if (_kind is "pied")
            Coats.Patches(stage, body, _patch, _dice, 5, 0.27f);
        else if (_kind is "hereford")
            stage.Inside(body, () => stage.Mark(Shapes.Blob((0.5f, -0.5f), (0.9f, -0.9f), (0.8f, -1.2f), (1.3f, -1.5f), (1.3f, -0.4f)), _patch));
        Coats.Round(stage, trunk);
        if (_pose == "lie")
            Folded(stage, hoof, sock);
        if (_kind == "highland")
            Fringe(stage, body);
        stage.At(x, y, () => Head().Paint(stage), turn: _pose == "graze" ? 28 : 0);
    }

    private CowHead Head()
    {
        var dark = _kind == "pied" && _dice.Chance(0.7);
        var face = _kind == "hereford" ? _patch : dark ? _patch : _coat.Colour;
        return new CowHead(_coat with { Colour = face }, _muzzle, _looking, _horned, _kind == "highland", dark && _dice.Chance(0.6));
    }

    private void Folded(Stage stage, SKColor hoof, SKColor? sock)
    {
        stage.Fill("leg", Limbs.Taper((-0.5f, -0.72f, 0.2f), (-0.2f, -0.64f, 0.09f), (0.02f, -0.6f, 0.06f)), _coat with { Depth = 0.5f });
        stage.Fill("leg", Limbs.Taper((0.6f, -0.7f, 0.13f), (0.86f, -0.62f, 0.075f), (0.66f, -0.6f, 0.06f)), (sock ?? _coat.Colour).Darker(0.06f));
        stage.Fill("hoof", Shapes.Oval(0.08f, -0.6f, 0.08f, 0.05f), hoof);
        stage.Fill("hoof", Shapes.Oval(0.6f, -0.6f, 0.08f, 0.05f), hoof);
    }

    private void Tail(Stage stage)
    {
        stage.Stroke("tail", Shapes.Curve((-0.94f, -1.3f), (-1.06f, -1.16f), (-1.08f, -0.8f), (-1.07f, -0.62f)), 0.05f, _coat.Colour.Darker(0.12f));
        stage.Fill("tail", Limbs.Taper((-1.07f, -0.66f, 0.04f), (-1.07f, -0.5f, 0.07f), (-1.05f, -0.36f, 0.02f)), Coats.Fur(_patch, 0.2f));
    }

    private void Fringe(Stage stage, SKPath body)
    {
        var strands = _coat.Colour.Darker(0.22f).WithAlpha(120);
        stage.Inside(body, () =>
        {
            for (var i = 0; i < 26; i++)
            {
                var (x, y) = (_dice.Between(-1, 0.8f), _dice.Between(-1.35f, -0.75f));
                stage.Mark(Shapes.Curve((x, y), (x - 0.03f, y + 0.12f), (x - 0.01f, y + 0.24f)), strands, 0.02f);
            }
        });
    }
}
