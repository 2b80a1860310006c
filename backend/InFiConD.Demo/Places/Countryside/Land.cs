using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Hills, meadows, mountains, tracks and rails.</summary>
internal static class Land
{
    /// <summary>A green by lot: spring, summer, dry or autumn.</summary>
    public static SKColor Green(Dice dice) => dice.Of(new SKColor(122, 164, 76), new SKColor(104, 148, 84), new SKColor(146, 160, 84), new SKColor(170, 160, 96), new SKColor(92, 138, 96)).Vary(dice, 0.7f);

    /// <summary>Rows of hills on the horizon, the farthest palest.</summary>
    public static void Hills(Stage stage, float horizon, SKColor green, Dice dice)
    {
        var rows = dice.Below(4);
        for (var i = 0; i < rows; i++)
        {
            var near = (i + 1f) / (rows + 1);
            var tall = dice.Between(8, 34) * (1.25f - near);
            var colour = green.Vary(dice, 0.7f).Mix(new SKColor(108, 144, 140), 0.5f * (1 - near));
            stage.Far(0.62f * (1 - near), () => stage.Fill("grass", Ridge(horizon, tall, dice.Below(2) + 1, dice), new Shade(colour, Texture.Blotch, 50, 0.5f, 0.2f)));
        }
    }

    /// <summary>Mountains on the horizon.</summary>
    public static void Mountains(Stage stage, float horizon, Dice dice)
    {
        var rock = dice.Of(new SKColor(110, 122, 146), new SKColor(132, 120, 118), new SKColor(96, 124, 118)).Vary(dice);
        var tall = dice.Between(34, Math.Max(40, Math.Min(80, horizon * 0.72f)));
        for (var row = 0; row < 2; row++)
        {
            var points = new List<(float X, float Y)> { (-20, horizon + 4) };
            for (var x = -20f; x < 280; x += dice.Between(16, 30))
            {
                var up = points.Count % 2 == 0 ? 0.35f : 1;
                points.Add((x, horizon - (tall * up * dice.Between(0.55f, 1) * (row == 0 ? 1 : 0.5f))));
            }

            points.Add((290, horizon + 4));
            var path = Shapes.Polygon([.. points]);
            stage.Far(row == 0 ? 0.42f : 0.22f, () => stage.Fill("mountain", path, new Shade(rock, Texture.Blotch, 60, 0.7f, 0.35f)));
            var side = stage.LightSide;
            stage.Inside(path, () =>
            {
                foreach (var (x, y) in points.Skip(1).Take(points.Count - 2))
                    stage.Mark(Shapes.Polygon((x, y), (x - (side * 18), horizon), (x - (side * 3), horizon)), rock.Darker(0.5f).WithAlpha(70));
            });
        }
    }

    /// <summary>Ground from the horizon down.</summary>
    public static void Meadow(Stage stage, Ground ground, SKColor green, Dice dice, string word = "grass")
    {
        var area = Shapes.Box(0, ground.Horizon, Stage.Side, Stage.Side);
        var texture = word == "grass" ? Texture.Blotch : Texture.Speckle;
        stage.Fill(word, area, new Shade(green, texture, word == "grass" ? 90 : 60, 0, 0.3f));
        stage.Blend(area, stage.Light.Haze.WithAlpha(120), stage.Light.Haze.WithAlpha(0));
        stage.Blend(Shapes.Box(0, 190, Stage.Side, Stage.Side), new SKColor(20, 24, 40, 0), new SKColor(20, 24, 40, 70));
        var stripes = word == "grass" ? dice.Below(4) : 0;
        for (var i = 0; i < stripes * 2; i++)
        {
            var y = ground.Horizon + (dice.Unit() * dice.Unit() * (Stage.Side - ground.Horizon));
            stage.Mark(Shapes.Oval(dice.Between(0, 256), y, dice.Between(40, 120), 1.5f + ((y - ground.Horizon) * 0.07f)), green.Vary(dice, 1.6f).WithAlpha(110), blur: 3);
        }
    }

    /// <summary>Tufts of grass, and sometimes flowers, nearer ones larger; colour only.</summary>
    public static void Tufts(Stage stage, Ground ground, SKColor green, Dice dice, bool flowers)
    {
        var petal = dice.Of(new SKColor(250, 240, 220), new SKColor(240, 196, 60), new SKColor(214, 80, 70), new SKColor(150, 120, 200));
        for (var i = 0; i < 46; i++)
        {
            var y = ground.Horizon + 12 + ((Stage.Side - ground.Horizon - 8) * MathF.Sqrt(dice.Unit()));
            var (x, size) = (dice.Between(0, 256), 1.5f + (5.5f * (y - ground.Horizon) / (Stage.Side - ground.Horizon)));
            if (flowers && i % 2 == 0)
                stage.Mark(Shapes.Oval(x, y - size, size * 0.3f), petal);
            else
                stage.Mark(Shapes.Line((x - (0.4f * size), y - size), (x, y), (x + (0.5f * size), y - (0.9f * size))), (i % 3 == 0 ? green.Lighter(0.25f) : green.Darker(0.3f)).WithAlpha(150), Math.Max(0.6f, size * 0.16f));
        }
    }

    /// <summary>A track that comes from the horizon to the viewer.</summary>
    public static void Track(Stage stage, Ground ground, string word, SKColor colour, Dice dice, float metres)
    {
        var (from, to) = (dice.Between(40, 216), dice.Between(30, 226));
        var (left, right) = (new List<(float X, float Y)>(), new List<(float X, float Y)>());
        for (var i = 0; i <= 8; i++)
        {
            var t = i / 8f;
            var y = ground.Horizon + ((Stage.Side + 20 - ground.Horizon) * t * t);
            var x = from + ((to - from) * t) + (18 * MathF.Sin(5 * t) * (1 - t));
            var half = Math.Max(0.6f, 0.5f * metres * (y - ground.Horizon) / ground.Eye);
            left.Add((x - Math.Min(half, 90), y));
            right.Add((x + Math.Min(half, 90), y));
        }

        right.Reverse();
        stage.Fill(word, Shapes.Polygon([.. left, .. right]), new Shade(colour, Texture.Speckle, 40, 0.2f, 0.35f));
    }

    /// <summary>Rails on their bed across the picture, and a train on them.</summary>
    public static void Railway(Stage stage, Ground ground, Thing train, Dice dice)
    {
        var unit = dice.Between(150, 215) / train.Width;
        var foot = Math.Max(ground.Horizon + 6, ground.FootAt(unit));
        stage.Fill("rail track", Shapes.Polygon((0, foot - 1), (256, foot - 1), (256, foot + (0.9f * unit) + 2), (0, foot + (0.9f * unit) + 2)), new Shade(new SKColor(128, 118, 110), Texture.Speckle, 20, 0.3f, 0.5f));
        for (var x = 2f; x < 256; x += 0.7f * unit)
            stage.Mark(Shapes.Line((x, foot + 1), (x - 1, foot + (0.5f * unit))), new SKColor(70, 56, 50, 150), 1.2f);
        stage.Put(train, dice.Between(100, 156), foot + (0.15f * unit), unit, dice.Chance(0.5), 0.08f, shadow: false);
        stage.Mark(Shapes.Line((0, foot + (0.3f * unit)), (256, foot + (0.3f * unit))), new SKColor(60, 60, 70, 190), 1);
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
