using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Walls: plain, papered, panelled, tiled or of bricks.</summary>
internal static class Walls
{
    /// <summary>Draws the walls of a room down to the floor.</summary>
    public static void Paint(Stage stage, Room room, SKColor colour, Dice dice)
    {
        var word = room.Brick ? "brick wall" : "wall";
        var wall = Shapes.Box(0, 0, Stage.Side, room.WallFoot);
        colour = room.Brick ? dice.Of(new SKColor(172, 94, 72), new SKColor(196, 130, 100), new SKColor(214, 208, 198), new SKColor(140, 96, 84)).Vary(dice, 0.7f) : colour;
        stage.Fill(word, wall, new Shade(colour, Texture.Blotch, 160, 0.5f, 0.1f));
        if (room.Brick)
            Bricks(stage, room, colour, dice);
        else
            Paper(stage, room, colour, dice);
        if (room.Splash > 0)
            Splash(stage, room, dice);
        if (dice.Chance(0.35))
            Corner(stage, room, word, colour, dice);
        if (room.Unit < 130)
            stage.Fill("wall", Shapes.Box(0, room.WallFoot - (0.1f * room.Unit), Stage.Side, room.WallFoot), new Shade(dice.Chance(0.7) ? new SKColor(240, 236, 228) : colour.Darker(0.3f), Depth: 0.4f));
        var (from, to) = stage.LightSide > 0 ? (0f, 120f) : (136f, 256f);
        stage.Mark(Shapes.Box(from, 0, to, room.WallFoot), new SKColor(20, 18, 40, 34), blur: 40);
    }

    private static void Bricks(Stage stage, Room room, SKColor colour, Dice dice)
    {
        var (tall, wide) = (Math.Max(5, 0.11f * room.Unit), Math.Max(13, 0.29f * room.Unit));
        for (var i = 0; i < 26; i++)
        {
            var row = dice.Below((int)(room.WallFoot / tall) + 1);
            var x = ((dice.Below((int)(Stage.Side / wide) + 1) - (row % 2 * 0.5f)) * wide) + 1;
            var y = room.WallFoot - ((row + 1) * tall);
            stage.Mark(Shapes.Box(x, y, x + wide, y + tall), (dice.Chance(0.5) ? colour.Lighter(0.25f) : colour.Darker(0.3f)).WithAlpha(120));
        }

        stage.Mark(Shapes.Build(p =>
        {
            for (var row = 0; row * tall < room.WallFoot; row++)
            {
                var y = room.WallFoot - (row * tall);
                p.MoveTo(0, y);
                p.LineTo(Stage.Side, y);
                for (var x = row % 2 * -0.5f * wide; x < Stage.Side; x += wide)
                {
                    p.MoveTo(x, y);
                    p.LineTo(x, y - tall);
                }
            }
        }), colour.Lighter(0.45f).WithAlpha(150), Math.Max(1, 0.016f * room.Unit));
    }

    private static void Paper(Stage stage, Room room, SKColor colour, Dice dice)
    {
        var (light, dark, step) = (colour.Lighter(0.3f).WithAlpha(120), colour.Darker(0.25f).WithAlpha(90), room.Unit * dice.Between(0.22f, 0.5f));
        switch (dice.Below(6))
        {
            case 0:
                for (var x = dice.Between(0, step); x < Stage.Side; x += step * 2)
                    stage.Mark(Shapes.Box(x, 0, x + step, room.WallFoot), light);
                break;
            case 1:
                var rail = room.WallFoot - (room.Unit * dice.Between(0.8f, 1.1f));
                stage.Mark(Shapes.Box(0, rail, Stage.Side, room.WallFoot), dice.Chance(0.5) ? SKColors.White.WithAlpha(130) : colour.Darker(0.35f).WithAlpha(150));
                stage.Mark(Shapes.Line((0, rail), (Stage.Side, rail)), SKColors.White.WithAlpha(170), 2.4f);
                for (var x = dice.Between(0, step); x < Stage.Side; x += step * 1.6f)
                    stage.Mark(Shapes.Box(x, rail + 7, x + (step * 1.3f), room.WallFoot - (0.16f * room.Unit)), dark, 1.2f);
                break;
            case 2:
                stage.Mark(Shapes.Build(p =>
                {
                    for (var row = 0; row * step < room.WallFoot; row++)
                    {
                        for (var x = row % 2 * 0.5f * step; x < Stage.Side; x += step)
                            p.AddOval(new SKRect(x - (0.09f * step), (row * step) - (0.09f * step), x + (0.09f * step), (row * step) + (0.09f * step)));
                    }
                }), light);
                break;
        }
    }

    private static void Splash(Stage stage, Room room, Dice dice)
    {
        var (top, side) = (room.WallFoot - (room.Splash * room.Unit), room.Unit * dice.Between(0.1f, 0.2f));
        var colour = dice.Of(new SKColor(240, 240, 236), new SKColor(160, 200, 196), new SKColor(110, 150, 160), new SKColor(230, 214, 180)).Vary(dice);
        stage.Fill("wall", Shapes.Box(0, top, Stage.Side, room.WallFoot), new Shade(colour, Depth: 0.4f));
        stage.Mark(Shapes.Build(p =>
        {
            for (var y = room.WallFoot; y > top; y -= side)
            {
                p.MoveTo(0, y);
                p.LineTo(Stage.Side, y);
            }

            for (var x = 0.3f * side; x < Stage.Side; x += side)
            {
                p.MoveTo(x, top);
                p.LineTo(x, room.WallFoot);
            }
        }), colour.Darker(0.3f).WithAlpha(110), 1);
    }

    private static void Corner(Stage stage, Room room, string word, SKColor colour, Dice dice)
    {
        var left = dice.Chance(0.5);
        var x = left ? dice.Between(10, 34) : Stage.Side - dice.Between(10, 34);
        var edge = left ? 0f : Stage.Side;
        var slope = (room.WallFoot - room.Ground.Horizon) / (x - room.Vanish);
        var foot = room.WallFoot + (slope * (edge - x));
        stage.Fill(word, Shapes.Polygon((edge, 0), (x, 0), (x, room.WallFoot), (edge, Math.Max(room.WallFoot, foot))), new Shade(colour.Darker(left == stage.LightSide < 0 ? 0.22f : 0.04f), Texture.Blotch, 160, 0.4f, 0.1f));
        stage.Mark(Shapes.Line((x, 0), (x, room.WallFoot)), new SKColor(20, 18, 40, 60), 1.4f);
    }
}
