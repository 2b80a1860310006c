using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>What a screen shows: nothing, a film, news, football, work... All of it is one word.</summary>
internal static class ScreenShow
{
    /// <summary>Draws a lit or dark screen.</summary>
    /// <param name="stage">Where.</param>
    /// <param name="word">What the screen is called.</param>
    /// <param name="face">Its outline.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="work">It is a computer's.</param>
    public static void Paint(Stage stage, string word, SKPath face, Dice dice, bool work)
    {
        var at = face.Bounds;
        stage.Fill(word, face, new Shade(new SKColor(20, 23, 30), Depth: 0));
        var kind = work ? dice.Of(0, 1, 5, 5, 6, 6, 2, 8) : dice.Of(0, 0, 1, 2, 2, 3, 4, 4, 7, 8);
        stage.Inside(face, () =>
        {
            switch (kind)
            {
                case 0:
                    Dark(stage, at, dice);
                    break;
                case 1:
                    Glow(stage, at, dice);
                    break;
                case 2:
                    Scenery.Paint(stage, at, dice);
                    break;
                case 3:
                    News(stage, at, dice);
                    break;
                case 4:
                    Football(stage, at, dice);
                    break;
                case 5:
                    Code(stage, at, dice);
                    break;
                case 6:
                    Windows(stage, at, dice);
                    break;
                case 7:
                    Bars(stage, at);
                    break;
                default:
                    Film(stage, at, dice);
                    break;
            }

            var shine = stage.LightSide >= 0 ? 0.6f : 0.1f;
            stage.Mark(Shapes.Polygon((at.Left + (shine * at.Width), at.Top), (at.Left + ((shine + 0.25f) * at.Width), at.Top), (at.Left + ((shine + 0.05f) * at.Width), at.Bottom), (at.Left + ((shine - 0.2f) * at.Width), at.Bottom)), SKColors.White.WithAlpha((byte)(kind == 0 ? 26 : 16)));
        });
    }

    private static SKPath Part(SKRect at, float left, float top, float right, float bottom) =>
        Shapes.Box(at.Left + (left * at.Width), at.Top + (top * at.Height), at.Left + (right * at.Width), at.Top + (bottom * at.Height));

    private static void Dark(Stage stage, SKRect at, Dice dice)
    {
        var sheen = dice.Of(new SKColor(70, 80, 100), new SKColor(60, 62, 66), new SKColor(84, 74, 70));
        stage.Blend(Part(at, 0, 0, 1, 1), sheen.WithAlpha(150), sheen.WithAlpha(10));
        var x = dice.Between(0.1f, 0.6f);
        stage.Mark(Part(at, x, 0.2f, x + 0.18f, 0.6f), SKColors.White.WithAlpha(30));
        stage.Mark(Part(at, x + 0.2f, 0.2f, x + 0.38f, 0.6f), SKColors.White.WithAlpha(30));
    }

    private static void Glow(Stage stage, SKRect at, Dice dice)
    {
        var colour = dice.Of(new SKColor(50, 120, 230), new SKColor(40, 160, 220), new SKColor(80, 90, 220), new SKColor(60, 190, 180)).Vary(dice);
        stage.Blend(Part(at, 0, 0, 1, 1), colour.Lighter(0.35f), colour.Darker(0.25f));
        stage.Mark(Shapes.Oval(at.MidX, at.MidY, at.Height * 0.3f), SKColors.White.WithAlpha(60), blur: at.Height * 0.1f);
        if (dice.Chance(0.5))
            stage.Mark(Part(at, 0.1f, 0.4f, 0.5f, 0.5f), SKColors.White.WithAlpha(200));
    }

    private static void News(Stage stage, SKRect at, Dice dice)
    {
        var set = dice.Of(new SKColor(40, 80, 150), new SKColor(120, 40, 60), new SKColor(50, 110, 120)).Vary(dice);
        stage.Blend(Part(at, 0, 0, 1, 1), set.Lighter(0.4f), set.Darker(0.2f));
        stage.Mark(Part(at, 0.55f, 0.1f, 0.95f, 0.5f), set.Lighter(0.65f));
        stage.Mark(Part(at, 0.6f, 0.25f, 0.8f, 0.42f), set.Darker(0.2f));
        var (x, r) = (at.Left + (0.3f * at.Width), 0.13f * at.Height);
        stage.Mark(Shapes.Oval(x, at.Top + (0.8f * at.Height), 2.6f * r, 2.9f * r), new SKColor(44, 48, 66));
        stage.Mark(Shapes.Oval(x, at.Top + (0.32f * at.Height), r * 1.12f, r * 1.25f), new SKColor(70, 46, 34));
        stage.Mark(Shapes.Oval(x, at.Top + (0.36f * at.Height), r, r * 1.15f), new SKColor(226, 178, 146).Vary(dice));
        stage.Mark(Part(at, 0, 0.74f, 1, 0.87f), new SKColor(200, 40, 44));
        stage.Mark(Part(at, 0, 0.87f, 1, 1), new SKColor(244, 244, 244));
        stage.Mark(Part(at, 0.06f, 0.78f, 0.62f, 0.83f), SKColors.White);
        stage.Mark(Part(at, 0.06f, 0.91f, 0.8f, 0.95f), new SKColor(60, 60, 70));
    }

