using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>A boat on the water, its foot the waterline: sailing boat, rowing boat, motor boat or fishing boat.</summary>
internal sealed class Boat : Thing
{
    private readonly int _style;
    private readonly SKColor _hull;
    private readonly SKColor _second;
    private readonly SKColor _sail;
    private readonly bool _striped;
    private readonly float _size;

    public Boat(Dice dice)
    {
        _style = dice.Of(0, 0, 0, 1, 1, 2, 2, 3, 3);
        _hull = dice.Of(
            new SKColor(236, 232, 222), new SKColor(176, 52, 48), new SKColor(40, 76, 120), new SKColor(140, 92, 58), new SKColor(74, 128, 124), new SKColor(48, 52, 64), new SKColor(226, 156, 70)).Vary(dice);
        _second = dice.Of(new SKColor(240, 236, 226), new SKColor(188, 60, 54), new SKColor(60, 100, 144), new SKColor(236, 190, 90));
        _sail = dice.Of(new SKColor(244, 240, 230), new SKColor(244, 240, 230), new SKColor(196, 82, 62), new SKColor(238, 196, 104), new SKColor(220, 232, 236)).Vary(dice, 0.4f);
        _striped = dice.Chance(0.35);
        _size = dice.Between(0.85f, 1.15f);
    }

    public override string Class => "boat";

    public override float Width => _size * _style switch { 0 => 6.4f, 1 => 4f, 2 => 6.4f, _ => 7.2f };

    public override float Height => _size * _style switch { 0 => 8.4f, 1 => 1.15f, 2 => 2.5f, _ => 4.6f };

    public override void Paint(Stage stage) => stage.At(0, 0, () =>
    {
        switch (_style)
        {
            case 0:
                Sailing(stage);
                break;
            case 1:
                Rowing(stage);
                break;
            case 2:
                WorkBoats.Motor(stage, _hull, _second);
                break;
            default:
                WorkBoats.Fishing(stage, _hull, _second);
                break;
        }
    }, _size, _size);

    /// <summary>A hull from stern (left) to bow with a band below the rail and a dark waterline.</summary>
    internal static void Hull(Stage stage, float stern, float bow, float sternHeight, float bowHeight, SKColor colour, SKColor band)
    {
        var hull = Shapes.Build(path =>
        {
            path.MoveTo(stern, -sternHeight);
            path.QuadTo(stern * 0.2f, -sternHeight * 0.82f, bow, -bowHeight);
            path.QuadTo(bow * 0.86f, -bowHeight * 0.3f, bow * 0.66f, 0.06f);
            path.LineTo(stern * 0.88f, 0.06f);
            path.QuadTo(stern * 0.98f, -sternHeight * 0.4f, stern, -sternHeight);
            path.Close();
        });
        stage.Fill("hull", hull, new Shade(colour, Depth: 1.1f));
        stage.Inside(hull, () =>
        {
            stage.Mark(Shapes.Box(stern, -0.12f, bow, 0.1f), new SKColor(24, 28, 44, 120));
            stage.Mark(Shapes.Curve((stern, -sternHeight * 0.86f), (stern * 0.1f, -sternHeight * 0.74f), (bow, -bowHeight * 0.9f)), band, sternHeight * 0.16f);
        });
    }

    private void Sailing(Stage stage)
    {
        stage.Stroke("mast", Shapes.Line((0.3f, -0.6f), (0.3f, -8.3f)), 0.16f, new SKColor(124, 88, 60));
        var main = Shapes.Build(path =>
        {
            path.MoveTo(0.18f, -8f);
            path.QuadTo(-1.5f, -4.6f, -2.9f, -1.5f);
            path.QuadTo(-1.2f, -1.15f, 0.18f, -1.4f);
            path.Close();
        });
        var jib = Shapes.Build(path =>
        {
            path.MoveTo(0.46f, -7.4f);
            path.QuadTo(2.1f, -4.2f, 3f, -1.15f);
            path.QuadTo(1.4f, -1.2f, 0.5f, -1.6f);
            path.Close();
        });
        stage.Fill("sail", jib, new Shade(_striped ? _second.Mix(_sail, 0.4f) : _sail.Darker(0.06f), Depth: 0.8f));
        stage.Fill("sail", main, new Shade(_sail, Depth: 0.8f));
        stage.Inside(main, () =>
        {
            for (var y = -6.6f; y < -1.4f; y += 1.3f)
                stage.Mark(Shapes.Line((-3, y + 0.25f), (0.3f, y)), _striped ? _second.WithAlpha(200) : new SKColor(90, 84, 90, 50), _striped ? 0.42f : 0.05f);
        });
        stage.Stroke("mast", Shapes.Line((0.3f, -1.25f), (-3f, -1.3f)), 0.13f, new SKColor(124, 88, 60));
        Hull(stage, -3f, 3.2f, 0.72f, 0.98f, _hull, _second);
        stage.Fill("boat", Soft.Polygon(0.12f, (-1.5f, -0.62f), (-1.2f, -1f), (1.2f, -0.95f), (1.7f, -0.66f)), new SKColor(232, 228, 218));
        for (var x = -0.8f; x < 1; x += 0.7f)
            stage.Fill("window", Shapes.Box(x, -0.88f, x + 0.42f, -0.72f, 0.07f), new SKColor(62, 84, 104));
    }

    private void Rowing(Stage stage)
    {
        var wood = new SKColor(150, 106, 68);
        stage.Fill("boat", Shapes.Blob((-1.9f, -0.62f), (0, -0.7f), (1.95f, -0.82f), (1.1f, -0.44f), (-1.2f, -0.4f)), new Shade(wood.Darker(0.35f), Depth: 0.5f));
        foreach (var x in (ReadOnlySpan<float>)[-1.1f, 0.1f, 1.05f])
            stage.Fill("boat", Soft.Polygon(0.05f, (x - 0.2f, -0.62f), (x + 0.22f, -0.64f), (x + 0.16f, -0.46f), (x - 0.24f, -0.46f)), wood.Lighter(0.2f));
        stage.Stroke("boat", Shapes.Line((-0.8f, -1.1f), (1.25f, -0.08f)), 0.07f, wood.Lighter(0.3f));
        Hull(stage, -1.95f, 2f, 0.56f, 0.84f, _hull, _second);
        stage.Stroke("boat", Shapes.Line((-0.2f, -0.98f), (-1.35f, -0.05f)), 0.08f, wood.Lighter(0.35f));
        stage.Stroke("boat", Shapes.Line((-1.2f, -0.18f), (-1.42f, 0.02f)), 0.17f, wood.Lighter(0.2f));
    }
}
