using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A cup or a mug, sometimes steaming.</summary>
internal sealed class Cup(Dice dice) : Prop(dice, 0.11f, 0.1f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var colour = Palette.Ceramic(Lot);
        var foot = Lot.Chance(0.5) ? 0.8f : 0.55f;
        stage.Stroke("cup", Shapes.Curve((0.035f, -0.08f), (0.066f, -0.075f), (0.062f, -0.035f), (0.03f, -0.025f)), 0.013f, colour.Darker(0.15f));
        stage.Fill("cup", Shapes.Blob((-0.042f, -0.092f), (0.042f, -0.092f), (0.042f * (foot + 0.2f), -0.03f), (0.042f * foot, 0), (-0.042f * foot, 0), (-0.042f * (foot + 0.2f), -0.03f)), new Shade(colour, Depth: 1.6f));
        stage.Fill("cup", Shapes.Oval(0, -0.092f, 0.043f, 0.012f), colour.Lighter(0.25f));
        stage.Mark(Shapes.Oval(0, -0.091f, 0.035f, 0.008f), new SKColor(96, 60, 36));
        if (Lot.Chance(0.3))
            stage.Mark(Shapes.Curve((0, -0.1f), (0.012f, -0.13f), (-0.008f, -0.16f), (0.008f, -0.19f)), SKColors.White.WithAlpha(90), 0.008f);
    }
}
