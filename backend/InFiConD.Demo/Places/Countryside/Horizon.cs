using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>What stands on the horizon: hills, mountains, a hamlet.</summary>
internal static class Horizon
{
    /// <summary>Rows of hills on the horizon, the farthest palest.</summary>
    public static void Hills(Stage stage, float horizon, SKColor green, Dice dice)
    {
        var rows = dice.Below(4);
        for (var i = 0; i < rows; i++)
        {
            var near = (i + 1f) / (rows + 1);
            var tall = dice.Between(8, 34) * (1.25f - near);
            var colour = green.Vary(dice, 0.7f).Mix(new SKColor(108, 144, 140), 0.5f * (1 - near));
            var ridge = Ridge(horizon, tall, dice.Below(2) + 1, dice);
            stage.Far(0.62f * (1 - near), () => stage.Fill("grass", ridge, new Shade(colour, Texture.Blotch, 50, 0.5f, 0.2f)));
            stage.Inside(ridge, () =>
            {
                for (var patch = dice.Below(5); patch > 0; patch--)
                {
                    var (x, w, lean) = (dice.Between(-20, 256), dice.Between(24, 60), dice.Between(-24, 24));
                    stage.Mark(Shapes.Polygon((x, horizon + 3), (x + lean, horizon - tall), (x + lean + (0.7f * w), horizon - tall), (x + w, horizon + 3)), colour.Vary(dice, 2).WithAlpha(70));
                }
            });
        }

        if (rows > 0 && dice.Chance(0.3))
            Hamlet(stage, horizon, dice);
    }

    /// <summary>A few houses and perhaps a church far away.</summary>
    private static void Hamlet(Stage stage, float horizon, Dice dice)
    {
        var (x, size) = (dice.Between(30, 226), dice.Between(5, 9));
        stage.Far(0.3f, () =>
        {
            for (var i = 0; i < 3; i++)
            {
                var (at, w, h) = (x + ((i - 1) * size * dice.Between(1.6f, 2.4f)), size * dice.Between(0.8f, 1.2f), size * dice.Between(0.5f, 0.8f));
                stage.Fill("building", Shapes.Box(at - w, horizon - h, at + w, horizon + 2), new SKColor(232, 220, 200).Vary(dice, 0.5f));
                stage.Fill("roof", Shapes.Polygon((at - w - 1, horizon - h), (at - (0.6f * w), horizon - (1.9f * h)), (at + (0.6f * w), horizon - (1.9f * h)), (at + w + 1, horizon - h)), new SKColor(168, 88, 66).Vary(dice, 0.7f));
            }

            if (dice.Chance(0.5))
            {
                stage.Fill("building", Shapes.Box(x - (0.35f * size), horizon - (2.4f * size), x + (0.35f * size), horizon + 2), new SKColor(222, 208, 190));
                stage.Fill("roof", Shapes.Polygon((x - (0.5f * size), horizon - (2.3f * size)), (x, horizon - (4 * size)), (x + (0.5f * size), horizon - (2.3f * size))), new SKColor(104, 96, 104));
            }
        });
    }

    /// <summary>Mountains on the horizon.</summary>
    public static void Mountains(Stage stage, float horizon, Dice dice)
    {
        var rock = dice.Of(new SKColor(110, 122, 146), new SKColor(132, 120, 118), new SKColor(96, 124, 118)).Vary(dice);
        var snow = dice.Chance(0.5);
        var tall = dice.Between(34, Math.Max(40, Math.Min(80, horizon * 0.72f)));
        for (var row = 0; row < 2; row++)
        {
            var points = new List<(float X, float Y)> { (-40, horizon + 4), (-40, horizon - (0.2f * tall)) };
            var peaks = new List<(float X, float Y)>();
            for (var x = dice.Between(-30, 0); x < 290; x += dice.Between(34, 80))
            {
                var up = tall * (row == 0 ? dice.Between(0.45f, 1) : dice.Between(0.2f, 0.5f));
                var (left, right) = (dice.Between(9, 18), dice.Between(9, 18));
                points.Add((x - left, horizon - (up * dice.Between(0.5f, 0.68f))));
                points.Add((x - (0.5f * left), horizon - (up * dice.Between(0.72f, 0.84f))));
                points.Add((x, horizon - up));
                peaks.Add((x, horizon - up));
                points.Add((x + (0.45f * right), horizon - (up * dice.Between(0.68f, 0.84f))));
                points.Add((x + right, horizon - (up * dice.Between(0.44f, 0.6f))));
            }

            points.Add((290, horizon + 4));
            var path = Shapes.Polygon([.. points]);
            stage.Far(row == 0 ? 0.42f : 0.22f, () => stage.Fill("mountain", path, new Shade(rock, Texture.Blotch, 60, 0.7f, 0.35f)));
            var side = stage.LightSide;
            stage.Inside(path, () =>
            {
                foreach (var (x, y) in peaks)
                {
                    var (away, down) = (side >= 0 ? -1 : 1, horizon - y);
                    stage.Mark(Shapes.Polygon((x, y - 2), (x + (away * 70), horizon), (x - (away * 4), horizon), (x + (away * 5), y + (0.6f * down)), (x - (away * 2), y + (0.3f * down))), rock.Darker(0.55f).WithAlpha(62));
                    if (snow && row == 0)
                        stage.Mark(Shapes.Polygon((x, y - 2), (x + 12, y + (0.26f * down)), (x + 5, y + (0.2f * down)), (x + 1, y + (0.32f * down)), (x - 4, y + (0.2f * down)), (x - 12, y + (0.28f * down))), new SKColor(250, 250, 252, 200));
                }
            });
        }
    }

    private static SKPath Ridge(float horizon, float tall, int bumps, Dice dice)
    {
        var (phase, second) = (dice.Between(0, MathF.Tau), dice.Between(0, MathF.Tau));
        var points = new List<(float X, float Y)> { (-10, horizon + 3) };
        for (var x = -10; x <= 266; x += 23)
            points.Add((x, horizon - (tall * (0.55f + (0.32f * MathF.Sin(phase + (bumps * x * 0.02f))) + (0.13f * MathF.Sin(second + (x * 0.05f)))))));
        points.Add((266, horizon + 3));
        var path = Shapes.Curve([.. points]);
        return path.With(Shapes.Box(-10, horizon, 266, horizon + 3));
    }
}
