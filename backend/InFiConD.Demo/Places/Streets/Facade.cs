using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Houses along a street.</summary>
internal static class Facade
{
    private static readonly SKColor[] Walls =
    [
        new(214, 178, 140), new(196, 120, 92), new(226, 212, 184), new(172, 184, 180), new(204, 148, 120), new(150, 106, 90), new(232, 196, 130), new(178, 160, 176), new(140, 160, 170), new(236, 228, 214),
    ];

    /// <summary>A row of houses with their feet on one line.</summary>
    public static void Row(Stage stage, float foot, float unit, Dice dice)
    {
        for (var x = dice.Between(-40, 0); x < Stage.Side;)
        {
            var wide = unit * dice.Between(4.5f, 9);
            House(stage, x, foot, wide, unit * dice.Between(5.5f, 10.5f), unit, dice.Split());
            x += wide;
            if (dice.Chance(0.18))
                x += unit * dice.Between(1, 3);
        }
    }

    /// <summary>One house from the front.</summary>
    public static void House(Stage stage, float left, float foot, float wide, float high, float unit, Dice dice)
    {
        var (wall, trim) = (dice.Of(Walls).Vary(dice), dice.Of(new SKColor(240, 234, 222), new SKColor(90, 80, 78), new SKColor(222, 206, 180)));
        var right = left + wide;
        Roof(stage, left, right, foot - high, unit, dice);
        stage.Fill("building", Shapes.Box(left, foot - high, right, foot), new Shade(wall, dice.Of(Texture.Speckle, Texture.Blotch, Texture.Fibre), 50, 0.6f, 0.25f));
        stage.Fill("building", Shapes.Box(left, foot - (0.5f * unit), right, foot), new Shade(wall.Darker(0.3f), Depth: 0.3f));
        stage.Mark(Shapes.Box(left, foot - high, left + 1.5f, foot), new SKColor(20, 20, 40, 60));
        stage.Mark(Shapes.Box(left, foot - high, right, foot - high + (0.25f * unit)), new SKColor(20, 20, 40, 50));
        var (floors, columns) = ((int)Math.Max(1, high / (3f * unit)), (int)Math.Max(1, wide / (2.1f * unit)));
        var (storey, step, door, shop) = (high / floors, wide / columns, dice.Below(columns), dice.Chance(0.3));
        var (glass, lit) = (dice.Of(new SKColor(92, 116, 136), new SKColor(70, 88, 108), new SKColor(130, 158, 170)), stage.Light.Exposure < 0.86f ? 0.5 : 0.04);
        var (tall, arch, shutters) = (dice.Between(1.3f, 1.8f) * unit, dice.Chance(0.2) ? 0.4f * unit : 0.06f * unit, dice.Chance(0.3) ? dice.Of(new SKColor(70, 110, 100), new SKColor(140, 70, 60), new SKColor(80, 100, 130)) : (SKColor?)null);
        for (var floor = 0; floor < floors; floor++)
        {
            var y = foot - (floor * storey);
            for (var column = 0; column < columns; column++)
            {
                var x = left + ((column + 0.5f) * step);
                if (floor == 0 && column == door)
                    Door(stage, x, y, unit, trim, dice);
                else if (floor == 0 && shop)
                    Pane(stage, Shapes.Box(x - (0.42f * step), y - (2.3f * unit), x + (0.42f * step), y - (0.6f * unit)), glass.Lighter(0.1f), trim, unit);
                else
                    Window(stage, x, y - (storey * 0.28f), unit, tall, arch, dice.Chance(lit) ? new SKColor(252, 214, 132) : glass, trim, shutters);
            }
        }

        if (shop)
            Awning(stage, left, right, foot - (2.45f * unit), unit, dice);
    }

