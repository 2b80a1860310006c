using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Surfaces that lie flat: bands from side to side of the picture.</summary>
internal static class Grounds
{
    private const float Side = Stage.Side;

    /// <summary>Asphalt with a broken line along the middle.</summary>
    public static void Road(Stage stage, float top, float bottom, Ground ground, Dice dice, string word = "road")
    {
        var colour = dice.Of(new SKColor(96, 98, 106), new SKColor(112, 108, 108), new SKColor(82, 86, 96), new SKColor(128, 122, 116)).Vary(dice, 0.5f);
        stage.Fill(word, Shapes.Box(-1, top, Side + 1, bottom), new Shade(colour, Texture.Speckle, 70, 0.25f, 0.3f));
        stage.Mark(Shapes.Box(0, top, Side, top + 3), new SKColor(20, 20, 40, 60));
        if (dice.Chance(0.85) && bottom - top > 16)
        {
            var y = ground.FootAt(2 / ((1 / ground.UnitAt(top)) + (1 / ground.UnitAt(bottom))));
            var unit = ground.UnitAt(y);
            var (start, length, paint) = (dice.Between(-60, 0), dice.Between(1.6f, 3) * unit, dice.Of(new SKColor(238, 234, 222, 220), new SKColor(240, 206, 110, 220)));
            for (var x = start; x < Side; x += length * 1.9f)
                stage.Mark(Shapes.Polygon((x, y), (x + length, y), (x + length + 2, y + (unit * 0.09f) + 0.8f), (x + 1, y + (unit * 0.09f) + 0.8f)), paint);
        }
    }

    /// <summary>Paving with its joints running away from us, and a kerb at either edge that is in the picture.</summary>
    public static void Pavement(Stage stage, float top, float bottom, Ground ground, Dice dice, string word = "pavement")
    {
        var colour = dice.Of(new SKColor(186, 180, 170), new SKColor(204, 188, 166), new SKColor(168, 170, 176), new SKColor(196, 172, 156)).Vary(dice, 0.5f);
        stage.Fill(word, Shapes.Box(-1, top, Side + 1, bottom), new Shade(colour, Texture.Speckle, 60, 0.25f, 0.25f));
        Joints(stage, top, bottom, ground, dice.Between(0.5f, 1.1f), colour.Darker(0.35f).WithAlpha(110), dice);
        stage.Mark(Shapes.Box(0, top, Side, top + 1.6f), new SKColor(250, 246, 236, 130));
        if (bottom < Side)
        {
            stage.Fill(word, Shapes.Box(-1, bottom - 3.4f, Side + 1, bottom), new Shade(colour.Lighter(0.16f), Depth: 0));
            stage.Mark(Shapes.Box(0, bottom - 1.2f, Side, bottom), new SKColor(30, 30, 46, 110));
        }
    }

    /// <summary>A lawn with a few tufts.</summary>
    public static void Grass(Stage stage, float top, float bottom, Dice dice, SKPath? shape = null)
    {
        var colour = dice.Of(new SKColor(112, 154, 78), new SKColor(134, 160, 84), new SKColor(96, 142, 84), new SKColor(156, 160, 92)).Vary(dice, 0.6f);
        var lawn = shape ?? Shapes.Box(-1, top, Side + 1, bottom);
        stage.Fill("grass", lawn, new Shade(colour, Texture.Blotch, 90, 0.4f, 0.22f));
        stage.Inside(lawn, () =>
        {
            for (var i = 0; i < 34; i++)
            {
                var y = top + ((bottom - top) * MathF.Sqrt(dice.Unit()));
                var (x, size) = (dice.Between(0, Side), 1 + (5 * (y - top) / Math.Max(40, Side - top)));
                stage.Mark(Shapes.Line((x - (size * 0.5f), y - size), (x, y), (x + (size * 0.5f), y - size)), dice.Chance(0.5) ? colour.Darker(0.3f).WithAlpha(120) : colour.Lighter(0.3f).WithAlpha(140), 0.9f);
            }
        });
    }

    /// <summary>A beach.</summary>
    public static void Sand(Stage stage, float top, float bottom, Dice dice, SKPath? shape = null)
    {
        var colour = dice.Of(new SKColor(222, 198, 152), new SKColor(206, 184, 146), new SKColor(232, 212, 170)).Vary(dice, 0.5f);
        stage.Fill("sand", shape ?? Shapes.Box(-1, top, Side + 1, bottom), new Shade(colour, Texture.Speckle, 60, 0.35f, 0.35f));
        for (var i = 0; i < 14; i++)
        {
            var (x, y) = (dice.Between(0, Side), dice.Between(top + ((bottom - top) * 0.4f), bottom));
            stage.Mark(Shapes.Oval(x, y, dice.Between(1, 3), 0.9f), colour.Darker(0.35f).WithAlpha(110));
        }
    }

    /// <summary>Water with ripples that widen towards us; it takes its colour from the sky.</summary>
    public static void Water(Stage stage, float top, float bottom, Dice dice)
    {
        var colour = dice.Of(new SKColor(62, 118, 146), new SKColor(78, 134, 148), new SKColor(58, 102, 134), new SKColor(86, 132, 140)).Vary(dice, 0.6f);
        var water = Shapes.Box(-1, top, Side + 1, bottom);
        stage.Fill("water", water, new Shade(colour, Texture.Fibre, 90, 0.1f, 0.28f));
        stage.Blend(water, stage.Light.Haze.WithAlpha(190), colour.Darker(0.3f).WithAlpha(110));
        for (var i = 0; i < 42; i++)
        {
            var far = dice.Unit();
            var (x, y, length) = (dice.Between(-10, Side + 10), top + 1 + ((bottom - top - 2) * far * far), 3 + (16 * far * dice.Between(0.5f, 1)));
            stage.Mark(Shapes.Curve((x, y), (x + (length / 2), y - (0.9f * far)), (x + length, y)), dice.Chance(0.6) ? new SKColor(255, 255, 255, 70) : new SKColor(20, 40, 70, 60), 0.7f + far);
        }
    }

    /// <summary>Heights of lines across that are equally far apart on the ground; those that would run together far away are left out.</summary>
    public static List<float> Courses(float top, float bottom, Ground ground, float size)
    {
        List<float> courses = [];
        for (var depth = ground.Eye / (top - ground.Horizon); depth > ground.Eye / (bottom - ground.Horizon); depth -= size * 0.005f)
        {
            var y = ground.Horizon + (ground.Eye / depth);
            if (courses.Count == 0 || y - courses[^1] > 3)
                courses.Add(y);
        }

        return courses;
    }

    /// <summary>Joints of paving: lines away from us and across.</summary>
    public static void Joints(Stage stage, float top, float bottom, Ground ground, float size, SKColor colour, Dice dice)
    {
        var (middle, first, far) = (dice.Between(60, 196), -16 / size, ground.UnitAt(top));
        for (var i = 0; i < 32 / size; i++)
        {
            var metres = (first + i) * size;
            var (from, to) = (middle + (metres * far), middle + (metres * ground.UnitAt(bottom)));
            if (Math.Max(from, to) > 0 && Math.Min(from, to) < Side)
                stage.Mark(Shapes.Line((from, top), (to, bottom)), colour, 0.8f);
        }

        foreach (var y in Courses(top, bottom, ground, size))
            stage.Mark(Shapes.Line((0, y), (Side, y)), colour, 0.8f);
    }
}
