using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A pot with soil.</summary>
internal sealed class Pot(Dice dice)
{
    private readonly int _shape = dice.Below(4);
    private readonly SKColor _colour = Palette.Ceramic(dice);
    private readonly SKColor _second = Palette.Ceramic(dice);
    private readonly bool _band = dice.Chance(0.4);

    /// <summary>Draws it with its foot at (0, 0).</summary>
    public void Paint(Stage stage, float width, float height)
    {
        var half = width / 2;
        var low = _shape switch { 0 => 0.68f, 1 => 0.9f, 2 => 0.95f, _ => 0.6f };
        var rim = 0.16f * width;
        var body = _shape == 1
            ? Shapes.Blob((-half * 0.9f, -height), (half * 0.9f, -height), (half * 1.05f, -height * 0.55f), (half * 0.6f, -0.01f), (0, rim * 0.2f), (-half * 0.6f, -0.01f), (-half * 1.05f, -height * 0.55f))
            : Shapes.Build(p =>
            {
                p.MoveTo(-half, -height);
                p.LineTo(half, -height);
                p.LineTo(half * low, -rim * 0.3f);
                p.QuadTo(0, rim * 0.7f, -half * low, -rim * 0.3f);
                p.Close();
            });
        stage.Fill("pot", body, new Shade(_colour, _shape == 3 ? Texture.Weave : Texture.Speckle, width * 0.5f, 1.5f, 0.2f));
        if (_band)
            stage.Inside(body, () => stage.Mark(Shapes.Box(-width, -height * 0.62f, width, -height * 0.36f), _second.WithAlpha(200)));
        if (_shape == 0)
            stage.Fill("pot", Shapes.Box(-half * 1.08f, -height - (0.02f * width), half * 1.08f, -height * 0.8f, 0.04f * width), new Shade(_colour.Lighter(0.06f), Depth: 1.4f));
        stage.Fill("pot", Shapes.Oval(0, -height, half * (_shape == 1 ? 0.92f : 1.02f), rim * 0.5f), _colour.Lighter(0.2f));
        stage.Fill("pot", Shapes.Oval(0, -height + (0.02f * width), half * 0.86f, rim * 0.36f), new SKColor(66, 48, 40));
    }
}
