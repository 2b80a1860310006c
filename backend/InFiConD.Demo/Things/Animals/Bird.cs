using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A bird, from a sparrow to a heron: on its feet or flying.</summary>
internal sealed class Bird : Thing
{
    private readonly BirdKind _kind;
    private readonly Dice _dice;
    private readonly bool _spread;

    /// <summary>A bird.</summary>
    /// <param name="dice">Decides its kind.</param>
    /// <param name="flying">Whether it flies; by lot (one in four) when null.</param>
    public Bird(Dice dice, bool? flying = null)
    {
        _kind = BirdKind.ByLot(dice);
        Flying = flying ?? dice.Chance(0.25);
        while (Flying && _kind.Build == "hen")
            _kind = BirdKind.ByLot(dice);
        _spread = dice.Chance(0.5);
        _kind = _kind with { Size = _kind.Size * dice.Between(0.94f, 1.1f), Back = _kind.Back.Vary(dice, 0.4f), Wing = _kind.Wing.Vary(dice, 0.4f) };
        _dice = dice;
    }

    /// <summary>Belongs in the air: put it without a shadow.</summary>
    public bool Flying { get; }

    public override string? Class => "bird";

    public override float Width => _kind.Size * (Flying ? _spread ? 1.9f : 1.25f : _kind.Build == "wader" ? 0.75f : 1);

    public override float Height => _kind.Size * (Flying ? _spread ? 0.75f : 1.1f : _kind.Build switch { "wader" => 1, "song" => 0.8f, "hen" => 0.95f, _ => 0.72f });

    // Everything below is drawn for a bird of size one.
    public override void Paint(Stage stage) => stage.At(0, 0, () =>
    {
        if (Flying)
            new BirdInFlight(_kind, _dice).Paint(stage, _spread);
        else if (_kind.Build == "wader")
            Wader(stage);
        else
            Standing(stage);
    }, _kind.Size, _kind.Size);

    private void Standing(Stage stage)
    {
        var song = _kind.Build == "song";
        var hip = song ? -0.24f : -0.22f;
        Feet(stage, song ? 0.0f : 0.02f, hip, song ? 0.02f : 0.03f);
        stage.Fill("tail", _kind.Build switch
        {
            "hen" => Shapes.Blob((-0.2f, -0.44f), (-0.36f, -0.72f), (-0.5f, -0.78f), (-0.52f, -0.6f), (-0.4f, -0.34f)),
            "song" => Shapes.Polygon((-0.16f, -0.44f), (-0.52f, -0.26f), (-0.5f, -0.18f), (-0.12f, -0.28f)),
            _ => Shapes.Polygon((-0.24f, -0.42f), (-0.52f, -0.36f), (-0.5f, -0.28f), (-0.2f, -0.26f)),
        }, _kind.Back.Darker(0.12f));
        var body = _kind.Build switch
        {
            "song" => Shapes.Blob((0.33f, -0.68f), (0.2f, -0.78f), (0.05f, -0.68f), (-0.1f, -0.52f), (-0.28f, -0.36f), (-0.18f, -0.22f), (0.04f, -0.18f), (0.24f, -0.3f), (0.33f, -0.5f)),
            "hen" => Shapes.Blob((0.3f, -0.84f), (0.2f, -0.88f), (0.12f, -0.72f), (-0.02f, -0.56f), (-0.26f, -0.56f), (-0.38f, -0.42f), (-0.24f, -0.22f), (0.04f, -0.18f), (0.26f, -0.3f), (0.33f, -0.52f), (0.33f, -0.72f)),
            _ => Shapes.Blob((0.37f, -0.6f), (0.28f, -0.69f), (0.17f, -0.62f), (0.06f, -0.5f), (-0.2f, -0.46f), (-0.38f, -0.34f), (-0.24f, -0.22f), (0.04f, -0.17f), (0.24f, -0.26f), (0.31f, -0.44f)),
        };
        var (hx, hy, r) = _kind.Build switch { "song" => (0.2f, -0.63f, 0.17f), "hen" => (0.25f, -0.8f, 0.13f), _ => (0.28f, -0.59f, 0.12f) };
        stage.Fill("bird", body, new Shade(_kind.Belly, Texture.Fur, 0.3f, 0.9f, 0.2f));
        stage.Inside(body, () =>
        {
            stage.Mark(Shapes.Blob((hx, hy), (-0.06f, -0.3f), (-0.5f, -0.2f), (-0.5f, -0.7f), (0, -0.9f)), _kind.Back.WithAlpha(235), blur: 0.02f);
            stage.Mark(Shapes.Oval(hx + 0.01f, hy - 0.02f, r * 1.12f), _kind.Head);
        });
        Face(stage, hx, hy, r);
        Wing(stage, song);
    }

