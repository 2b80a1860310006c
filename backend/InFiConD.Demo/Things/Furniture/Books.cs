using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A few books, lying or standing.</summary>
internal sealed class Books(Dice dice) : Prop(dice, 0.26f, dice.Between(0.09f, 0.2f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var eye = new Oblique(0.1f, 0.3f);
        var n = Math.Max(2, (int)(Height / 0.045f));
        for (var i = 0; i < n; i++)
        {
            var (shift, half, y) = (Lot.Between(-0.015f, 0.015f), Lot.Between(0.1f, 0.125f), i * 0.045f);
            var colour = Palette.Bright(Lot).Darker(Lot.Between(0, 0.2f));
            eye.Box(stage, "book", (shift - half, shift + half), (y, y + 0.043f), (0, 0.16f), colour);
            stage.Mark(Shapes.Box(shift - (0.5f * half), -y - 0.03f, shift + (0.3f * half), -y - 0.014f), SKColors.White.WithAlpha(170));
        }
    }
}
