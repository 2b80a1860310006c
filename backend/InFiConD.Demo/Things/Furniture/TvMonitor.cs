using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A television or a computer's monitor.</summary>
internal sealed class TvMonitor : Thing
{
    private readonly TvKind _kind;
    private readonly Dice _dice;
    private readonly SKColor _case;
    private readonly SKColor _stand;
    private readonly float _w;
    private readonly float _h;
    private readonly float _foot;
    private readonly int _style;
    private readonly float _edge;
    private readonly Oblique _eye;

    public TvMonitor(Dice dice, TvKind? kind = null)
    {
        _kind = kind ?? dice.Of(TvKind.Standing, TvKind.Standing, TvKind.Footed, TvKind.Tube, TvKind.Desktop);
        _dice = dice.Split();
        var tube = _kind is TvKind.Tube or TvKind.SmallTube;
        _case = tube ? dice.Of(new SKColor(134, 84, 52), new SKColor(200, 70, 56), new SKColor(70, 72, 78), new SKColor(226, 214, 190), new SKColor(90, 140, 140)).Vary(dice)
            : dice.Of(new SKColor(28, 29, 34), new SKColor(28, 29, 34), new SKColor(46, 48, 54), new SKColor(206, 208, 212), new SKColor(240, 240, 238));
        _stand = _kind == TvKind.Standing ? dice.Of(Palette.Wood(dice), new SKColor(236, 234, 228), new SKColor(50, 52, 58)) : _case.Mix(new SKColor(120, 122, 128), 0.35f);
        _w = _kind switch { TvKind.Tube => dice.Between(0.6f, 0.8f), TvKind.SmallTube => dice.Between(0.42f, 0.52f), TvKind.Desktop => dice.Between(0.5f, 0.68f), TvKind.Footed => dice.Between(0.8f, 1.25f), _ => dice.Between(1, 1.5f) };
        _w *= dice.Between(_kind == TvKind.Desktop ? 0.75f : 0.6f, 1);
        _h = _w * (tube ? dice.Between(0.72f, 0.84f) : dice.Between(0.54f, 0.62f));
        _foot = _kind switch { TvKind.Standing => dice.Between(0.45f, 0.7f), TvKind.Footed => 0.05f, TvKind.Hung => 0, TvKind.Tube => dice.Between(0.3f, 0.5f), TvKind.SmallTube => 0.02f, _ => dice.Between(0.1f, 0.17f) };
        (_style, _edge) = (dice.Below(3), dice.Between(0.012f, 0.035f) * (_kind == TvKind.Desktop ? 0.8f : 1));
        _eye = new Oblique(dice.Between(0.05f, 0.35f), dice.Between(0.2f, 0.3f));
        Antenna = tube && dice.Chance(0.6);
        Width = _kind == TvKind.Standing && _style == 0 ? _w * 1.15f : _w + (tube ? 0.3f * _eye.Across : 0);
    }

    /// <inheritdoc />
    public override string Class => "tv monitor";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height => _foot + _h + (Antenna ? 0.25f : 0);

    private bool Antenna { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        Stand(stage);
        if (_kind is TvKind.Tube or TvKind.SmallTube)
            Tube(stage);
        else
            Flat(stage);
    }

    private void Stand(Stage stage)
    {
        var (half, metal) = (_w / 2, new Shade(_stand, Depth: 1.5f));
        switch (_kind)
        {
            case TvKind.Desktop:
                stage.Fill("stand", Shapes.Blob((-0.13f, 0), (-0.11f, -0.025f), (0, -0.03f), (0.11f, -0.025f), (0.13f, 0), (0, 0.012f)), metal);
                stage.Fill("stand", Shapes.Polygon((-0.04f, -0.01f), (0.04f, -0.01f), (0.03f, -_foot - 0.05f), (-0.03f, -_foot - 0.05f)), metal with { Colour = _stand.Darker(0.15f) });
                break;
            case TvKind.Footed:
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    stage.Fill("stand", Shapes.Polygon((side * half * 0.62f, -_foot - 0.01f), (side * half * 0.7f, -_foot - 0.01f), (side * half * 0.82f, 0.01f), (side * half * 0.5f, 0.01f)), metal);
                break;
            case TvKind.Tube:
                foreach (var z in (ReadOnlySpan<float>)[0.28f, 0.02f])
                {
                    foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                        _eye.Leg(stage, (side * (half - 0.09f), z), _foot + 0.02f, (0.05f, 0.03f), side * 0.06f, _stand.Darker(z > 0.1f ? 0.4f : 0.1f), "stand");
                }

                break;
            case TvKind.Standing when _style == 0:
                _eye.Box(stage, "stand", (-_w * 0.57f, _w * 0.57f), (0.1f, _foot - 0.04f), (0, 0.2f), new Shade(_stand, Texture.Fibre, 0.8f, 1, 0.2f));
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    _eye.Leg(stage, (side * _w * 0.5f, 0), 0.1f, (0.05f, 0.03f), side * 0.02f, _stand.Darker(0.3f), "stand");
                stage.Mark(Shapes.Line((0, -_foot + 0.07f), (0, -0.13f)), _stand.Darker(0.5f).WithAlpha(150), 0.014f);
                stage.Fill("stand", Shapes.Box(-0.2f, -_foot - 0.02f, 0.2f, -_foot + 0.015f, 0.01f), new SKColor(40, 42, 48));
                break;
            case TvKind.Standing when _style == 1:
                stage.Fill("stand", Shapes.Oval(0, -0.02f, 0.28f, 0.05f), metal);
                stage.Fill("stand", Shapes.Box(-0.045f, -_foot - 0.1f, 0.045f, -0.03f), metal);
                break;
            case TvKind.Standing:
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    stage.Stroke("stand", Shapes.Line((side * half * 0.35f, -_foot - 0.05f), (side * half * 0.6f, -0.02f)), 0.06f, _stand);
                stage.Stroke("stand", Shapes.Line((0, -_foot - 0.05f), (0.03f, -0.1f)), 0.05f, _stand.Darker(0.35f));
                break;
        }
    }

