using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A barn, seen from its gable end with one long side.</summary>
internal sealed class Barn : Thing
{
    private readonly SKColor _wall;
    private readonly SKColor _roof;
    private readonly SKColor _trim;
    private readonly bool _mansard;
    private readonly float _long;

    public Barn(Dice dice)
    {
        _wall = dice.Of(new SKColor(190, 64, 52), new SKColor(168, 88, 60), new SKColor(156, 124, 94), new SKColor(222, 210, 190), new SKColor(92, 112, 118)).Vary(dice, 0.5f);
        _roof = dice.Of(new SKColor(92, 88, 92), new SKColor(140, 82, 62), new SKColor(110, 104, 100), new SKColor(70, 80, 92)).Vary(dice, 0.5f);
        _trim = dice.Chance(0.7) ? new SKColor(240, 234, 222) : _wall.Darker(0.4f);
        _mansard = dice.Chance(0.5);
        _long = dice.Between(4, 8);
    }

    public override float Width => 7 + _long;

    public override float Height => 7.2f;

    public override void Paint(Stage stage)
    {
        var (left, right) = (-Width / 2, Width / 2);
        var (edge, mid) = (left + 7, left + 3.5f);
        stage.Fill("barn", Shapes.Box(edge, -4, right - 0.3f, 0), Boards(_wall.Darker(0.22f)));
        stage.Fill("roof", _mansard
            ? Shapes.Polygon((mid, -7.2f), (right - 3, -7.2f), (right - 0.9f, -5.9f), (right, -3.7f), (edge + 0.3f, -3.7f), (edge - 0.9f, -5.9f))
            : Shapes.Polygon((mid, -7), (right - 3.4f, -7), (right, -3.7f), (edge + 0.3f, -3.7f)), new Shade(_roof, Texture.Fibre, 4, 0.9f, 0.2f));
        var gable = _mansard
            ? Shapes.Polygon((left, 0), (left, -4), (left + 1, -5.9f), (mid, -7.1f), (edge - 1, -5.9f), (edge, -4), (edge, 0))
            : Shapes.Polygon((left, 0), (left, -4), (mid, -6.9f), (edge, -4), (edge, 0));
        stage.Fill("barn", gable, Boards(_wall));
        stage.Inside(gable, () =>
        {
            for (var x = left + 0.5f; x < edge; x += 0.55f)
                stage.Mark(Shapes.Line((x, 0), (x, -7)), _wall.Darker(0.5f).WithAlpha(60), 0.06f);
        });
        var eaves = _mansard ? Shapes.Line((left - 0.2f, -3.8f), (left + 0.95f, -5.95f), (mid, -7.2f), (edge - 0.95f, -5.95f), (edge + 0.2f, -3.8f)) : Shapes.Line((left - 0.2f, -3.75f), (mid, -7), (edge + 0.2f, -3.75f));
        stage.Stroke("roof", eaves, 0.28f, _trim);
        stage.Fill("door", Shapes.Box(mid - 1.5f, -3, mid + 1.5f, 0), _wall.Darker(0.3f));
        stage.Mark(Shapes.Box(mid - 1.5f, -3, mid + 1.5f, 0), _trim, 0.16f);
        stage.Mark(Shapes.Line((mid, -3), (mid, 0)), _trim, 0.12f);
        stage.Mark(Shapes.Line((mid - 1.5f, -3), (mid, 0)), _trim, 0.12f);
        stage.Mark(Shapes.Line((mid + 1.5f, -3), (mid, 0)), _trim, 0.12f);
        stage.Fill("window", Shapes.Box(mid - 0.55f, -5.2f, mid + 0.55f, -4.1f), new SKColor(54, 58, 70));
        stage.Mark(Shapes.Box(mid - 0.55f, -5.2f, mid + 0.55f, -4.1f), _trim, 0.14f);
        for (var x = edge + 1.2f; x < right - 1.2f; x += 2.1f)
            stage.Fill("window", Shapes.Box(x - 0.35f, -2.6f, x + 0.35f, -1.6f), new SKColor(50, 54, 66));
    }

    private static Shade Boards(SKColor colour) => new(colour, Texture.Fur, 3.5f, 0.8f, 0.16f);
}
