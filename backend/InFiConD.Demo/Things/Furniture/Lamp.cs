using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A lamp for the floor or for a table, with a shade or a bent arm.</summary>
internal sealed class Lamp(Dice dice, bool small = false) : Prop(dice, small ? 0.3f : 0.45f, small ? dice.Between(0.38f, 0.52f) : dice.Between(1.35f, 1.7f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, metal, shade) = (Width / 2, Lot.Of(new SKColor(50, 50, 56), new SKColor(186, 150, 84), new SKColor(220, 220, 216)), Palette.Bright(Lot).Lighter(0.35f));
        var (lit, style) = (Lot.Chance(0.65), Lot.Below(3));
        var top = small ? 0.42f * Height : 0.2f * Height;
        if (lit)
            stage.Mark(Shapes.Oval(0, -Height + (0.6f * top), half * 2.4f, half * 2.2f), new SKColor(255, 220, 140, 46), blur: half * 0.7f);
        if (style == 2 && small)
        {
            Bent(stage, half, metal, shade);
            return;
        }

        if (style == 1 && !small)
        {
            foreach (var foot in (ReadOnlySpan<float>)[-0.8f, 0.8f, 0.1f])
                stage.Stroke("lamp", Shapes.Line((0, -Height + top), (foot * half, -0.01f)), 0.03f, Palette.Wood(Lot));
        }
        else if (small)
        {
            stage.Fill("lamp", Shapes.Blob((-half * 0.5f, 0), (-half * 0.6f, -Height * 0.28f), (-half * 0.16f, -Height * 0.6f), (half * 0.16f, -Height * 0.6f), (half * 0.6f, -Height * 0.28f), (half * 0.5f, 0)), new Shade(Palette.Ceramic(Lot), Depth: 1.6f));
        }
        else
        {
            stage.Fill("lamp", Shapes.Oval(0, -0.02f, half * 0.65f, 0.035f), new Shade(metal, Depth: 1.4f));
            stage.Stroke("lamp", Shapes.Line((0, -0.03f), (0, -Height + top)), 0.035f, metal);
        }

        var colour = lit ? new SKColor(255, 232, 178).Mix(shade, 0.25f) : shade;
        var hood = Shapes.Polygon((-half * 0.62f, -Height), (half * 0.62f, -Height), (half, -Height + top), (-half, -Height + top));
        stage.Fill("lamp", hood, new Shade(colour, Depth: lit ? 0.3f : 1.1f));
        if (lit)
            stage.Blend(hood, new SKColor(255, 250, 220, 0), new SKColor(255, 250, 220, 160));
    }

    private void Bent(Stage stage, float half, SKColor metal, SKColor shade)
    {
        stage.Fill("lamp", Shapes.Oval(-half * 0.4f, -0.012f, half * 0.6f, 0.022f), new Shade(metal, Depth: 1.4f));
        stage.Stroke("lamp", Shapes.Line((-half * 0.4f, -0.02f), (-half * 0.9f, -Height * 0.55f), (half * 0.2f, -Height * 0.92f)), 0.022f, metal);
        stage.At(half * 0.25f, -Height * 0.92f, () =>
        {
            stage.Fill("lamp", Shapes.Polygon((-0.03f, -0.03f), (0.03f, -0.03f), (0.09f, 0.1f), (-0.09f, 0.1f)), new Shade(shade, Depth: 1.4f));
            stage.Mark(Shapes.Oval(0, 0.1f, 0.085f, 0.02f), new SKColor(255, 240, 190));
        }, turn: -38);
    }
}
