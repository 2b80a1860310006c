using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A dog of one of several breeds: standing or walking, sitting, or lying.</summary>
internal sealed class Dog : Thing
{
    private readonly Dice _dice;
    private readonly DogBreed _breed;
    private readonly Shade _coat;
    private readonly string _pose;
    private readonly bool _looking;
    private readonly SKColor? _collar;
    private readonly float _size;

    public Dog(Dice dice)
    {
        _breed = DogBreed.ByLot(dice);
        _coat = Coats.Fur(_breed.Coat.Vary(dice, 0.4f), 0.5f) with { Grain = _breed.Shaggy ? 0.3f : 0.12f };
        _pose = dice.Of("stand", "stand", "sit", "lie");
        _looking = dice.Chance(0.4);
        _collar = dice.Chance(0.5) ? dice.Of(new SKColor(200, 52, 50), new SKColor(40, 110, 170), new SKColor(236, 176, 52)) : null;
        _size = _breed.Size * dice.Between(0.92f, 1.08f);
        _dice = dice;
    }

    public override string? Class => "dog";

    public override float Width => _size * (_pose == "sit" ? 1.15f : _breed.Long + 0.95f);

    public override float Height => _size * _pose switch { "sit" => 1.5f, "lie" => 0.95f, _ => 1.42f };

    // Everything below is drawn for a dog one unit high at the withers.
    public override void Paint(Stage stage) => stage.At(0, 0, () =>
    {
        switch (_pose)
        {
            case "sit":
                Sit(stage);
                break;
            case "lie":
                Lie(stage);
                break;
            default:
                Stand(stage);
                break;
        }
    }, _size, _size);

    private void Stand(Stage stage)
    {
        var (half, legs) = (_breed.Long / 2, _breed.Legs);
        var four = Leg.Four(-half + 0.1f, half - 0.16f, -legs - 0.16f, 0.095f, -0.09f, 0.3f * legs * 2, _dice);
        var sock = _breed.Pattern is "patches" or "tan" ? _breed.Mark : (SKColor?)null;
        Tail(stage, -half + 0.02f, -0.9f);
        four[0].Paint(stage, _coat.Far(), sock: sock?.Darker(0.25f));
        four[1].Paint(stage, _coat.Far(), sock: sock?.Darker(0.25f));
        four[2].Paint(stage, _coat, sock: sock);
        four[3].Paint(stage, _coat, sock: sock);
        var trunk = Shapes.Blob((half - 0.18f, -1), (0, -0.95f), (-half + 0.16f, -1), (-half, -0.88f), (-half - 0.04f, -0.66f), (-half + 0.08f, -legs - 0.02f), (-half + 0.28f, -legs - 0.1f), (0, -legs - 0.06f),
            (half - 0.26f, -legs + 0.06f), (half - 0.04f, -legs - 0.04f), (half + 0.04f, -0.72f), (half - 0.02f, -0.9f));
        Trunk(stage, trunk, half - 0.12f, -0.84f, half + 0.12f, -1.16f);
    }

    private void Sit(Stage stage)
    {
        Tail(stage, -0.36f, -0.14f, true);
        new Leg(0.24f, -0.6f, 0.085f).Paint(stage, _coat.Far());
        var trunk = Shapes.Blob((0.1f, -1.06f), (-0.1f, -0.8f), (-0.32f, -0.46f), (-0.42f, -0.2f), (-0.34f, -0.02f), (-0.06f, -0.01f), (0.06f, -0.24f), (0.24f, -0.44f), (0.32f, -0.7f), (0.26f, -0.98f));
        new Leg(0.18f, -0.62f, 0.095f, 0.02f, 0.03f).Paint(stage, _coat);
        Trunk(stage, trunk, 0.13f, -0.95f, 0.2f, -1.2f);
        stage.Fill("leg", Shapes.Blob((-0.28f, -0.36f), (-0.08f, -0.42f), (0.06f, -0.26f), (0, -0.08f), (-0.14f, -0.01f), (-0.34f, -0.02f), (-0.38f, -0.2f)), _coat with { Depth = 0.8f });
        stage.Fill("leg", Shapes.Oval(0.02f, -0.045f, 0.12f, 0.048f), (Sock() ?? _coat.Colour).Darker(0.06f));
    }

