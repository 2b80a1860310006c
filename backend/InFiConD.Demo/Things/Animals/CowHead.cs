using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A cow's head around its poll: in profile to the right or turned to the viewer.</summary>
internal sealed record CowHead(Shade Coat, SKColor Nose, bool Looking, bool Horned, bool Shaggy, bool Blaze)
{
    private static readonly SKColor Ivory = new(226, 212, 184);

    public void Paint(Stage stage)
    {
        if (Looking)
            Facing(stage);
        else
            Profile(stage);
    }

    private void Facing(Stage stage)
    {
        var reach = Shaggy ? 0.52f : 0.27f;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (Horned)
                stage.Fill("horn", Limbs.Taper((side * 0.1f, -0.16f, 0.045f), (side * reach * 0.8f, -0.2f, 0.035f), (side * reach, -0.38f, 0.008f)), Ivory);
            stage.Fill("ear", Shapes.Blob((side * 0.1f, -0.1f), (side * 0.24f, -0.16f), (side * 0.35f, -0.08f), (side * 0.26f, 0.01f), (side * 0.12f, 0)), Coat with { Colour = Coat.Colour.Darker(side * Math.Sign(stage.LightSide) > 0 ? 0.02f : 0.2f) });
        }

        var face = Shapes.Blob((0, -0.2f), (0.13f, -0.16f), (0.16f, -0.02f), (0.12f, 0.16f), (0.11f, 0.3f), (0, 0.36f), (-0.11f, 0.3f), (-0.12f, 0.16f), (-0.16f, -0.02f), (-0.13f, -0.16f));
        stage.Fill("cow", face, Coat);
        if (Blaze)
            stage.Inside(face, () => stage.Mark(Shapes.Blob((0, -0.22f), (0.05f, 0), (0.07f, 0.3f), (-0.07f, 0.3f), (-0.04f, 0)), new SKColor(244, 238, 228)));
        stage.Fill("muzzle", Shapes.Blob((-0.12f, 0.2f), (0, 0.15f), (0.12f, 0.2f), (0.15f, 0.3f), (0.09f, 0.38f), (0, 0.4f), (-0.09f, 0.38f), (-0.15f, 0.3f)), Nose);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Mark(Shapes.Oval(side * 0.065f, 0.25f, 0.024f, 0.018f), new SKColor(60, 36, 36, 220));
            Coats.Eye(stage, side * 0.105f, 0, 0.027f);
        }

        stage.Mark(Shapes.Curve((-0.06f, 0.34f), (0, 0.355f), (0.06f, 0.34f)), new SKColor(80, 48, 46, 160), 0.014f);
        if (Shaggy)
            stage.Fill("cow", Shapes.Blob((-0.15f, -0.18f), (0, -0.26f), (0.15f, -0.18f), (0.12f, 0.06f), (0.05f, -0.02f), (0, 0.1f), (-0.06f, -0.02f), (-0.12f, 0.08f)), Coat with { Colour = Coat.Colour.Lighter(0.12f) });
    }

    private void Profile(Stage stage)
    {
        if (Horned)
            stage.Fill("horn", Limbs.Taper((-0.02f, -0.14f, 0.045f), (0.1f, -0.28f, 0.03f), (0.08f, Shaggy ? -0.52f : -0.38f, 0.008f)), Ivory);
        stage.Fill("cow", Shapes.Blob((-0.1f, -0.14f), (0.04f, -0.19f), (0.16f, -0.1f), (0.3f, 0.12f), (0.36f, 0.28f), (0.22f, 0.32f), (0.04f, 0.2f), (-0.1f, 0.1f)), Coat);
        if (Blaze)
            stage.Mark(Shapes.Blob((0.1f, -0.14f), (0.2f, 0), (0.32f, 0.2f), (0.22f, 0.14f)), new SKColor(244, 238, 228));
        stage.Fill("muzzle", Shapes.Blob((0.26f, 0.1f), (0.38f, 0.18f), (0.44f, 0.3f), (0.4f, 0.39f), (0.27f, 0.39f), (0.17f, 0.3f), (0.19f, 0.18f)), Nose);
        stage.Mark(Shapes.Oval(0.39f, 0.25f, 0.022f, 0.018f), new SKColor(60, 36, 36, 220));
        stage.Mark(Shapes.Curve((0.41f, 0.34f), (0.32f, 0.34f), (0.26f, 0.3f)), new SKColor(80, 48, 46, 160), 0.014f);
        Coats.Eye(stage, 0.13f, 0, 0.03f);
        stage.Fill("ear", Shapes.Blob((-0.02f, -0.1f), (-0.14f, -0.17f), (-0.25f, -0.12f), (-0.18f, -0.02f), (-0.04f, -0.02f)), Coat with { Colour = Coat.Colour.Darker(0.1f) });
    }
}