    private void Flat(Stage stage)
    {
        var half = _w / 2;
        var (top, chin) = (-_foot - _h, _kind == TvKind.Desktop ? _edge * 2.2f : _edge * 1.3f);
        if (_kind is TvKind.Hung or TvKind.Footed)
            stage.Mark(Shapes.Box(-half, top + 0.03f, half - (0.03f * stage.LightSide), -_foot + 0.04f), new SKColor(10, 12, 24, 90), blur: 0.03f);
        stage.Fill("tv monitor", Shapes.Box(-half, top, half, -_foot, 0.015f), new Shade(_case, Depth: 1.2f));
        ScreenShow.Paint(stage, "screen", Shapes.Box(-half + _edge, top + _edge, half - _edge, -_foot - chin), _dice, _kind == TvKind.Desktop);
        stage.Mark(Shapes.Line((-half + 0.01f, top + 0.006f), (half - 0.01f, top + 0.006f)), SKColors.White.WithAlpha(70), 0.008f);
        stage.Mark(Shapes.Oval(0, -_foot - (chin / 2), 0.008f), new SKColor(120, 220, 140));
    }

    private void Tube(Stage stage)
    {
        var (half, top, shift) = (_w / 2, _foot + _h, -0.15f * _eye.Across);
        stage.At(shift, 0, () =>
        {
            if (Antenna)
            {
                var (x, y) = _eye.At(0, top, 0.16f);
                stage.Stroke("tv monitor", Shapes.Line((x - 0.2f, y - 0.22f), (x, y), (x + 0.18f, y - 0.24f)), 0.014f, new SKColor(150, 152, 158));
                stage.Fill("tv monitor", Shapes.Oval(x, y, 0.05f, 0.03f), new SKColor(60, 60, 66));
            }

            _eye.Box(stage, "tv monitor", (-half, half), (_foot, top), (0, 0.3f), new Shade(_case, _style == 0 ? Texture.Fibre : Texture.None, 0.5f), 0.04f);
            var panel = _style == 2 ? 0 : 0.2f * _w;
            var face = Shapes.Box(-half + 0.05f, -top + 0.05f, half - 0.05f - panel, -_foot - (_style == 2 ? 0.13f : 0.06f), 0.07f);
            stage.Mark(face, new SKColor(20, 20, 24), 0.035f);
            ScreenShow.Paint(stage, "screen", face, _dice, false);
            for (var i = 0; i < 2; i++)
            {
                var (x, y) = _style == 2 ? (half - 0.1f - (i * 0.1f), -_foot - 0.065f) : (half - (panel / 2) - 0.02f, -top + 0.12f + (i * 0.12f));
                stage.Mark(Shapes.Oval(x, y, 0.035f), new SKColor(222, 206, 170));
                stage.Mark(Shapes.Line((x, y), (x + 0.02f, y - 0.02f)), new SKColor(60, 50, 40), 0.01f);
            }

            for (var i = 0; panel > 0 && i < 5; i++)
                stage.Mark(Shapes.Line((half - panel - 0.01f, -_foot - 0.08f - (i * 0.035f)), (half - 0.05f, -_foot - 0.08f - (i * 0.035f))), new SKColor(30, 24, 20, 140), 0.012f);
        });
    }
}
