using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A pond in the lawn, an ellipse in pixels.</summary>
internal sealed record Pond(float X, float Y, float RadiusX, float RadiusY)
{
    public static Pond ByLot(Ground ground, Dice dice, int boats)
    {
        var tall = boats > 0 ? dice.Between(20, 30) : dice.Between(10, 24);
        return new(boats > 0 ? dice.Between(90, 166) : dice.Between(30, 226), ground.Horizon + tall + dice.Between(6, 16), boats > 0 ? dice.Between(84, 116) : dice.Between(56, 96), tall);
    }

    public bool Covers(float x, float y)
    {
        var (u, v) = ((x - X) / (RadiusX + 14), (y - Y) / (RadiusY + 9));
        return (u * u) + (v * v) < 1;
    }

    public void Paint(Stage stage, Dice dice)
    {
        var blue = dice.Of(new SKColor(104, 152, 176), new SKColor(92, 134, 140), new SKColor(120, 158, 190)).Vary(dice, 0.5f);
        var outline = Outline(1);
        stage.Mark(Outline(1.03f), new SKColor(60, 76, 44, 120), blur: 2.5f);
        stage.Fill("water", outline, new Shade(blue, Texture.Fibre, 70, 0.2f, 0.25f));
        stage.Inside(outline, () =>
        {
            stage.Blend(outline, stage.Light.Haze.WithAlpha(150), blue.Darker(0.3f).WithAlpha(90));
            for (var i = 0; i < 9; i++)
            {
                var (x, y, w) = (X + (RadiusX * dice.Between(-0.9f, 0.9f)), Y + (RadiusY * dice.Between(-0.7f, 0.9f)), dice.Between(6, 22));
                stage.Mark(Shapes.Line((x - w, y), (x + w, y)), new SKColor(255, 255, 255, 70), 1);
            }
        });
    }

    public void Float(Crowd crowd, Thing boat, float across, Dice dice)
    {
        var unit = dice.Between(46, 74) / MathF.Sqrt(boat.Width * boat.Height);
        var (x, foot, mirror) = (X + (RadiusX * ((1.5f * across) - 0.75f)), Y + (RadiusY * dice.Between(0.05f, 0.45f)), dice.Chance(0.5));
        unit = Math.Min(unit, (foot - 10) / boat.Height);
        crowd.Take(boat, x, foot, unit, mirror);
    }

    // Not quite an ellipse.
    private SKPath Outline(float grow) => Shapes.Blob(
        (X - (RadiusX * grow), Y), (X - (0.7f * RadiusX * grow), Y - (0.75f * RadiusY * grow)), (X, Y - (RadiusY * grow)), (X + (0.72f * RadiusX * grow), Y - (0.7f * RadiusY * grow)), (X + (RadiusX * grow), Y + 2),
        (X + (0.66f * RadiusX * grow), Y + (0.78f * RadiusY * grow)), (X, Y + (RadiusY * grow)), (X - (0.7f * RadiusX * grow), Y + (0.72f * RadiusY * grow)));
}
