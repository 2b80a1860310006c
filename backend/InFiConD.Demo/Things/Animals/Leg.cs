using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>One leg of an animal seen from the side, in metres.</summary>
/// <param name="X">Where it leaves the body.</param>
/// <param name="Top">Height of that place (negative).</param>
/// <param name="Thick">Radius at the top.</param>
/// <param name="Bend">How far the middle joint stands out: behind (negative) for hocks.</param>
/// <param name="Swing">How far the foot is before the place above it.</param>
/// <param name="Lift">How far the foot is off the ground.</param>
internal sealed record Leg(float X, float Top, float Thick, float Bend = 0, float Swing = 0, float Lift = 0)
{
    /// <summary>Four legs, the far pair first: far hind, far fore, near hind, near fore.</summary>
    public static Leg[] Four(float hind, float fore, float top, float thick, float hock, float stride, Dice dice)
    {
        var walking = stride > 0 && dice.Chance(0.5);
        var s = walking ? stride : stride * dice.Between(0.1f, 0.25f);
        var lift = walking ? stride * 0.25f : 0;
        return
        [
            new(hind + (0.35f * thick), top, thick * 1.15f, hock, s, 0),
            new(fore + (0.3f * thick), top, thick, 0.1f * hock, -s, lift * 0.5f),
            new(hind, top, thick * 1.25f, hock, -0.9f * s, lift * 0.6f),
            new(fore, top, thick, walking ? -0.6f * hock : 0, s * 0.8f, lift),
        ];
    }

    /// <summary>Draws it.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="coat">Its coat.</param>
    /// <param name="hoof">Colour of its hoof; null for a paw.</param>
    /// <param name="sock">Colour of its lower half if that differs.</param>
    public void Paint(Stage stage, Shade coat, SKColor? hoof = null, SKColor? sock = null)
    {
        var (foot, ground, size) = (X + Swing, -Lift, Thick * 0.5f);
        var ankle = ground + (Top * (hoof is null ? 0.08f : 0.16f));
        var leg = Limbs.Taper((X, Top, Thick), (X + Bend + (0.45f * Swing), (Top * 0.52f) - (Lift * 0.5f), Thick * 0.56f), (foot, ankle, Thick * 0.4f));
        stage.Fill("leg", leg, coat with { Depth = 0.6f });
        if (sock is { } colour)
            stage.Inside(leg, () => stage.Mark(Shapes.Box(foot - (3 * Thick), Top * 0.4f, foot + (3 * Thick), 0), colour));
        if (hoof is { } horn)
        {
            stage.Fill("hoof", Shapes.Polygon((foot - (0.8f * size), ankle), (foot + (0.8f * size), ankle), (foot + (1.5f * size), ground), (foot - size, ground)), horn);
        }
        else
        {
            stage.Fill("leg", Shapes.Oval(foot + (0.5f * size), ground - (0.62f * size), size * 1.5f, size * 0.72f), (sock ?? coat.Colour).Darker(0.05f));
        }
    }
}
