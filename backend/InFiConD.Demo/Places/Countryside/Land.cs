using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Hills, meadows, mountains, tracks and rails.</summary>
internal static class Land
{
    /// <summary>A green by lot: spring, summer, dry or autumn.</summary>
    public static SKColor Green(Dice dice) => dice.Of(new SKColor(138, 186, 82), new SKColor(118, 172, 90), new SKColor(166, 186, 88), new SKColor(196, 184, 104), new SKColor(104, 164, 108)).Vary(dice, 0.7f);

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

    /// <summary>Ground from the horizon down.</summary>
    public static void Meadow(Stage stage, Ground ground, SKColor green, Dice dice, string word = "grass")
    {
        var area = Shapes.Box(0, ground.Horizon, Stage.Side, Stage.Side);
        var texture = word == "grass" ? Texture.Blotch : Texture.Speckle;
        stage.Fill(word, area, new Shade(green, texture, word == "grass" ? 90 : 60, 0, 0.3f));
        stage.Blend(area, stage.Light.Haze.WithAlpha(120), stage.Light.Haze.WithAlpha(0));
        stage.Blend(Shapes.Box(0, 190, Stage.Side, Stage.Side), new SKColor(20, 24, 40, 0), new SKColor(20, 34, 40, 44));
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

    /// <summary>High grass at the very front, in one or two clumps.</summary>
    public static void Fringe(Stage stage, SKColor green, Dice dice)
    {
        for (var clump = 1 + dice.Below(3); clump > 0; clump--)
        {
            var middle = dice.Chance(0.5) ? dice.Between(0, 70) : dice.Between(186, 256);
            for (var i = 0; i < 14; i++)
            {
                var (x, tall, lean) = (middle + dice.Between(-24, 24), dice.Between(7, 19), dice.Between(-7, 7));
                var blade = Shapes.Blob((x - 1.3f, 258), (x + (0.35f * lean) - 0.9f, 257 - (0.6f * tall)), (x + lean, 257 - tall), (x + (0.35f * lean) + 1, 257 - (0.55f * tall)), (x + 1.5f, 258));
                stage.Fill("grass", blade, new Shade(green.Darker(dice.Between(0.15f, 0.4f)), Depth: 0.6f));
            }
        }
    }

    /// <summary>A track that comes from the horizon to the viewer.</summary>
    public static void Track(Stage stage, Ground ground, string word, SKColor colour, Dice dice, float metres)
    {
        var (from, to) = (dice.Between(40, 216), dice.Between(30, 226));
        var (left, right) = (new List<(float X, float Y)>(), new List<(float X, float Y)>());
        for (var i = 0; i <= 18; i++)
        {
            var t = i / 18f;
            var y = ground.Horizon + ((Stage.Side + 20 - ground.Horizon) * t * t);
            var x = from + ((to - from) * t) + (18 * MathF.Sin(5 * t) * (1 - t));
            var half = Math.Max(0.6f, 62 * (1 - MathF.Exp(-0.5f * metres * (y - ground.Horizon) / Math.Max(1.4f, ground.Eye) / 62)));
            left.Add((x - half, y));
            right.Add((x + half, y));
        }

        right.Reverse();
        stage.Fill(word, Shapes.Polygon([.. left, .. right]), new Shade(colour, Texture.Speckle, 40, 0.2f, 0.35f));
    }

    /// <summary>Rails on their bed across the picture, and a train on them; answers where the train is.</summary>
    public static Area Railway(Stage stage, Ground ground, Thing train, Dice dice)
    {
        var unit = dice.Between(150, 215) / train.Width;
        var foot = Math.Max(ground.Horizon + 6, ground.FootAt(unit));
        stage.Fill("rail track", Shapes.Polygon((0, foot - 1), (256, foot - 1), (256, foot + (0.9f * unit) + 2), (0, foot + (0.9f * unit) + 2)), new Shade(new SKColor(128, 118, 110), Texture.Speckle, 20, 0.3f, 0.5f));
        for (var sleeper = 2f; sleeper < 256; sleeper += 0.7f * unit)
            stage.Mark(Shapes.Line((sleeper, foot + 1), (sleeper - 1, foot + (0.5f * unit))), new SKColor(70, 56, 50, 150), 1.2f);
        var x = dice.Between(100, 156);
        stage.Put(train, x, foot + (0.15f * unit), unit, dice.Chance(0.5), 0.08f, shadow: false);
        stage.Mark(Shapes.Line((0, foot + (0.3f * unit)), (256, foot + (0.3f * unit))), new SKColor(60, 60, 70, 190), 1);
        return Area.Of(train, x, foot, unit);
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
