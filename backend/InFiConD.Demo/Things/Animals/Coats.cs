using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>Fur, hide and markings.</summary>
internal static class Coats
{
    /// <summary>Short hair.</summary>
    public static Shade Fur(SKColor colour, float tile = 0.4f) => new(colour, Texture.Fur, tile, 0.9f, 0.13f);

    /// <summary>The far side of an animal.</summary>
    public static Shade Far(this Shade shade) => shade with { Colour = shade.Colour.Darker(0.28f), Depth = 0.4f };

    /// <summary>Patches of another colour inside an outline.</summary>
    public static void Patches(Stage stage, SKPath outline, SKColor colour, Dice dice, int count, float size)
    {
        var bounds = outline.Bounds;
        stage.Inside(outline, () =>
        {
            for (var i = 0; i < count; i++)
            {
                var (x, y) = (bounds.Left + (bounds.Width * (i + dice.Between(0.1f, 0.9f)) / count), dice.Between(bounds.Top, bounds.Top + (0.75f * bounds.Height)));
                var points = new (float X, float Y)[7];
                for (var p = 0; p < points.Length; p++)
                {
                    var (sin, cos) = MathF.SinCos(MathF.Tau * p / points.Length);
                    var r = size * dice.Between(0.6f, 1.25f);
                    points[p] = (x + (cos * r), y + (sin * r));
                }

                stage.Mark(Shapes.Blob(points), colour.WithAlpha(235));
            }
        });
    }

    /// <summary>Dark bands across a back: tabby.</summary>
    public static void Stripes(Stage stage, SKPath outline, SKColor colour, float spacing, float lean = 0)
    {
        var bounds = outline.Bounds;
        stage.Inside(outline, () =>
        {
            for (var x = bounds.Left + (0.5f * spacing); x < bounds.Right; x += spacing)
                stage.Mark(Limbs.Taper((x, bounds.Top, spacing * 0.24f), (x + lean, bounds.Top + (0.35f * bounds.Height), spacing * 0.2f), (x + (0.4f * lean), bounds.Top + (0.62f * bounds.Height), spacing * 0.04f)), colour.WithAlpha(150));
        });
    }

    /// <summary>The outline with round curls all along it.</summary>
    public static SKPath Curly(SKPath outline, float curl, float depth)
    {
        using var measure = new SKPathMeasure(outline);
        var curls = Math.Max(6, (int)(measure.Length / curl));
        var points = new (float X, float Y)[curls * 6];
        var inward = Winding(outline) ? 1 : -1;
        for (var i = 0; i < points.Length; i++)
        {
            measure.GetPositionAndTangent(measure.Length * i / points.Length, out var at, out var along);
            var swell = depth * MathF.Abs(MathF.Sin(MathF.PI * i / 6)) * inward;
            points[i] = (at.X + (along.Y * swell), at.Y - (along.X * swell));
        }

        return Shapes.Polygon(points);
    }

    /// <summary>A darker underside and a lighter back along an outline: makes a body round.</summary>
    public static void Round(Stage stage, SKPath outline)
    {
        var bounds = outline.Bounds;
        stage.Inside(outline, () =>
        {
            stage.Mark(Shapes.Oval(bounds.MidX, bounds.Bottom + (0.05f * bounds.Height), bounds.Width * 0.5f, bounds.Height * 0.3f), new SKColor(20, 18, 40, 70), blur: bounds.Height * 0.1f);
        });
    }

    /// <summary>Whether an outline runs clockwise on the screen.</summary>
    private static bool Winding(SKPath outline)
    {
        using var measure = new SKPathMeasure(outline);
        var area = 0f;
        var last = measure.GetPosition(0);
        for (var i = 1; i <= 24; i++)
        {
            var next = measure.GetPosition(measure.Length * i / 24);
            area += (last.X * next.Y) - (next.X * last.Y);
            last = next;
        }

        return area > 0;
    }

    /// <summary>An eye with a glint.</summary>
    public static void Eye(Stage stage, float x, float y, float r, SKColor? iris = null)
    {
        stage.Fill("eye", Shapes.Oval(x, y, r), new Shade(iris ?? new SKColor(34, 24, 22), Depth: 0));
        if (iris is not null)
            stage.Mark(Shapes.Oval(x, y, r * 0.45f, r * 0.85f), new SKColor(18, 16, 18));
        stage.Mark(Shapes.Oval(x + (0.3f * r), y - (0.35f * r), r * 0.3f), new SKColor(255, 255, 255, 220));
    }
}
