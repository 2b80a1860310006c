using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>An airliner, a light aeroplane or a biplane; on its wheels, or in the air.</summary>
internal sealed class Aeroplane : Thing
{
    private readonly int _style;
    private readonly SKColor _body;
    private readonly SKColor _accent;

    public Aeroplane(Dice dice)
    {
        _style = dice.Of(0, 0, 1, 1, 2);
        _accent = dice.Of(new SKColor(196, 52, 50), new SKColor(38, 84, 146), new SKColor(232, 150, 50), new SKColor(48, 126, 120), new SKColor(96, 70, 130), new SKColor(44, 50, 68)).Vary(dice);
        _body = _style == 2
            ? dice.Of(new SKColor(198, 54, 48), new SKColor(236, 188, 66), new SKColor(62, 110, 150), new SKColor(110, 130, 82))
            : dice.Of(new SKColor(240, 240, 240), new SKColor(240, 240, 240), new SKColor(206, 212, 218), new SKColor(238, 206, 120), new SKColor(150, 190, 214));
    }

    /// <summary>In the air: without wheels below an airliner, and perhaps seen from below.</summary>
    public bool Flying { get; init; }

    public override string Class => "aeroplane";

    public override float Width => _style switch { 0 => 26, 1 => 8, _ => 7 };

    public override float Height => _style switch { 0 => 8.6f, 1 => 2.9f, _ => 3 };

    public override void Paint(Stage stage)
    {
        if (_style == 0)
            Airliner(stage);
        else
            LightAeroplanes.Paint(stage, _body, _accent, _style == 2, Flying);
    }

    private void Airliner(Stage stage)
    {
        if (!Flying)
        {
            foreach (var x in (ReadOnlySpan<float>)[-1.6f, -0.3f, 9.2f])
            {
                stage.Stroke("aeroplane", Shapes.Line((x, -2), (x, -0.6f)), 0.3f, new SKColor(150, 154, 160));
                Wheel.Tyre(stage, x, x > 5 ? 0.5f : 0.65f, new SKColor(180, 184, 190), 0);
            }
        }

        stage.Fill("wing", Soft.Polygon(0.2f, (2.5f, -4.2f), (-1.6f, -7f), (-2.9f, -7f), (-1.2f, -4.2f)), new Shade(_body.Darker(0.28f), Depth: 0.6f));
        stage.Fill("tail fin", Soft.Polygon(0.4f, (-7.6f, -4.6f), (-10.9f, -8.6f), (-12.8f, -8.6f), (-11.6f, -4.4f)), _accent);
        stage.Mark(Shapes.Line((-10.6f, -7.8f), (-12.4f, -7.8f)), new SKColor(255, 255, 255, 150), 0.4f);
        var body = Shapes.Build(path =>
        {
            path.MoveTo(-12.9f, -4.9f);
            path.CubicTo(-9.5f, -5.4f, -6, -5.3f, 7.5f, -5.3f);
            path.CubicTo(10.6f, -5.3f, 12.8f, -4.2f, 12.9f, -3.3f);
            path.CubicTo(12.6f, -2.2f, 10.6f, -1.9f, 8, -1.9f);
            path.LineTo(-4, -1.9f);
            path.CubicTo(-8, -1.9f, -10.6f, -3.8f, -12.9f, -4.4f);
            path.Close();
        });
        stage.Fill("aeroplane", body, new Shade(_body, Depth: 1.2f));
        stage.Inside(body, () =>
        {
            stage.Mark(Shapes.Box(-13, -2.7f, 13, -1.8f), _accent.WithAlpha(210));
            stage.Mark(Shapes.Line((-13, -2.9f), (13, -2.9f)), new SKColor(120, 126, 140, 160), 0.14f);
        });
        for (var x = -7.2f; x < 8; x += 1.15f)
            stage.Fill("window", Shapes.Box(x, -4.3f, x + 0.62f, -3.62f, 0.25f), new Shade(new SKColor(70, 92, 116), Depth: 0.4f));
        stage.Fill("window", Soft.Polygon(0.2f, (9.9f, -4.5f), (11.2f, -4.5f), (12.1f, -3.75f), (10f, -3.75f)), new SKColor(52, 68, 90));
        stage.Fill("door", Shapes.Box(8.3f, -4.5f, 9.2f, -2.7f, 0.2f), new Shade(_body.Darker(0.12f), Depth: 0.3f));
        stage.Fill("tail fin", Soft.Polygon(0.25f, (-9, -4.5f), (-12.6f, -5.3f), (-13, -5f), (-11, -4f)), _body.Darker(0.18f));
        stage.Fill("wing", Soft.Polygon(0.3f, (3.4f, -2.6f), (-4.8f, 0.1f - 0.9f), (-6.4f, -0.9f), (-2f, -2.7f)), new Shade(_body.Darker(0.1f), Depth: 1.1f));
        stage.Fill("engine", Shapes.Box(-0.6f, -2.3f, 2.4f, -0.9f, 0.6f), new Shade(_accent.Mix(_body, 0.3f), Depth: 1.5f));
        stage.Fill("engine", Shapes.Oval(2.2f, -1.6f, 0.3f, 0.66f), new SKColor(60, 64, 74));
    }
}
