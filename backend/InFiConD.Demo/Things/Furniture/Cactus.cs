using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A ribbed cactus, a column with arms or a ball.</summary>
internal static class Cactus
{
    /// <summary>Draws it above its pot; sizes in metres.</summary>
    public static void Paint(Stage stage, float size, float pot, SKColor green, Dice dice)
    {
        var ball = dice.Chance(0.3);
        var (half, top) = (size * (ball ? 0.2f : 0.11f), size * (ball ? 0.72f : 1));
        if (!ball)
        {
            Arm(stage, 1, size * dice.Between(0.5f, 0.62f), size * dice.Between(0.74f, 0.9f), size, green, dice);
            if (dice.Chance(0.8))
                Arm(stage, -1, size * dice.Between(0.46f, 0.56f), size * dice.Between(0.64f, 0.8f), size, green, dice);
        }

        Column(stage, 0, half, pot * 0.97f, top, green, dice);
        if (dice.Chance(0.6))
            Blossom.Head(stage, 0, -top, size * 0.07f, Palette.Flower(dice), 1);
    }

    private static void Arm(Stage stage, int side, float from, float to, float size, SKColor green, Dice dice)
    {
        var x = side * size * 0.22f;
        stage.Stroke("potted plant", Shapes.Curve((0, -from), (x * 0.8f, -from), (x, -from - (0.06f * size))), size * 0.1f, green.Darker(0.2f));
        Column(stage, x, size * 0.06f, from, to, green.Darker(0.05f), dice);
    }

    private static void Column(Stage stage, float x, float half, float low, float top, SKColor green, Dice dice)
    {
        var body = Shapes.Box(x - half, -top, x + half, -low + (0.2f * half), half * 0.95f);
        stage.Fill("potted plant", body, new Shade(green, Depth: 1.6f));
        stage.Inside(body, () =>
        {
            for (var i = -2; i <= 2; i++)
            {
                var rib = x + (i * half * 0.42f);
                stage.Mark(Shapes.Line((rib, -top), (rib, -low)), green.Darker(0.5f).WithAlpha(130), half * 0.07f);
                for (var y = low + (half * 0.3f * dice.Unit()); y < top; y += half * 0.5f)
                    stage.Mark(Shapes.Line((rib - (half * 0.1f), -y), (rib + (half * 0.1f), -y - (half * 0.1f))), new SKColor(244, 240, 214, 200), half * 0.05f);
            }
        });
    }
}
