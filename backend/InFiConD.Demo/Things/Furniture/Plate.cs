using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A plate, sometimes with food.</summary>
internal sealed class Plate(Dice dice) : Prop(dice, 0.27f, 0.08f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var colour = Lot.Chance(0.5) ? new SKColor(248, 246, 240) : Palette.Ceramic(Lot).Lighter(0.3f);
        stage.Fill("plate", Shapes.Oval(0, -0.035f, 0.135f, 0.04f), new Shade(colour, Depth: 0.8f));
        stage.Mark(Shapes.Oval(0, -0.034f, 0.09f, 0.024f), colour.Darker(0.3f).WithAlpha(110), 0.006f);
        if (!Lot.Chance(0.6))
            return;
        for (var i = 0; i < 3; i++)
            stage.Mark(Shapes.Oval((i - 1) * 0.035f, -0.042f - (0.01f * (i % 2)), 0.028f, 0.018f), Lot.Of(new SKColor(216, 150, 70), new SKColor(110, 160, 70), new SKColor(206, 80, 60), new SKColor(240, 220, 150)));
    }
}
