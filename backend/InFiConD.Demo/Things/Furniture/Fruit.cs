using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Some fruit.</summary>
internal sealed class Fruit(Dice dice) : Prop(dice, 0.24f, 0.12f)
{
    /// <summary>One apple, orange, pear or lemon around its centre.</summary>
    public static void Piece(Stage stage, float x, float y, float r, Dice dice)
    {
        var colour = dice.Of(new SKColor(206, 54, 48), new SKColor(240, 148, 46), new SKColor(150, 180, 70), new SKColor(246, 208, 76)).Vary(dice);
        stage.Fill("fruit", Shapes.Oval(x, y, r, r * 0.95f), new Shade(colour, Depth: 1.7f));
        stage.Mark(Shapes.Line((x, y - (0.8f * r)), (x + (0.2f * r), y - (1.25f * r))), new SKColor(84, 60, 40), 0.16f * r);
        stage.Mark(Shapes.Oval(x - (0.35f * r), y - (0.4f * r), 0.2f * r), SKColors.White.WithAlpha(120));
    }

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        if (Lot.Chance(0.3))
            stage.Fill("fruit", Shapes.Build(p =>
            {
                p.MoveTo(-0.11f, -0.09f);
                p.QuadTo(-0.02f, 0.02f, 0.11f, -0.06f);
                p.QuadTo(0.02f, 0.07f, -0.1f, 0);
                p.QuadTo(-0.13f, -0.05f, -0.11f, -0.09f);
                p.Close();
            }), new Shade(new SKColor(244, 206, 72), Depth: 1.3f));
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.04f, -0.06f), (0.05f, -0.055f), (-0.075f, -0.04f), (0.015f, -0.04f), (0.085f, -0.035f)])
            Piece(stage, x, y, 0.042f, Lot);
    }
}
