using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A cat's head, facing the viewer, around its middle.</summary>
internal static class CatHead
{
    public static void Paint(Stage stage, CatCoat fur, Shade coat)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Fill("ear", Shapes.Polygon((side * 0.02f, -0.06f), (side * 0.072f, -0.125f), (side * 0.092f, -0.015f)), coat with { Colour = fur.Point });
            stage.Mark(Shapes.Polygon((side * 0.042f, -0.06f), (side * 0.07f, -0.102f), (side * 0.08f, -0.035f)), new SKColor(228, 160, 150, 200));
        }

        var head = Shapes.Blob((0, -0.078f), (0.06f, -0.066f), (0.098f, -0.005f), (0.085f, 0.045f), (0.04f, 0.074f), (0, 0.08f), (-0.04f, 0.074f), (-0.085f, 0.045f), (-0.098f, -0.005f), (-0.06f, -0.066f));
        stage.Fill("cat", head, coat);
        stage.Inside(head, () =>
        {
            if (fur.Stripes)
            {
                for (var i = -1; i <= 1; i++)
                    stage.Mark(Limbs.Taper((i * 0.024f, -0.08f, 0.008f), (i * 0.018f, -0.04f, 0.003f)), fur.Mark.WithAlpha(190));
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    stage.Mark(Limbs.Taper((side * 0.1f, 0.01f, 0.008f), (side * 0.06f, 0.02f, 0.003f)), fur.Mark.WithAlpha(170));
            }
            else if (fur.Patched)
            {
                stage.Mark(Shapes.Oval(0.06f, -0.04f, 0.05f, 0.055f), fur.Mark.WithAlpha(230));
            }
            else if (fur.Point.Red < 120 && fur.Base.Red > 200)
            {
                stage.Mark(Shapes.Oval(0, 0.025f, 0.06f, 0.06f), fur.Point.WithAlpha(210), blur: 0.014f);
            }
        });
        stage.Fill("muzzle", Shapes.Oval(-0.02f, 0.042f, 0.027f, 0.024f).With(Shapes.Oval(0.02f, 0.042f, 0.027f, 0.024f)), fur.Bib);
        stage.Mark(Shapes.Polygon((-0.012f, 0.02f), (0.012f, 0.02f), (0, 0.034f)), new SKColor(218, 128, 124));
        stage.Mark(Shapes.Curve((-0.018f, 0.05f), (-0.007f, 0.055f), (0, 0.036f), (0.007f, 0.055f), (0.018f, 0.05f)), new SKColor(90, 60, 60, 190), 0.005f);
        Coats.Eye(stage, -0.044f, -0.004f, 0.02f, fur.Iris);
        Coats.Eye(stage, 0.044f, -0.004f, 0.02f, fur.Iris);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            stage.Mark(Shapes.Line((side * 0.03f, 0.04f), (side * 0.125f, 0.03f)), new SKColor(255, 255, 255, 130), 0.003f);
            stage.Mark(Shapes.Line((side * 0.03f, 0.048f), (side * 0.12f, 0.058f)), new SKColor(255, 255, 255, 130), 0.003f);
        }
    }
}
