using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A microwave oven with a dark window.</summary>
internal sealed class Microwave(Dice dice) : Prop(dice, dice.Between(0.46f, 0.54f), dice.Between(0.28f, 0.32f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, shell) = (Width / 2, Lot.Of(new SKColor(236, 236, 232), new SKColor(60, 62, 68), new SKColor(180, 184, 188), new SKColor(200, 84, 66)).Vary(Lot, 0.6f));
        new Oblique(0.16f, 0.22f).Box(stage, "microwave", (-half, half - 0.05f), (0.015f, Height), (0, 0.3f), new Shade(shell, Depth: 1.1f));
        var (right, top) = (half - 0.19f, -Height + 0.03f);
        var glass = Shapes.Box(-half + 0.03f, top, right, -0.045f, 0.015f);
        stage.Fill("microwave", glass, new Shade(new SKColor(26, 28, 34), Depth: 0.3f));
        stage.Inside(glass, () =>
        {
            if (Lot.Chance(0.4))
                stage.Blend(glass, new SKColor(255, 200, 110, 150), new SKColor(255, 170, 80, 60));
            stage.Mark(Shapes.Polygon((-half + 0.08f, 0), (-half + 0.16f, 0), (-half + 0.26f, -Height), (-half + 0.18f, -Height)), SKColors.White.WithAlpha(36));
        });
        stage.Mark(Shapes.Line((right + 0.018f, top + 0.02f), (right + 0.018f, -0.06f)), new SKColor(150, 152, 158), 0.016f);
        stage.Mark(Shapes.Box(right + 0.04f, top, half - 0.065f, top + 0.045f), new SKColor(20, 30, 26));
        stage.Mark(Shapes.Line((right + 0.05f, top + 0.023f), (half - 0.08f, top + 0.023f)), new SKColor(90, 240, 150), 0.014f);
        for (var i = 0; i < 6; i++)
            stage.Mark(Shapes.Oval(right + 0.055f + (i % 2 * 0.035f), top + 0.08f + (i / 2 * 0.04f), 0.012f), shell.Mix(new SKColor(128, 128, 128), 0.6f));
    }
}