    private void Face(Stage stage, float x, float y, float r)
    {
        var (bx, bill) = (x + (r * 0.72f), 0.17f * _kind.Bill);
        stage.Fill("beak", Shapes.Polygon((bx, y - (0.32f * r)), (bx + bill, y + 0.02f), (bx - 0.01f, y + (0.36f * r))), _kind.Beak);
        stage.Mark(Shapes.Line((bx, y + 0.015f), (bx + (bill * 0.9f), y + 0.02f)), new SKColor(40, 24, 20, 110), 0.01f);
        if (_kind.Build == "hen")
        {
            stage.Fill("bird", Shapes.Blob((x - 0.06f, y - 0.08f), (x - 0.04f, y - 0.18f), (x + 0.01f, y - 0.11f), (x + 0.05f, y - 0.19f), (x + 0.08f, y - 0.1f), (x + 0.12f, y - 0.12f), (x + 0.08f, y - 0.05f)), new SKColor(204, 48, 44));
            stage.Fill("bird", Shapes.Blob((bx, y + 0.05f), (bx + 0.05f, y + 0.09f), (bx + 0.03f, y + 0.17f), (bx - 0.02f, y + 0.1f)), new SKColor(196, 44, 42));
        }

        Coats.Eye(stage, x + (0.3f * r), y - (0.2f * r), Math.Max(0.02f, r * 0.17f));
    }

    private void Wing(Stage stage, bool song)
    {
        var wing = song
            ? Shapes.Blob((0.12f, -0.52f), (-0.02f, -0.54f), (-0.22f, -0.42f), (-0.42f, -0.24f), (-0.18f, -0.25f), (0.06f, -0.32f))
            : Shapes.Blob((0.14f, -0.46f), (-0.04f, -0.5f), (-0.26f, -0.44f), (-0.5f, -0.32f), (-0.2f, -0.26f), (0.08f, -0.3f));
        stage.Fill("wing", wing, _kind.Wing);
        stage.Inside(wing, () =>
        {
            for (var i = 0; i < 3; i++)
                stage.Mark(Shapes.Curve((0.08f - (0.1f * i), -0.36f), (-0.14f - (0.05f * i), -0.32f + (0.01f * i)), (-0.44f, -0.26f)), _kind.Wing.Darker(0.4f).WithAlpha(130), 0.014f);
            if (_kind.Belly.Red > 230 && _kind.Build == "water")
                stage.Mark(Shapes.Oval(-0.46f, -0.32f, 0.12f, 0.08f), new SKColor(40, 42, 50, 230));
        });
    }

    private void Wader(Stage stage)
    {
        Feet(stage, -0.02f, -0.48f, 0.022f);
        stage.Fill("tail", Shapes.Polygon((-0.16f, -0.52f), (-0.34f, -0.42f), (-0.28f, -0.38f), (-0.1f, -0.44f)), _kind.Wing.Darker(0.1f));
        var neck = Limbs.Taper((0.1f, -0.56f, 0.085f), (0.19f, -0.66f, 0.05f), (0.12f, -0.78f, 0.035f), (0.13f, -0.9f, 0.035f), (0.19f, -0.94f, 0.045f));
        var body = Shapes.Blob((0.16f, -0.62f), (0, -0.65f), (-0.18f, -0.57f), (-0.28f, -0.46f), (-0.1f, -0.42f), (0.08f, -0.42f), (0.18f, -0.5f)).With(neck);
        stage.Fill("bird", body, _kind.Belly);
        stage.Inside(body, () => stage.Mark(Shapes.Oval(0.17f, -0.93f, 0.08f, 0.06f), _kind.Head));
        var reach = 0.2f * _kind.Bill;
        stage.Fill("beak", Shapes.Polygon((0.21f, -0.965f), (0.22f + reach, -0.91f + (_kind.Bill < 1 ? 0.06f : 0)), (0.2f, -0.915f)), _kind.Beak);
        if (_kind.Belly.Red < 230)
            stage.Stroke("bird", Shapes.Curve((0.2f, -0.96f), (0.1f, -0.97f), (0, -0.92f)), 0.018f, new SKColor(50, 54, 66));
        Coats.Eye(stage, 0.2f, -0.95f, 0.014f);
        var wing = Shapes.Blob((0.1f, -0.6f), (-0.06f, -0.64f), (-0.22f, -0.54f), (-0.34f, -0.4f), (-0.12f, -0.44f), (0.06f, -0.48f));
        stage.Fill("wing", wing, _kind.Wing);
        stage.Inside(wing, () => stage.Mark(Shapes.Curve((0.06f, -0.54f), (-0.1f, -0.5f), (-0.3f, -0.42f)), _kind.Wing.Darker(0.4f).WithAlpha(140), 0.014f));
    }

    private void Feet(Stage stage, float x, float hip, float thick)
    {
        var step = _dice.Between(0.04f, 0.09f);
        foreach (var (dx, colour) in (ReadOnlySpan<(float, SKColor)>)[(step, _kind.Leg.Darker(0.3f)), (-0.03f, _kind.Leg)])
        {
            stage.Stroke("leg", Shapes.Line((x + dx, hip - 0.02f), (x + dx - 0.015f, hip * 0.5f), (x + dx, -0.012f)), thick * 1.2f, colour);
            stage.Stroke("leg", Shapes.Line((x + dx - 0.05f, -0.012f), (x + dx + 0.08f, -0.012f)), thick, colour);
        }
    }
}
