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

/// <summary>A bowl, empty or full.</summary>
internal sealed class Bowl(Dice dice, bool empty = false) : Prop(dice, 0.26f, 0.17f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var colour = Palette.Ceramic(Lot);
        stage.Fill("bowl", Shapes.Oval(0, -0.1f, 0.13f, 0.032f), colour.Darker(0.3f));
        if (!empty && Lot.Chance(0.4))
        {
            for (var i = 0; i < 4; i++)
                Fruit.Piece(stage, -0.07f + (i * 0.047f), -0.105f - (0.02f * (i % 2)), 0.034f, Lot);
        }

        stage.Fill("bowl", Shapes.Build(p =>
        {
            p.MoveTo(-0.13f, -0.1f);
            p.QuadTo(0, -0.048f, 0.13f, -0.1f);
            p.CubicTo(0.12f, -0.03f, 0.07f, 0, 0.05f, 0);
            p.LineTo(-0.05f, 0);
            p.CubicTo(-0.07f, 0, -0.12f, -0.03f, -0.13f, -0.1f);
            p.Close();
        }), new Shade(colour, Depth: 1.6f));
        if (Lot.Chance(0.5))
            stage.Mark(Shapes.Curve((-0.12f, -0.07f), (0, -0.035f), (0.12f, -0.07f)), colour.Lighter(0.6f), 0.01f);
    }
}

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

/// <summary>A vase, with or without twigs.</summary>
internal sealed class Vase(Dice dice) : Prop(dice, 0.16f, dice.Between(0.22f, 0.34f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (w, h) = (Width / 2, Height);
        stage.Fill("vase", Shapes.Blob((-w * 0.45f, -h), (w * 0.45f, -h), (w * 0.35f, -h * 0.8f), (w, -h * 0.45f), (w * 0.55f, 0), (-w * 0.55f, 0), (-w, -h * 0.45f), (-w * 0.35f, -h * 0.8f)), new Shade(Palette.Ceramic(Lot), Texture.Speckle, 0.2f, 1.7f, 0.2f));
        if (Lot.Chance(0.5))
            stage.Mark(Shapes.Curve((-w * 0.8f, -h * 0.4f), (0, -h * 0.36f), (w * 0.8f, -h * 0.4f)), Palette.Ceramic(Lot), 0.02f);
    }
}

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
