using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A train from the side, its engine to the right: steam, electric, a fast railcar or a tram.</summary>
internal sealed class Train : Thing
{
    private readonly int _style;
    private readonly SKColor _paint;
    private readonly SKColor _band;
    private readonly SKColor _glass;
    private readonly bool _long;

    /// <param name="dice">Its look.</param>
    /// <param name="tram">A tram whatever the dice say: for streets.</param>
    public Train(Dice dice, bool tram = false)
    {
        _style = tram ? 3 : dice.Below(4);
        _paint = dice.Of(
            new SKColor(160, 42, 44), new SKColor(38, 92, 78), new SKColor(42, 74, 130), new SKColor(222, 164, 62), new SKColor(226, 222, 212), new SKColor(92, 124, 140), new SKColor(206, 96, 52)).Vary(dice);
        _band = dice.Of(new SKColor(240, 226, 190), new SKColor(238, 236, 230), _paint.Darker(0.45f), new SKColor(220, 180, 90));
        _glass = dice.Of(new SKColor(70, 94, 114), new SKColor(104, 134, 150), new SKColor(226, 200, 140));
        _long = dice.Chance(0.3);
    }

    public override string Class => "train";

    public override float Width => _style switch { 0 => _long ? 23 : 15.5f, 3 => 13, _ => _long ? 25 : 17.5f };

    public override float Height => _style == 0 ? 4.3f : 4.4f;

    public override void Paint(Stage stage)
    {
        var front = Width / 2;
        switch (_style)
        {
            case 0:
                Coaches(stage, -front, front - 8.2f, 7.4f);
                stage.At(front - 4, 0, () => SteamEngine.Paint(stage, _paint, _band));
                break;
            case 1:
                Coaches(stage, -front, front - 9.2f, 8);
                stage.At(front - 4.5f, 0, () => Locomotive(stage));
                break;
            default:
                Railcars.Paint(stage, _style == 3, Width, _paint, _band, _glass);
                break;
        }
    }

    /// <summary>One coach or more between two ends, with bogies, windows and doors.</summary>
    private void Coaches(Stage stage, float from, float to, float longest)
    {
        var count = Math.Max(1, (int)MathF.Round((to - from) / longest));
        var step = (to - from) / count;
        for (var i = 0; i < count; i++)
        {
            var (left, right) = (from + (i * step) + 0.15f, from + ((i + 1) * step) - 0.15f);
            stage.Fill("train", Shapes.Box(left - 0.4f, -1.3f, right + 0.5f, -0.9f), new Shade(new SKColor(36, 38, 44), Depth: 0));
            stage.Fill("train", Shapes.Box(left + 0.3f, -1f, right - 0.3f, -0.6f), new Shade(new SKColor(40, 42, 50), Depth: 0));
            foreach (var x in (ReadOnlySpan<float>)[left + 1, left + 2.1f, right - 2.1f, right - 1])
                Wheel.Tyre(stage, x, 0.46f, new SKColor(120, 124, 132), 0);
            stage.Fill("train", Soft.Polygon(0.4f, (left + 0.05f, -3.3f), (left + 0.35f, -3.85f), (right - 0.35f, -3.85f), (right - 0.05f, -3.3f)), new Shade(new SKColor(120, 122, 128), Depth: 0.8f));
            stage.Fill("train", Shapes.Box(left, -3.45f, right, -0.9f, 0.12f), _paint);
            stage.Fill("train", Shapes.Box(left, -1.75f, right, -1.5f), _band);
            foreach (var x in (ReadOnlySpan<float>)[left + 0.25f, right - 1.05f])
                stage.Fill("door", Shapes.Box(x, -3.2f, x + 0.8f, -1, 0.08f), _paint.Darker(0.3f));
            var windows = (int)((right - left - 2.6f) / 1.15f);
            var wide = (right - left - 2.6f) / windows;
            for (var w = 0; w < windows; w++)
                Wheel.Pane(stage, Shapes.Box(left + 1.3f + (w * wide) + 0.1f, -3.1f, left + 1.3f + ((w + 1) * wide) - 0.1f, -2, 0.12f), _glass);
        }
    }

    private void Locomotive(Stage stage)
    {
        Railcars.Pantograph(stage, -1.4f, -3.75f);
        stage.Fill("train", Shapes.Box(-4.2f, -1.1f, 4.2f, -0.55f, 0.1f), new Shade(new SKColor(38, 40, 48), Depth: 0));
        foreach (var x in (ReadOnlySpan<float>)[-3.1f, -1.7f, 1.7f, 3.1f])
            Wheel.Tyre(stage, x, 0.58f, new SKColor(150, 154, 160), 6);
        stage.Fill("train", Soft.Corners((-4.4f, -0.95f, 0.1f), (-4.4f, -2.4f, 0.2f), (-3.8f, -3.75f, 0.35f), (3.8f, -3.75f, 0.35f), (4.4f, -2.4f, 0.2f), (4.4f, -0.95f, 0.1f)), new Shade(_paint, Depth: 1.2f));
        stage.Fill("train", Shapes.Box(-4.4f, -1.75f, 4.4f, -1.45f), _band);
        Wheel.Pane(stage, Soft.Polygon(0.1f, (3.35f, -2.4f), (3.35f, -3.4f), (3.85f, -3.4f), (4.25f, -2.4f)), _glass);
        Wheel.Pane(stage, Shapes.Box(2.35f, -3.35f, 3.1f, -2.5f, 0.1f), _glass);
        Wheel.Pane(stage, Soft.Polygon(0.1f, (-3.35f, -2.4f), (-3.35f, -3.4f), (-3.85f, -3.4f), (-4.25f, -2.4f)), _glass);
        for (var x = -1.9f; x < 1.6f; x += 1.2f)
        {
            stage.Fill("train", Shapes.Box(x, -3.1f, x + 0.9f, -2.4f, 0.06f), _paint.Darker(0.3f));
            for (var y = -2.95f; y < -2.45f; y += 0.18f)
                stage.Mark(Shapes.Line((x + 0.1f, y), (x + 0.8f, y)), _paint.Lighter(0.3f), 0.05f);
        }

        stage.Fill("door", Shapes.Box(-3, -3.3f, -2.3f, -1.05f, 0.08f), _paint.Darker(0.25f));
        stage.Fill("headlight", Shapes.Oval(4.28f, -1.95f, 0.17f, 0.2f), new Shade(new SKColor(255, 244, 204), Depth: 0.3f));
    }
}
