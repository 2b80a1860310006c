using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>What water does to boats and shores.</summary>
internal static class Afloat
{
    /// <summary>A broken reflection and a line of foam below something on the water; things in the air have none.</summary>
    public static void Reflect(Stage stage, Composition.Place place, float horizon)
    {
        if (place.Thing.Class != "boat" || place.Foot < horizon)
            return;
        var (wide, deep) = (place.Wide, Math.Min(place.High * 0.45f, place.Wide * 0.6f));
        for (var i = 0; i < 6; i++)
        {
            var y = place.Foot + (deep * i / 6);
            var half = wide * (0.47f - (0.055f * i));
            stage.Mark(Shapes.Oval(place.X + (wide * 0.02f * (i % 2 == 0 ? 1 : -1)), y, half, Math.Max(0.8f, deep * 0.075f)), new SKColor(16, 30, 52, (byte)(100 - (13 * i))));
        }

        stage.Mark(Shapes.Line((place.X - (wide * 0.52f), place.Foot + 0.8f), (place.X + (wide * 0.5f), place.Foot + 0.8f)), new SKColor(255, 255, 255, 130), Math.Max(0.8f, wide * 0.012f));
    }

    /// <summary>A shore of sand or grass with a curved edge and foam.</summary>
    public static void Beach(Stage stage, float near, Dice dice)
    {
        var (left, middle, right) = (near + dice.Between(-12, 12), near + dice.Between(-6, 10), near + dice.Between(-12, 12));
        SKPath Edge(float up) => Shapes.Build(path =>
        {
            path.MoveTo(-4, left - up);
            path.QuadTo(70, middle - up - 6, 128, middle - up);
            path.QuadTo(190, middle - up + 6, 260, right - up);
            path.LineTo(260, 262);
            path.LineTo(-4, 262);
            path.Close();
        });
        stage.Mark(Edge(4), new SKColor(255, 255, 255, 70));
        stage.Mark(Edge(1.8f), new SKColor(255, 255, 255, 190));
        if (dice.Chance(0.55))
        {
            Grounds.Sand(stage, near, 257, dice, Edge(0));
            stage.Mark(Edge(0), new SKColor(120, 96, 70, 70), 5);
            return;
        }

        stage.Fill("sand", Edge(0), new SKColor(176, 156, 120));
        Grounds.Grass(stage, near, 257, dice, Edge(-3));
    }
}
