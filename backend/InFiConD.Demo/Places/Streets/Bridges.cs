using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Bridges over the whole width of the water.</summary>
internal static class Bridges
{
    /// <summary>A bridge of stone arches or one that hangs from towers.</summary>
    public static void Across(Stage stage, float water, float high, Dice dice)
    {
        if (dice.Chance(0.5))
            Arches(stage, water, high, dice);
        else
            Hanging(stage, water, high, dice);
    }

    private static void Arches(Stage stage, float water, float high, Dice dice)
    {
        var stone = dice.Of(new SKColor(170, 152, 130), new SKColor(150, 146, 146), new SKColor(172, 116, 92)).Vary(dice);
        var (step, start, deck) = (dice.Between(56, 80), dice.Between(-50, -10), water - high);
        var bridge = Shapes.Build(path =>
        {
            path.MoveTo(-4, deck);
            path.QuadTo(128, deck - 7, 260, deck);
            path.LineTo(260, water);
            for (var x = start + (5 * step); x > -80; x -= step)
            {
                path.LineTo(x + (step * 0.9f), water);
                path.CubicTo(x + (step * 0.9f), deck + 2, x + (step * 0.1f), deck + 2, x + (step * 0.1f), water);
            }

            path.LineTo(-4, water);
            path.Close();
        });
        stage.Far(0.08f, () => stage.Fill("bridge", bridge, new Shade(stone, Texture.Blotch, 26, 0.6f, 0.6f)));
        stage.Mark(Shapes.Curve((-4, deck + 1), (128, deck - 2.5f), (260, deck + 1)), stone.Lighter(0.4f), 2.4f);
        stage.Mark(Shapes.Curve((-4, deck + 5), (128, deck + 1.5f), (260, deck + 5)), stone.Darker(0.4f).WithAlpha(150), 1.4f);
        stage.Mark(Shapes.Box(0, water, 256, water + 7), new SKColor(20, 32, 52, 70), blur: 2);
    }

    private static void Hanging(Stage stage, float water, float high, Dice dice)
    {
        var steel = dice.Of(new SKColor(184, 72, 56), new SKColor(96, 112, 126), new SKColor(70, 104, 100)).Vary(dice);
        var (deck, left) = (water - (high * 0.45f), dice.Between(40, 70));
        var (right, top) = (256 - left, water - (high * 1.25f));
        float Cable(float x)
        {
            var sag = x > left && x < right ? (x - 128) / (128 - left) : 1 - ((x <= left ? left - x : x - right) / (left + 8));
            return deck - 2 - ((deck - 3 - top) * sag * sag);
        }

        stage.Far(0.06f, () =>
        {
            foreach (var x in (ReadOnlySpan<float>)[left, right])
            {
                stage.Fill("bridge", Shapes.Box(x - 4, top, x + 4, water + 1, 1), steel.Darker(0.1f));
                stage.Fill("bridge", Shapes.Box(x - 6, water - 5, x + 6, water + 3, 1), new SKColor(150, 146, 140));
            }

            stage.Fill("bridge", Shapes.Box(-2, deck, 258, deck + 5.5f), steel);
            (float X, float Y)[] cable = [.. Enumerable.Range(0, 45).Select(i => ((i * 6f) - 4, Cable((i * 6f) - 4)))];
            stage.Stroke("bridge", Shapes.Line(cable), 2.2f, steel);
            foreach (var (x, y) in cable.Where((_, i) => i % 2 == 0))
                stage.Stroke("bridge", Shapes.Line((x, y), (x, deck)), 0.8f, steel);
        });
        stage.Mark(Shapes.Line((0, deck + 0.8f), (256, deck + 0.8f)), new SKColor(255, 255, 255, 110), 1);
    }
}
