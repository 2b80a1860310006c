using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Landscapes within a frame, as seen through a window, on canvas or on a screen; they change colour only.</summary>
internal static class Scenery
{
    /// <summary>Draws a view over the rectangle.</summary>
    public static void Paint(Stage stage, SKRect at, Dice dice)
    {
        var (w, h) = (at.Width, at.Height);
        var hour = dice.Below(4);
        var (top, low) = hour switch
        {
            0 => (new SKColor(110, 170, 225), new SKColor(215, 236, 246)),
            1 => (new SKColor(120, 110, 170), new SKColor(250, 180, 130)),
            2 => (new SKColor(70, 130, 170), new SKColor(250, 226, 170)),
            _ => (new SKColor(180, 200, 214), new SKColor(232, 236, 236)),
        };
        stage.Blend(Shapes.Box(at.Left, at.Top, at.Right, at.Bottom), top.Vary(dice), low.Vary(dice));
        if (hour is 1 or 2)
            stage.Mark(Shapes.Oval(at.Left + (w * dice.Between(0.2f, 0.8f)), at.Top + (h * dice.Between(0.25f, 0.45f)), 0.09f * h), new SKColor(255, 240, 200));
        for (var i = dice.Below(3); i > 0; i--)
            stage.Mark(Shapes.Oval(at.Left + (w * dice.Unit()), at.Top + (h * dice.Between(0.1f, 0.35f)), w * dice.Between(0.08f, 0.2f), h * 0.04f), SKColors.White.WithAlpha(170));
        var ground = dice.Of(new SKColor(106, 148, 84), new SKColor(196, 164, 96), new SKColor(74, 130, 150), new SKColor(120, 140, 110), new SKColor(90, 120, 96)).Vary(dice);
        var horizon = at.Top + (h * dice.Between(0.5f, 0.68f));
        Ridge(stage, at, horizon, h * dice.Between(0.12f, 0.34f), low.Mix(new SKColor(90, 100, 140), 0.6f), dice);
        stage.Blend(Shapes.Box(at.Left, horizon, at.Right, at.Bottom), ground.Lighter(0.2f), ground.Darker(0.25f));
        switch (dice.Below(4))
        {
            case 0:
                Ridge(stage, at, horizon + (h * 0.12f), h * 0.1f, ground.Darker(0.2f), dice);
                break;
            case 1:
                for (var i = 0; i < 5; i++)
                    Tree(stage, at.Left + (w * dice.Unit()), horizon + (h * dice.Between(0.05f, 0.2f)), h * dice.Between(0.14f, 0.3f), dice);
                break;
            case 2:
                for (var i = 0; i < 6; i++)
                    House(stage, at.Left + (w * i / 6f), horizon + (h * 0.08f), w * dice.Between(0.1f, 0.16f), h * dice.Between(0.12f, 0.36f), dice);
                break;
            default:
                stage.Mark(Shapes.Polygon((at.Left + (0.35f * w), at.Bottom), (at.Left + (0.65f * w), at.Bottom), (at.MidX + (0.02f * w), horizon), (at.MidX, horizon)), new SKColor(226, 214, 190, 190));
                break;
        }
    }

    private static void Ridge(Stage stage, SKRect at, float foot, float height, SKColor colour, Dice dice)
    {
        Span<(float, float)> points = stackalloc (float, float)[9];
        for (var i = 0; i < 7; i++)
            points[i] = (at.Left + (at.Width * i / 6f), foot - (height * dice.Between(0.2f, 1)));
        (points[7], points[8]) = ((at.Right, at.Bottom), (at.Left, at.Bottom));
        stage.Mark(Shapes.Polygon(points), colour);
    }

    private static void Tree(Stage stage, float x, float foot, float height, Dice dice)
    {
        stage.Mark(Shapes.Box(x - (0.06f * height), foot - (0.5f * height), x + (0.06f * height), foot), new SKColor(86, 62, 48));
        stage.Mark(Shapes.Oval(x, foot - (0.65f * height), 0.32f * height, 0.38f * height), Palette.Green(dice));
    }

    private static void House(Stage stage, float x, float foot, float width, float height, Dice dice)
    {
        var wall = Palette.Wall(dice).Darker(0.1f);
        stage.Mark(Shapes.Box(x, foot - height, x + width, foot), wall);
        stage.Mark(Shapes.Polygon((x - (0.08f * width), foot - height), (x + (1.08f * width), foot - height), (x + (0.5f * width), foot - height - (0.45f * width))), wall.Mix(new SKColor(130, 60, 50), 0.6f));
        stage.Mark(Shapes.Box(x + (0.3f * width), foot - (0.8f * height), x + (0.55f * width), foot - (0.45f * height)), new SKColor(250, 226, 150));
    }
}
