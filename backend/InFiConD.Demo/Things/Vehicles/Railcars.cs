using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>Trains without an engine of their own: fast railcars and trams.</summary>
internal static class Railcars
{
    public static void Paint(Stage stage, bool tram, float width, SKColor paint, SKColor band, SKColor glass)
    {
        var (end, cars, top) = (width / 2, tram ? 2 : (int)MathF.Round(width / 9), tram ? -3.3f : -3.6f);
        Pantograph(stage, tram ? -end * 0.4f : 0, top);
        var step = width / cars;
        for (var i = cars - 1; i >= 0; i--)
        {
            var (left, right, first, last) = (-end + (i * step), -end + ((i + 1) * step), i == cars - 1, i == 0);
            Bogies(stage, left, right, tram);
            if (!last)
                stage.Fill("train", Shapes.Box(left - 0.3f, top + 0.3f, left + 0.3f, -0.8f), new Shade(new SKColor(52, 54, 62), Depth: 0.3f));
            var nose = tram ? 0.5f : 2.2f;
            var body = Soft.Corners(
                (left + 0.12f, -0.6f, 0.2f), (left + 0.12f, -1.5f, last ? 0.6f : 0.1f), (left + (last && !tram ? nose : 0.14f), top, last ? 0.7f : 0.12f),
                (right - (first ? nose : 0.14f), top, first ? 0.9f : 0.12f), (right - (first && tram ? 0.1f : 0.02f), -1.35f, first ? 0.5f : 0.1f), (right - 0.12f, -0.6f, 0.2f));
            stage.Fill("train", body, new Shade(paint, Depth: 1.1f));
            stage.Inside(body, () =>
            {
                stage.Mark(Shapes.Box(left, top + 0.05f, right, top + 0.4f), new SKColor(255, 255, 255, 70));
                stage.Fill("train", Shapes.Box(left, -1.65f, right, -1.25f), band);
                stage.Fill("train", Shapes.Box(left, top + 0.5f, right, -1.8f), new Shade(glass.Darker(0.45f), Depth: 0.2f));
                Panes(stage, left, right, top, glass);
                if (first)
                    Wheel.Pane(stage, Soft.Polygon(0.15f, (right - nose - 0.3f, -1.85f), (right - nose - 0.3f, top + 0.45f), (right - (nose * 0.6f), top + 0.3f), (right, -1.8f)), glass.Lighter(0.15f));
            });
            foreach (var x in tram ? [left + 1.2f, right - 2.4f] : (ReadOnlySpan<float>)[left + 2.4f, right - 3.3f])
            {
                stage.Fill("door", Shapes.Box(x, top + 0.4f, x + 1.15f, -0.7f, 0.06f), new Shade(band.Mix(paint, 0.25f).Darker(0.12f), Depth: 0.4f));
                Wheel.Pane(stage, Shapes.Box(x + 0.14f, top + 0.6f, x + 1.01f, -1.7f, 0.1f), glass, "door");
                stage.Mark(Shapes.Line((x + 0.575f, top + 0.42f), (x + 0.575f, -0.72f)), new SKColor(30, 34, 44, 160), 0.06f);
            }

            if (first)
                stage.Fill("headlight", Shapes.Oval(right - 0.4f, -1.1f, 0.28f, 0.14f), new Shade(new SKColor(255, 244, 204), Depth: 0.3f));
        }
    }

    /// <summary>The bow that takes the current from the wire.</summary>
    public static void Pantograph(Stage stage, float x, float roof)
    {
        var steel = new SKColor(70, 72, 82);
        stage.Stroke("train", Shapes.Line((x - 0.5f, roof), (x + 0.55f, roof - 0.35f), (x - 0.1f, roof - 0.68f)), 0.09f, steel);
        stage.Stroke("train", Shapes.Line((x - 0.6f, roof - 0.68f), (x + 0.4f, roof - 0.68f)), 0.1f, steel);
        stage.Fill("train", Shapes.Box(x - 0.9f, roof - 0.12f, x + 0.8f, roof + 0.1f, 0.05f), steel.Lighter(0.2f));
    }

    private static void Bogies(Stage stage, float left, float right, bool tram)
    {
        stage.Fill("train", Shapes.Box(left + 0.4f, -0.8f, right - 0.4f, -0.3f, 0.1f), new Shade(new SKColor(40, 42, 50), Depth: 0));
        foreach (var x in tram ? [left + 2.2f, right - 1.6f] : (ReadOnlySpan<float>)[left + 1.3f, left + 2.5f, right - 2.5f, right - 1.3f])
            Wheel.Tyre(stage, x, tram ? 0.42f : 0.46f, new SKColor(126, 130, 138), 0);
    }

    private static void Panes(Stage stage, float left, float right, float top, SKColor glass)
    {
        for (var x = left + 0.3f; x < right - 1.2f; x += 1.25f)
            Wheel.Pane(stage, Shapes.Box(x, top + 0.58f, x + 1.1f, -1.88f, 0.1f), glass);
    }
}