    private static void Football(Stage stage, SKRect at, Dice dice)
    {
        for (var i = 0; i < 8; i++)
            stage.Mark(Part(at, i / 8f, 0, (i + 1) / 8f, 1), i % 2 == 0 ? new SKColor(70, 150, 64) : new SKColor(84, 168, 74));
        stage.Mark(Part(at, 0, 0, 1, 0.2f), new SKColor(70, 74, 96));
        var line = 0.018f * at.Height;
        stage.Mark(Shapes.Line((at.Left + (0.5f * at.Width), at.Top + (0.2f * at.Height)), (at.Left + (0.46f * at.Width), at.Bottom)), SKColors.White.WithAlpha(200), line);
        stage.Mark(Shapes.Oval(at.Left + (0.48f * at.Width), at.Top + (0.6f * at.Height), 0.15f * at.Width, 0.14f * at.Height), SKColors.White.WithAlpha(200), line);
        for (var i = 0; i < 9; i++)
        {
            var (x, y, size) = (at.Left + (at.Width * dice.Between(0.05f, 0.95f)), at.Top + (at.Height * dice.Between(0.3f, 0.9f)), at.Height * 0.07f);
            stage.Mark(Shapes.Box(x - (0.35f * size), y - size, x + (0.35f * size), y), i % 2 == 0 ? new SKColor(220, 50, 50) : new SKColor(250, 250, 250));
            stage.Mark(Shapes.Oval(x, y - (1.2f * size), 0.3f * size), new SKColor(210, 160, 130));
        }

        stage.Mark(Part(at, 0.04f, 0.05f, 0.3f, 0.14f), new SKColor(20, 30, 70, 220));
    }

    private static void Code(Stage stage, SKRect at, Dice dice)
    {
        stage.Mark(Part(at, 0, 0, 1, 1), dice.Of(new SKColor(28, 32, 44), new SKColor(36, 30, 46), new SKColor(250, 248, 240)));
        stage.Mark(Part(at, 0, 0, 0.16f, 1), new SKColor(120, 130, 160, 50));
        var indent = 0;
        for (var y = 0.07f; y < 0.95f; y += 0.075f)
        {
            indent = Math.Clamp(indent + dice.Below(3) - 1, 0, 3);
            var x = 0.2f + (0.06f * indent);
            for (var i = 1 + dice.Below(3); i > 0 && x < 0.85f; i--)
            {
                var wide = dice.Between(0.06f, 0.2f);
                stage.Mark(Part(at, x, y, Math.Min(0.95f, x + wide), y + 0.034f), dice.Of(new SKColor(230, 120, 110), new SKColor(110, 190, 230), new SKColor(150, 200, 120), new SKColor(190, 190, 200), new SKColor(230, 190, 100)));
                x += wide + 0.02f;
            }
        }
    }

    private static void Windows(Stage stage, SKRect at, Dice dice)
    {
        Scenery.Paint(stage, at, dice);
        stage.Mark(Part(at, 0, 0.93f, 1, 1), new SKColor(30, 36, 52, 220));
        for (var i = 1 + dice.Below(2); i >= 0; i--)
        {
            var (x, y) = (dice.Between(0.04f, 0.4f), dice.Between(0.06f, 0.3f));
            stage.Mark(Part(at, x, y, x + 0.52f, y + 0.56f), new SKColor(250, 250, 250));
            stage.Mark(Part(at, x, y, x + 0.52f, y + 0.07f), Palette.Bright(dice));
            for (var line = 0; line < 4; line++)
                stage.Mark(Part(at, x + 0.04f, y + 0.14f + (0.09f * line), x + dice.Between(0.2f, 0.48f), y + 0.18f + (0.09f * line)), new SKColor(150, 156, 170));
        }
    }

    private static void Bars(Stage stage, SKRect at)
    {
        ReadOnlySpan<uint> colours = [0xffe8e8e8, 0xffe8e030, 0xff30d8d8, 0xff30c840, 0xffd840c8, 0xffd83838, 0xff3848d8];
        for (var i = 0; i < 7; i++)
            stage.Mark(Part(at, i / 7f, 0, (i + 1) / 7f, 0.76f), new SKColor(colours[i]));
        stage.Blend(Part(at, 0, 0.76f, 1, 1), new SKColor(30, 30, 36), new SKColor(90, 90, 96));
    }

    private static void Film(Stage stage, SKRect at, Dice dice)
    {
        stage.Blend(Part(at, 0, 0, 1, 1), new SKColor(26, 30, 70), new SKColor(200, 90, 110).Vary(dice));
        stage.Mark(Shapes.Oval(at.Left + (0.7f * at.Width), at.Top + (0.35f * at.Height), 0.16f * at.Height), new SKColor(250, 236, 200));
        for (var x = 0f; x < 1; x += 0.1f)
        {
            var tall = dice.Between(0.2f, 0.6f);
            stage.Mark(Part(at, x, 1 - tall, x + 0.09f, 1), new SKColor(22, 22, 44));
            stage.Mark(Part(at, x + 0.02f, 1.04f - tall, x + 0.04f, 1.12f - tall), new SKColor(250, 220, 120));
        }
    }
}
