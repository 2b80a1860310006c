using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Railway lines from side to side.</summary>
internal static class Rails
{
    /// <summary>Two rails on sleepers in ballast; the nearer rail lies at <paramref name="foot"/>.</summary>
    public static void Ballasted(Stage stage, float foot, Ground ground, Dice dice)
    {
        var (unit, gauge) = (ground.UnitAt(foot), Math.Clamp(ground.UnitAt(foot) * 0.32f, 4, 12));
        var (top, bottom) = (foot - gauge - (unit * 0.2f), foot + (unit * 0.26f));
        stage.Fill("rail track", Shapes.Polygon((-1, top), (257, top), (257, bottom), (-1, bottom)), new Shade(dice.Of(new SKColor(134, 124, 116), new SKColor(150, 138, 122), new SKColor(116, 114, 118)), Texture.Speckle, 30, 0.2f, 0.7f));
        for (var x = dice.Between(-20, 0); x < 260; x += unit * 0.62f)
        {
            var lean = (x - 128) * 0.06f;
            stage.Mark(Shapes.Polygon((x - (lean * 0.5f), foot - gauge - (unit * 0.12f)), (x + (unit * 0.24f) - (lean * 0.5f), foot - gauge - (unit * 0.12f)), (x + (unit * 0.26f) + (lean * 0.5f), foot + (unit * 0.17f)), (x + (lean * 0.5f), foot + (unit * 0.17f))), new SKColor(84, 66, 54, 235));
        }

        Pair(stage, foot, gauge, unit);
    }

    /// <summary>Two rails let into a road.</summary>
    public static void Sunk(Stage stage, float foot, Ground ground)
    {
        var (unit, gauge) = (ground.UnitAt(foot), Math.Clamp(ground.UnitAt(foot) * 0.36f, 4, 12));
        stage.Fill("rail track", Shapes.Box(-1, foot - gauge - (unit * 0.14f), 257, foot + (unit * 0.14f)), new Shade(new SKColor(140, 132, 124), Texture.Speckle, 40, 0.1f, 0.5f));
        Pair(stage, foot, gauge, unit);
    }

    private static void Pair(Stage stage, float foot, float gauge, float unit)
    {
        foreach (var y in (ReadOnlySpan<float>)[foot - gauge, foot])
        {
            stage.Mark(Shapes.Line((-2, y + 1), (258, y + 1)), new SKColor(40, 34, 34, 220), Math.Max(1.6f, unit * 0.09f));
            stage.Mark(Shapes.Line((-2, y), (258, y)), new SKColor(206, 206, 210), Math.Max(0.9f, unit * 0.05f));
        }
    }
}
