using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>A dog's head around the middle of its skull, for a dog one unit high: in profile or turned to the viewer.</summary>
internal sealed record DogHead(DogBreed Breed, Shade Coat, bool Looking)
{
    private static readonly SKColor Nose = new(34, 28, 30);

    private SKColor Snout => Breed.Pattern switch { "tan" => Breed.Mark, "saddle" => Breed.Mark.Mix(Coat.Colour, 0.4f), _ => Coat.Colour.Lighter(0.12f) };

    private SKColor EarColour => Breed.Pattern switch { "patches" or "spots" or "saddle" => Breed.Mark, _ => Coat.Colour.Darker(0.22f) };

    public void Paint(Stage stage)
    {
        // Small dogs have large heads.
        var scale = Breed.Size < 0.3f ? 1.3f : Breed.Size < 0.45f ? 1.15f : 1;
        stage.At(0, 0, () =>
        {
            if (Looking)
                Facing(stage);
            else
                Profile(stage);
        }, scale, scale);
    }

    private void Profile(Stage stage)
    {
        var reach = 0.14f + (0.2f * Breed.Snout);
        if (Breed.Ear != "drop")
            Ear(stage, 0.03f, 1, EarColour.Darker(0.25f));
        var skull = Shapes.Oval(0, -0.02f, 0.18f, 0.165f);
        stage.Fill("dog", Breed.Shaggy ? skull.With(Shapes.Oval(-0.06f, -0.1f, 0.13f)).With(Shapes.Oval(0.06f, -0.13f, 0.1f)) : skull, Coat);
        stage.Fill("muzzle", Limbs.Taper((0.09f, 0.04f, 0.1f), (reach * 0.7f, 0.055f, 0.08f), (reach, 0.05f, 0.06f)), Coat with { Colour = Snout });
        stage.Mark(Shapes.Oval(reach + 0.045f, 0.01f, 0.035f, 0.03f), Nose);
        stage.Mark(Shapes.Curve((reach + 0.03f, 0.085f), (reach * 0.75f, 0.11f), (0.14f, 0.09f)), Nose.WithAlpha(170), 0.015f);
        Coats.Eye(stage, 0.085f, -0.055f, 0.026f);
        Ear(stage, -0.05f, 1, EarColour);
    }

    private void Facing(Stage stage)
    {
        if (Breed.Ear != "drop")
        {
            Ear(stage, -0.1f, -1, EarColour);
            Ear(stage, 0.1f, 1, EarColour);
        }

        var skull = Shapes.Blob((0, -0.2f), (0.15f, -0.15f), (0.18f, 0), (0.12f, 0.15f), (0, 0.2f), (-0.12f, 0.15f), (-0.18f, 0), (-0.15f, -0.15f));
        stage.Fill("dog", Breed.Shaggy ? skull.With(Shapes.Oval(-0.08f, -0.15f, 0.11f)).With(Shapes.Oval(0.07f, -0.16f, 0.12f)) : skull, Coat);
        if (Breed.Pattern is "patches" or "tan")
            stage.Mark(Shapes.Blob((0, -0.19f), (0.035f, 0), (0.06f, 0.1f), (-0.06f, 0.1f), (-0.035f, 0)), Breed.Mark.WithAlpha(220));
        stage.Fill("muzzle", Shapes.Blob((0, 0), (0.08f, 0.04f), (0.105f, 0.12f), (0.06f, 0.2f), (0, 0.215f), (-0.06f, 0.2f), (-0.105f, 0.12f), (-0.08f, 0.04f)), Coat with { Colour = Snout });
        stage.Mark(Shapes.Blob((-0.045f, 0.055f), (0, 0.045f), (0.045f, 0.055f), (0, 0.105f)), Nose);
        stage.Mark(Shapes.Curve((-0.06f, 0.145f), (-0.02f, 0.16f), (0, 0.11f), (0.02f, 0.16f), (0.06f, 0.145f)), Nose.WithAlpha(190), 0.013f);
        Coats.Eye(stage, -0.08f, -0.03f, 0.03f);
        Coats.Eye(stage, 0.08f, -0.03f, 0.03f);
        if (Breed.Ear == "drop")
        {
            Ear(stage, -0.14f, -1, EarColour);
            Ear(stage, 0.14f, 1, EarColour);
        }
    }

    private void Ear(Stage stage, float x, int side, SKColor colour)
    {
        var s = Looking ? side : -1;
        var ear = Breed.Ear switch
        {
            "prick" => Shapes.Polygon((x - (s * 0.075f), -0.12f), (x + (s * 0.03f), -0.36f), (x + (s * 0.08f), -0.06f)),
            "fold" => Shapes.Blob((x - (s * 0.06f), -0.14f), (x + (s * 0.04f), -0.25f), (x + (s * 0.15f), -0.14f), (x + (s * 0.08f), -0.08f)),
            _ => Shapes.Blob((x - (s * 0.04f), -0.14f), (x + (s * 0.06f), -0.13f), (x + (s * 0.13f), 0.05f), (x + (s * 0.08f), 0.2f), (x - (s * 0.01f), 0.16f), (x - (s * 0.04f), 0)),
        };
        stage.Fill("ear", ear, Coats.Fur(colour, 0.2f) with { Depth = 0.7f });
    }
}
