using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A bottle of wine, water, milk or a spray bottle.</summary>
internal sealed class Bottle : Thing
{
    private readonly int _kind;
    private readonly SKColor _glass;
    private readonly SKColor _cap;
    private readonly SKColor _label;
    private readonly bool _labelled;
    private readonly float _level;

    public Bottle(Dice dice)
    {
        _kind = dice.Below(4);
        _glass = (_kind switch
        {
            0 => dice.Of(new SKColor(44, 78, 50), new SKColor(96, 44, 30), new SKColor(30, 52, 44), new SKColor(120, 130, 70)),
            1 => dice.Of(new SKColor(150, 196, 214), new SKColor(120, 190, 180), new SKColor(110, 150, 210)),
            2 => new SKColor(240, 238, 230),
            _ => dice.Of(new SKColor(240, 240, 240), new SKColor(90, 170, 210), new SKColor(240, 190, 70), new SKColor(230, 120, 140), new SKColor(120, 180, 110)),
        }).Vary(dice, 0.7f);
        _cap = dice.Of(new SKColor(190, 50, 50), new SKColor(40, 90, 170), new SKColor(230, 180, 60), new SKColor(50, 50, 56), new SKColor(240, 240, 238), new SKColor(60, 140, 90)).Vary(dice);
        _label = dice.Of(new SKColor(244, 236, 214), new SKColor(220, 80, 60), new SKColor(60, 110, 170), new SKColor(250, 250, 248), new SKColor(240, 200, 80)).Vary(dice);
        _labelled = _kind != 2 || dice.Chance(0.6);
        _level = dice.Between(0.35f, 0.8f);
        Height = _kind switch { 0 => dice.Between(0.3f, 0.34f), 1 => dice.Between(0.24f, 0.3f), 2 => dice.Between(0.22f, 0.26f), _ => dice.Between(0.25f, 0.29f) };
        Width = Height * (_kind switch { 0 => 0.27f, 1 => 0.3f, 2 => 0.4f, _ => 0.42f });
    }

    /// <inheritdoc />
    public override string Class => "bottle";

    /// <inheritdoc />
    public override float Width { get; }

    /// <inheritdoc />
    public override float Height { get; }

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (w, h) = (_kind == 3 ? Width * 0.36f : Width / 2, Height);
        var body = Profile(w, h);
        stage.Fill("bottle", body, new Shade(_glass, Depth: 1.5f));
        if (_kind is 1 or 2)
            stage.Inside(body, () => stage.Mark(Shapes.Box(-w, -h * _level, w, 0), (_kind == 1 ? new SKColor(70, 140, 190) : new SKColor(255, 255, 252)).WithAlpha(110)));
        stage.Inside(body, () =>
        {
            stage.Mark(Shapes.Box(w * 0.62f, -h, w, 0), new SKColor(10, 14, 30, 70));
            stage.Mark(Shapes.Box(-w, -h, -w * 0.86f, 0), new SKColor(10, 14, 30, 50));
        });
        if (_labelled)
            Label(stage, w, h);
        var shine = stage.LightSide >= 0 ? 0.34f : -0.62f;
        stage.Mark(Shapes.Box(w * shine, -h * 0.56f, w * (shine + 0.2f), -h * 0.07f, w * 0.1f), new SKColor(255, 255, 255, 120));
        Cap(stage, w, h);
    }

    private SKPath Profile(float w, float h)
    {
        var (neck, shoulder, collar) = _kind switch { 0 => (0.32f, 0.6f, 0.7f), 1 => (0.4f, 0.72f, 0.86f), 2 => (0.52f, 0.66f, 0.8f), _ => (0.34f, 0.5f, 0.72f) };
        return Shapes.Build(p =>
        {
            p.MoveTo(-w, -0.04f * h);
            p.LineTo(-w, -shoulder * h);
            p.CubicTo(-w, -(shoulder + 0.09f) * h, -neck * w, -(collar - 0.05f) * h, -neck * w, -collar * h);
            p.LineTo(-neck * w, -0.96f * h);
            p.LineTo(neck * w, -0.96f * h);
            p.LineTo(neck * w, -collar * h);
            p.CubicTo(neck * w, -(collar - 0.05f) * h, w, -(shoulder + 0.09f) * h, w, -shoulder * h);
            p.LineTo(w, -0.04f * h);
            p.QuadTo(w, 0, 0.8f * w, 0);
            p.LineTo(-0.8f * w, 0);
            p.QuadTo(-w, 0, -w, -0.04f * h);
            p.Close();
        });
    }

    private void Label(Stage stage, float w, float h)
    {
        var (top, bottom) = _kind switch { 0 => (0.5f, 0.18f), 1 => (0.6f, 0.34f), 2 => (0.5f, 0.2f), _ => (0.46f, 0.1f) };
        stage.Fill("label", Shapes.Box(-w, -top * h, w, -bottom * h), new Shade(_label, Depth: 0.9f));
        var ink = _label.Red + _label.Green > 380 ? _cap.Darker(0.3f) : new SKColor(250, 246, 236);
        stage.Mark(Shapes.Box(-w * 0.6f, -(top - 0.05f) * h, w * 0.6f, -(top - 0.1f) * h), ink.WithAlpha(220));
        stage.Mark(Shapes.Oval(0, -((0.4f * top) + (0.6f * bottom)) * h, w * 0.4f, 0.06f * h), ink.WithAlpha(150));
    }

    private void Cap(Stage stage, float w, float h)
    {
        if (_kind == 3)
        {
            stage.Fill("cap", Shapes.Polygon((-w * 0.5f, -0.78f * h), (w * 0.5f, -0.78f * h), (w * 0.6f, -h), (-w * 0.7f, -h), (-w * 1.0f, -0.94f * h), (-w * 0.6f, -0.9f * h)), _cap);
            stage.Fill("cap", Shapes.Polygon((w * 0.4f, -h), (w * 1.5f, -0.985f * h), (w * 1.5f, -0.93f * h), (w * 0.4f, -0.9f * h)), _cap.Darker(0.1f));
            stage.Stroke("cap", Shapes.Curve((w * 0.75f, -0.91f * h), (w * 0.95f, -0.84f * h), (w * 0.85f, -0.76f * h)), w * 0.16f, _cap.Darker(0.2f));
            return;
        }

        var (half, top) = _kind switch { 0 => (0.4f, 0.8f), 1 => (0.5f, 0.9f), _ => (0.62f, 0.88f) };
        stage.Fill("cap", Shapes.Box(-half * w, -h, half * w, -top * h, 0.08f * w), new Shade(_cap, Depth: 1.4f));
    }
}