    private static void Roof(Stage stage, float left, float right, float top, float unit, Dice dice)
    {
        var tiles = new Shade(dice.Of(new SKColor(164, 84, 66), new SKColor(96, 92, 104), new SKColor(128, 90, 76), new SKColor(80, 96, 110)).Vary(dice), Texture.Fibre, 24, 0.8f);
        var rise = unit * dice.Between(1.4f, 2.8f);
        switch (dice.Below(3))
        {
            case 0:
                stage.Fill("roof", Shapes.Polygon((left - 1, top + 1), (left + (0.12f * (right - left)), top - rise), (right - (0.12f * (right - left)), top - rise), (right + 1, top + 1)), tiles);
                break;
            case 1:
                stage.Fill("roof", Shapes.Polygon((left - 2, top + 1), ((left + right) / 2, top - (rise * 1.3f)), (right + 2, top + 1)), tiles);
                break;
            default:
                stage.Fill("roof", Shapes.Box(left - 1, top - (0.5f * unit), right + 1, top + 1), tiles);
                break;
        }

        if (dice.Chance(0.6))
        {
            var x = dice.Between(left + (0.2f * (right - left)), right - (0.3f * (right - left)));
            stage.Fill("building", Shapes.Box(x, top - rise - (0.5f * unit), x + (0.7f * unit), top - (0.4f * rise)), new SKColor(150, 100, 84));
        }
    }

    private static void Window(Stage stage, float x, float y, float unit, float tall, float arch, SKColor glass, SKColor trim, SKColor? shutters)
    {
        var half = 0.5f * unit;
        if (shutters is { } colour)
        {
            stage.Fill("building", Shapes.Box(x - (half * 1.9f), y - tall, x - half, y), new Shade(colour, Depth: 0.3f));
            stage.Fill("building", Shapes.Box(x + half, y - tall, x + (half * 1.9f), y), new Shade(colour, Depth: 0.3f));
        }

        Pane(stage, Shapes.Build(path => path.AddRoundRect(new SKRoundRect(new SKRect(x - half, y - tall, x + half, y), arch))), glass, trim, unit);
        if (unit >= 5.5f)
            stage.Fill("building", Shapes.Box(x - (half * 1.3f), y, x + (half * 1.3f), y + (0.16f * unit)), new Shade(trim.Darker(0.1f), Depth: 0.3f));
    }

    private static void Pane(Stage stage, SKPath pane, SKColor glass, SKColor trim, float unit)
    {
        stage.Fill("window", pane, new Shade(glass, Depth: 0.9f));
        if (unit < 5.5f)
            return;
        stage.Mark(pane, trim, 0.13f * unit);
        stage.Mark(Shapes.Line((pane.Bounds.MidX, pane.Bounds.Top), (pane.Bounds.MidX, pane.Bounds.Bottom)), trim, 0.08f * unit);
    }

    private static void Door(Stage stage, float x, float y, float unit, SKColor trim, Dice dice)
    {
        var colour = dice.Of(new SKColor(126, 54, 48), new SKColor(48, 84, 96), new SKColor(96, 68, 50), new SKColor(60, 96, 76), new SKColor(44, 52, 72)).Vary(dice);
        var door = Shapes.Box(x - (0.62f * unit), y - (2.3f * unit), x + (0.62f * unit), y, 0.12f * unit);
        stage.Fill("door", door, colour);
        stage.Mark(door, trim, 0.13f * unit);
        stage.Mark(Shapes.Box(x - (0.4f * unit), y - (2.05f * unit), x + (0.4f * unit), y - (1.45f * unit), 0.1f * unit), new SKColor(220, 230, 236, 120));
        stage.Mark(Shapes.Oval(x + (0.4f * unit), y - (1.05f * unit), 0.08f * unit), new SKColor(230, 200, 120));
    }

    private static void Awning(Stage stage, float left, float right, float y, float unit, Dice dice)
    {
        var colour = dice.Of(new SKColor(190, 66, 58), new SKColor(70, 120, 110), new SKColor(226, 170, 80), new SKColor(70, 96, 140));
        var awning = Shapes.Polygon((left + 2, y), (right - 2, y), (right - 1 + (0.1f * unit), y + (0.7f * unit)), (left + 1 - (0.1f * unit), y + (0.7f * unit)));
        stage.Fill("building", awning, new Shade(colour, Depth: 0.6f));
        stage.Inside(awning, () =>
        {
            for (var x = left; x < right; x += 0.9f * unit)
                stage.Mark(Shapes.Box(x, y, x + (0.45f * unit), y + unit), new SKColor(250, 244, 230, 190));
        });
        stage.Mark(Shapes.Box(left + 2, y + (0.7f * unit), right - 2, y + (1.1f * unit)), new SKColor(20, 20, 40, 60));
    }
}
