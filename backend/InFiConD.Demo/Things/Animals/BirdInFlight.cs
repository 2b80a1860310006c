using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A flying bird of size one, its lowest point at y = 0.</summary>
internal sealed record BirdInFlight(BirdKind Kind, Dice Dice)
{
    public void Paint(Stage stage, bool spread)
    {
        if (spread)
            Gliding(stage);
        else
            Flapping(stage);
    }

    /// <summary>Wings out to both sides, seen from in front and a little below.</summary>
    private void Gliding(Stage stage)
    {
        var tip = Dice.Between(-0.25f, 0.06f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var wing = Shapes.Blob((side * 0.04f, -0.36f), (side * 0.26f, -0.56f), (side * 0.5f, -0.54f), (side * 0.92f, -0.34f + tip), (side * 0.6f, -0.32f), (side * 0.32f, -0.24f), (side * 0.06f, -0.14f));
            Feathered(stage, wing, side < 0 ? Kind.Wing.Darker(0.12f) : Kind.Wing, (side * 0.86f, -0.36f + tip));
        }

        if (Kind.Build == "wader")
            stage.Stroke("leg", Shapes.Line((-0.05f, -0.16f), (-0.2f, 0)), 0.03f, Kind.Leg);
        stage.Fill("tail", Shapes.Polygon((-0.02f, -0.24f), (-0.22f, -0.08f), (-0.08f, -0.02f), (0.04f, -0.2f)), Kind.Back.Darker(0.1f));
        stage.Fill("bird", Limbs.Taper((-0.06f, -0.2f, 0.06f), (0.04f, -0.28f, 0.11f), (0.16f, -0.38f, 0.075f)), Kind.Belly);
        Head(stage, 0.2f, -0.42f, 20);
    }

    /// <summary>From the side, wings up.</summary>
    private void Flapping(Stage stage)
    {
        var lift = Dice.Between(0.8f, 1.1f);
        var (far, near) = (Shapes.Blob((0.14f, -0.34f), (0.2f, -0.6f * lift), (0.16f, -0.94f * lift), (0.02f, -0.7f * lift), (-0.1f, -0.36f)), Shapes.Blob((0.12f, -0.28f), (0, -0.58f * lift), (-0.2f, -0.9f * lift), (-0.4f, -1.06f * lift), (-0.38f, -0.76f * lift), (-0.28f, -0.5f), (-0.16f, -0.24f)));
        Feathered(stage, far, Kind.Wing.Darker(0.25f), (0.15f, -0.9f * lift));
        if (Kind.Build == "wader")
            stage.Stroke("leg", Shapes.Line((-0.2f, -0.16f), (-0.56f, -0.08f)), 0.028f, Kind.Leg);
        stage.Fill("tail", Shapes.Polygon((-0.2f, -0.24f), (-0.54f, -0.22f), (-0.52f, -0.08f), (-0.2f, -0.12f)), Kind.Back.Darker(0.1f));
        var body = Limbs.Taper((-0.28f, -0.18f, 0.05f), (0.02f, -0.18f, 0.13f), (0.28f, -0.27f, 0.085f));
        stage.Fill("bird", body, Kind.Belly);
        stage.Inside(body, () => stage.Mark(Shapes.Oval(-0.04f, -0.32f, 0.32f, 0.1f), Kind.Back.WithAlpha(230), blur: 0.02f));
        Head(stage, 0.31f, -0.29f, 0);
        Feathered(stage, near, Kind.Wing, (-0.36f, -1.0f * lift));
    }

    private void Head(Stage stage, float x, float y, float turn) => stage.At(x, y, () =>
    {
        stage.Fill("beak", Shapes.Polygon((0.06f, -0.045f), (0.06f + (0.15f * Kind.Bill), 0.01f), (0.06f, 0.045f)), Kind.Beak);
        stage.Fill("bird", Shapes.Oval(0, 0, Kind.Build == "song" ? 0.115f : 0.095f, 0.09f), Kind.Head);
        Coats.Eye(stage, 0.04f, -0.02f, 0.018f);
    }, turn: turn);

    private void Feathered(Stage stage, SKPath wing, SKColor colour, (float X, float Y) tip)
    {
        stage.Fill("wing", wing, colour);
        stage.Inside(wing, () =>
        {
            if (Kind.Build is "water" && Kind.Belly.Red > 230)
                stage.Mark(Shapes.Oval(tip.X, tip.Y, 0.16f, 0.13f), new SKColor(44, 46, 56, 230));
            var root = wing.Bounds;
            for (var i = 1; i <= 3; i++)
                stage.Mark(Shapes.Line((tip.X, tip.Y), (root.MidX + ((i - 2) * 0.22f * root.Width), root.Bottom)), colour.Darker(0.4f).WithAlpha(70), 0.014f);
        });
    }
}
