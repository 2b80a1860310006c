using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A cat: sitting, walking with its tail up, or lying as a loaf; nearly always looking at the viewer.</summary>
internal sealed class Cat : Thing
{
    private readonly Dice _dice;
    private readonly CatCoat _fur;
    private readonly Shade _coat;
    private readonly string _pose;
    private readonly float _size;

    public Cat(Dice dice)
    {
        _fur = CatCoat.ByLot(dice);
        _coat = Coats.Fur(_fur.Base, 0.16f);
        _pose = dice.Of("sit", "side", "walk", "lie");
        _size = dice.Between(0.92f, 1.12f);
        _dice = dice;
    }

    public override string? Class => "cat";

    public override float Width => _size * _pose switch { "sit" => 0.4f, "side" => 0.44f, "walk" => 0.66f, _ => 0.6f };

    public override float Height => _size * _pose switch { "sit" or "side" => 0.52f, "walk" => 0.48f, _ => 0.3f };

    public override void Paint(Stage stage) => stage.At(0, 0, () =>
    {
        switch (_pose)
        {
            case "sit":
                Sit(stage);
                break;
            case "side":
                SitSideways(stage);
                break;
            case "walk":
                Walk(stage);
                break;
            default:
                Lie(stage);
                break;
        }
    }, _size, _size);

    private void Sit(Stage stage)
    {
        var body = Shapes.Blob((0, -0.35f), (0.075f, -0.3f), (0.115f, -0.18f), (0.155f, -0.07f), (0.12f, -0.004f), (0, 0), (-0.12f, -0.004f), (-0.155f, -0.07f), (-0.115f, -0.18f), (-0.075f, -0.3f));
        Body(stage, body, 0.05f);
        Tail(stage, (0.1f, -0.03f, 0.024f), (0.19f, -0.05f, 0.026f), (0.16f, -0.022f, 0.024f), (0.03f, -0.02f, 0.02f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Fill("leg", Limbs.Taper((side * 0.045f, -0.2f, 0.036f), (side * 0.04f, -0.1f, 0.03f), (side * 0.042f, -0.03f, 0.03f)), _coat with { Depth = 0.5f });
            stage.Fill("leg", Shapes.Oval(side * 0.044f, -0.02f, 0.038f, 0.021f), _fur.Paw);
        }

        stage.Mark(Shapes.Oval(0, -0.25f, 0.045f, 0.07f), _fur.Bib.WithAlpha(200), blur: 0.012f);
        stage.At(0, -0.4f, () => CatHead.Paint(stage, _fur, _coat));
    }

    private void SitSideways(Stage stage)
    {
        Tail(stage, (-0.13f, -0.03f, 0.022f), (-0.2f, -0.06f, 0.024f), (-0.22f, -0.16f, 0.022f), (-0.17f, -0.22f, 0.018f));
        stage.Fill("leg", Limbs.Taper((0.08f, -0.2f, 0.036f), (0.1f, -0.1f, 0.026f), (0.11f, -0.025f, 0.024f)), _coat.Far());
        var body = Shapes.Blob((0.02f, -0.36f), (-0.06f, -0.28f), (-0.14f, -0.16f), (-0.17f, -0.06f), (-0.12f, -0.004f), (0, -0.002f), (0.06f, -0.06f), (0.12f, -0.18f), (0.12f, -0.3f));
        Body(stage, body, 0.05f);
        stage.Fill("leg", Limbs.Taper((0.07f, -0.2f, 0.04f), (0.075f, -0.1f, 0.029f), (0.075f, -0.025f, 0.026f)), _coat with { Depth = 0.5f });
        stage.Fill("leg", Shapes.Oval(0.09f, -0.019f, 0.036f, 0.02f), _fur.Paw);
        stage.Fill("leg", Shapes.Blob((-0.1f, -0.14f), (-0.01f, -0.15f), (0.04f, -0.08f), (0.01f, -0.015f), (-0.1f, -0.004f), (-0.15f, -0.06f)), _coat with { Depth = 0.7f });
        stage.Fill("leg", Shapes.Oval(0.015f, -0.018f, 0.045f, 0.02f), _fur.Paw);
        stage.At(0.08f, -0.4f, () => CatHead.Paint(stage, _fur, _coat));
    }

    private void Walk(Stage stage)
    {
        var legs = Leg.Four(-0.18f, 0.13f, -0.22f, 0.036f, -0.03f, 0.1f, _dice);
        Tail(stage, (-0.2f, -0.27f, 0.024f), (-0.27f, -0.34f, 0.024f), (-0.27f, -0.44f, 0.022f), (-0.23f, -0.47f, 0.018f));
        foreach (var (leg, i) in legs.Select((leg, i) => (leg, i)))
            leg.Paint(stage, i < 2 ? _coat.Far() : _coat, sock: i < 2 ? _fur.Paw.Darker(0.25f) : _fur.Paw);
        Body(stage, Shapes.Blob((0.16f, -0.31f), (0, -0.29f), (-0.14f, -0.31f), (-0.22f, -0.26f), (-0.22f, -0.16f), (-0.16f, -0.13f), (-0.04f, -0.14f), (0.1f, -0.13f), (0.2f, -0.18f), (0.22f, -0.27f)), 0.055f);
        stage.At(0.23f, -0.34f, () => CatHead.Paint(stage, _fur, _coat));
    }

    private void Lie(Stage stage)
    {
        Body(stage, Shapes.Blob((0.16f, -0.2f), (0.02f, -0.19f), (-0.14f, -0.2f), (-0.25f, -0.13f), (-0.26f, -0.03f), (-0.16f, 0), (0.16f, 0), (0.25f, -0.03f), (0.25f, -0.13f)), 0.06f);
        stage.Fill("leg", Shapes.Blob((-0.22f, -0.12f), (-0.12f, -0.14f), (-0.06f, -0.07f), (-0.1f, -0.01f), (-0.22f, -0.004f)), _coat with { Depth = 0.7f });
        Tail(stage, (-0.24f, -0.04f, 0.024f), (-0.2f, -0.02f, 0.026f), (-0.06f, -0.026f, 0.024f), (0.02f, -0.024f, 0.018f));
        stage.Fill("leg", Limbs.Taper((0.12f, -0.05f, 0.036f), (0.2f, -0.026f, 0.028f), (0.27f, -0.026f, 0.027f)), _fur.Paw);
        stage.At(0.2f, -0.19f, () => CatHead.Paint(stage, _fur, _coat));
    }

    private void Body(Stage stage, SKPath body, float spacing)
    {
        stage.Fill("cat", body, _coat);
        if (_fur.Stripes)
            Coats.Stripes(stage, body, _fur.Mark, spacing, 0.01f);
        else if (_fur.Patched)
            Coats.Patches(stage, body, _fur.Mark, _dice, 3, 0.07f);
        Coats.Round(stage, body);
    }

    private void Tail(Stage stage, params ReadOnlySpan<(float X, float Y, float R)> joints)
    {
        var tail = Limbs.Taper(joints);
        stage.Fill("tail", tail, _coat with { Colour = _fur.Point, Depth = 0.7f });
        if (_fur.Stripes)
            Coats.Stripes(stage, tail, _fur.Mark, 0.035f);
    }
}