    private void Lie(Stage stage)
    {
        var half = _breed.Long / 2;
        Tail(stage, -half - 0.05f, -0.12f, true);
        stage.Fill("leg", Limbs.Taper((half - 0.2f, -0.14f, 0.09f), (half + 0.1f, -0.08f, 0.065f), (half + 0.3f, -0.07f, 0.06f)), _coat.Far());
        var trunk = Shapes.Blob((half - 0.1f, -0.62f), (0, -0.52f), (-half + 0.2f, -0.52f), (-half - 0.06f, -0.36f), (-half - 0.08f, -0.1f), (-half + 0.1f, -0.02f), (half - 0.1f, -0.02f), (half + 0.1f, -0.14f), (half + 0.1f, -0.44f));
        Trunk(stage, trunk, half - 0.1f, -0.46f, half + 0.06f, -0.68f);
        stage.Fill("leg", Shapes.Blob((-half + 0.02f, -0.34f), (-half + 0.26f, -0.4f), (-half + 0.42f, -0.22f), (-half + 0.3f, -0.03f), (-half, -0.01f), (-half - 0.06f, -0.16f)), _coat with { Depth = 0.8f });
        stage.Fill("leg", Shapes.Oval(-half + 0.4f, -0.05f, 0.15f, 0.05f), (Sock() ?? _coat.Colour).Darker(0.06f));
        stage.Fill("leg", Limbs.Taper((half - 0.14f, -0.12f, 0.1f), (half + 0.1f, -0.06f, 0.065f), (half + 0.36f, -0.055f, 0.06f)), Coats.Fur(Sock() ?? _coat.Colour) with { Depth = 0.7f });
    }

    private SKColor? Sock() => _breed.Pattern is "patches" or "tan" ? _breed.Mark : null;

    private void Trunk(Stage stage, SKPath trunk, float baseX, float baseY, float headX, float headY)
    {
        var body = trunk.With(Limbs.Taper((baseX, baseY, 0.19f), (headX, headY, 0.13f)));
        if (_breed.Shaggy)
            body = Coats.Curly(body, 0.14f, 0.05f);
        stage.Fill("dog", body, _coat);
        var bounds = trunk.Bounds;
        if (_breed.Pattern == "saddle")
            stage.Inside(body, () => stage.Mark(Shapes.Blob((bounds.Left - 0.1f, bounds.Top + 0.3f), (bounds.Left, bounds.Top - 0.1f), (bounds.MidX, bounds.Top - 0.1f), (bounds.Right + 0.05f, bounds.Top - 0.2f), (bounds.Right - 0.2f, bounds.Top + 0.2f), (bounds.MidX, bounds.Top + 0.26f)), _breed.Mark.WithAlpha(230)));
        else if (_breed.Pattern == "spots")
            Coats.Patches(stage, body, _breed.Mark, _dice, 14, 0.045f);
        else if (_breed.Pattern == "patches")
            Coats.Patches(stage, body, _breed.Mark, _dice, 3, 0.24f);
        else if (_breed.Pattern == "tan")
            stage.Inside(body, () => stage.Mark(Shapes.Oval(bounds.Right + 0.04f, bounds.MidY + 0.1f, 0.16f, 0.34f), _breed.Mark.WithAlpha(225)));
        Coats.Round(stage, trunk);
        if (_collar is { } colour)
            stage.Mark(Shapes.Line((headX - 0.16f, headY + 0.12f), (headX + 0.1f, headY + 0.2f)), colour, 0.055f);
        stage.At(headX + 0.02f, headY - 0.04f, () => new DogHead(_breed, _coat, _looking).Paint(stage));
    }

    private void Tail(Stage stage, float x, float y, bool down = false)
    {
        var fluff = _breed.Shaggy || _breed.Tail == "brush" ? 0.1f : 0.05f;
        var colour = _coat with { Colour = _breed.Pattern == "saddle" ? _breed.Mark : _coat.Colour.Darker(0.08f) };
        if (down)
            stage.Fill("tail", Limbs.Taper((x + 0.1f, y, 0.06f), (x - 0.14f, y + 0.06f, fluff * 0.9f), (x - 0.34f, -0.05f, fluff * 0.5f)), colour);
        else if (_breed.Tail == "curl")
            stage.Fill("tail", Limbs.Taper((x + 0.04f, y, 0.07f), (x - 0.08f, y - 0.2f, fluff + 0.03f), (x + 0.1f, y - 0.32f, fluff + 0.02f), (x + 0.2f, y - 0.2f, fluff * 0.6f)), colour);
        else if (_breed.Tail == "stub")
            stage.Fill("tail", Limbs.Taper((x + 0.04f, y, 0.07f), (x - 0.1f, y - 0.14f, 0.04f)), colour);
        else if (_breed.Tail == "brush")
            stage.Fill("tail", Limbs.Taper((x + 0.04f, y + 0.04f, 0.08f), (x - 0.2f, y + 0.2f, fluff + 0.02f), (x - 0.34f, y + 0.42f, 0.03f)), colour);
        else
            stage.Fill("tail", Limbs.Taper((x + 0.04f, y, 0.07f), (x - 0.18f, y - 0.1f, fluff), (x - 0.34f, y - 0.34f, 0.02f)), colour);
    }
}
