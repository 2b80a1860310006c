using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A pair of curtains on a rod, or one; its foot is the hem.</summary>
internal sealed class Curtain(Dice dice, float apart, float height) : Prop(dice, apart + 0.7f, height)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (cloth, second, style) = (Palette.Fabric(Lot).Lighter(0.15f), Palette.Bright(Lot), Lot.Below(3));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (apart <= 0 && side > 0)
                continue;
            Drape(stage, side * ((apart / 2) + 0.14f), side, cloth, second, style);
        }

        stage.Stroke("curtain", Shapes.Line((-Width / 2, -Height), (Width / 2, -Height)), 0.045f, Palette.Wood(Lot).Darker(0.3f));
    }

    private void Drape(Stage stage, float x, int side, SKColor cloth, SKColor second, int style)
    {
        var half = apart <= 0 ? 0.32f : 0.22f;
        var tied = style == 2;
        var drape = tied
            ? Shapes.Blob((x - half, -Height), (x, -Height - 0.01f), (x + half, -Height), (x + (side * 0.1f) + (half * 0.55f), -Height * 0.4f), (x + (half * 0.9f), 0), (x, 0.01f), (x - (half * 0.9f), 0), (x + (side * 0.1f) - (half * 0.55f), -Height * 0.4f))
            : Shapes.Polygon((x - half, -Height), (x + half, -Height), (x + (half * 1.1f), 0), (x - (half * 1.1f), 0));
        stage.Fill("curtain", drape, new Shade(cloth, Texture.Weave, 0.08f, 0.8f, 0.22f));
        stage.Inside(drape, () =>
        {
            for (var y = 0.1f; style == 1 && y < Height; y += 0.3f)
                stage.Mark(Shapes.Box(x - 1, -y - 0.12f, x + 1, -y), second.WithAlpha(120));
            for (var i = 0; i < 5; i++)
            {
                var fold = x - half + (half * 2 * (i + 0.5f) / 5);
                stage.Mark(Shapes.Line((fold, -Height), (tied ? x + (side * 0.1f) + ((fold - x) * 0.5f) : fold, -Height * 0.4f), (fold, 0)), cloth.Darker(0.55f).WithAlpha(90), 0.035f);
                stage.Mark(Shapes.Line((fold + 0.035f, -Height), (tied ? x + (side * 0.1f) + ((fold - x) * 0.5f) + 0.02f : fold + 0.035f, -Height * 0.4f), (fold + 0.035f, 0)), SKColors.White.WithAlpha(46), 0.025f);
            }
        });
    }
}
