using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Meadows, tracks and rails.</summary>
internal static class Land
{
    /// <summary>A green by lot: spring, summer, dry or autumn.</summary>
    public static SKColor Green(Dice dice) => dice.Of(new SKColor(138, 186, 82), new SKColor(118, 172, 90), new SKColor(166, 186, 88), new SKColor(196, 184, 104), new SKColor(104, 164, 108)).Vary(dice, 0.7f);

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
}
