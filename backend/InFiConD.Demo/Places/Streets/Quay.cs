using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Harbour walls of stone.</summary>
internal static class Quay
{
    private static readonly SKColor[] Stones = [new(158, 148, 136), new(134, 134, 140), new(176, 158, 132), new(150, 116, 98)];

    /// <summary>The quay we stand on: slabs, a coping along the edge, bollards, and at one side a jetty whose face is seen.</summary>
    public static void Here(Stage stage, float near, Ground ground, Dice dice)
    {
        var stone = dice.Of(Stones).Vary(dice, 0.6f);
        var unit = ground.UnitAt(near);
        if (dice.Chance(0.7))
            Jetty(stage, near, unit, stone, dice);
        stage.Fill("harbour wall", Shapes.Box(-1, near - 3, 257, 257), new Shade(stone, Texture.Speckle, 60, 0.35f, 0.3f));
        Setts(stage, near + 8, ground, stone, dice);
        stage.Fill("harbour wall", Shapes.Box(-1, near - 3, 257, near + 8), new Shade(stone.Lighter(0.25f), Texture.Speckle, 40, 0.2f));
        for (var x = dice.Between(-30, 0); x < 257; x += unit * 1.1f)
            stage.Mark(Shapes.Line((x, near - 3), (x + ((x - 128) * 0.05f), near + 8)), stone.Darker(0.5f).WithAlpha(170), 1);
        stage.Mark(Shapes.Box(0, near + 7, 257, near + 9), stone.Darker(0.5f).WithAlpha(120));
        for (var x = dice.Between(10, 60); x < 250; x += dice.Between(90, 150))
        {
            stage.Mark(Shapes.Oval(x, near + 4, 0.2f * unit, 2.5f), new SKColor(16, 18, 34, 120), blur: 1.5f);
            stage.Fill("harbour wall", Shapes.Box(x - (0.11f * unit), near - (0.28f * unit), x + (0.11f * unit), near + 4, 0.06f * unit), new SKColor(62, 64, 72));
            stage.Fill("harbour wall", Shapes.Oval(x, near - (0.28f * unit), 0.17f * unit, 0.09f * unit), new SKColor(80, 82, 90));
        }
    }

    /// <summary>A quay on the other side: its face of dressed stone, and a town on it.</summary>
    public static void Opposite(Stage stage, float horizon, float foot, Dice dice)
    {
        var stone = dice.Of(Stones).Vary(dice, 0.6f);
        var (top, unit) = (foot - dice.Between(17, 24), dice.Between(7.5f, 10));
        stage.Far(0.1f, () => Facade.Row(stage, top - 1, unit, dice));
        stage.Fill("pavement", Shapes.Box(-1, Math.Min(top - 2, horizon), 257, top + 2), new SKColor(190, 184, 172));
        stage.Far(0.1f, () => Facade.Row(stage, top - 2, unit, dice));
        Face(stage, Shapes.Box(-1, top, 257, foot), stone, 5.5f, dice);
        stage.Fill("harbour wall", Shapes.Box(-1, top - 2, 257, top + 2.5f), new Shade(stone.Lighter(0.3f), Depth: 0.2f));
        for (var x = dice.Between(10, 60); x < 256; x += dice.Between(50, 90))
        {
            stage.Mark(Shapes.Line((x, top + 3), (x, foot)), new SKColor(50, 44, 44, 190), 1.2f);
            stage.Mark(Shapes.Line((x + 4, top + 3), (x + 4, foot)), new SKColor(50, 44, 44, 190), 1.2f);
        }
    }

    /// <summary>Paving in bond, each row shifted by half a stone, some stones lighter or darker.</summary>
    private static void Setts(Stage stage, float top, Ground ground, SKColor stone, Dice dice)
    {
        var (rows, middle, joint, size) = (Grounds.Courses(top, 257, ground, 0.5f), dice.Between(80, 176), stone.Darker(0.55f).WithAlpha(150), dice.Between(0.45f, 0.8f));
        rows.Add(258);
        for (var row = 0; row + 1 < rows.Count; row++)
        {
            var (y, next) = (rows[row], rows[row + 1]);
            var (far, near) = (ground.UnitAt(y) * size, ground.UnitAt(next) * size);
            stage.Mark(Shapes.Line((0, y), (256, y)), joint, 1);
            var reach = (int)(180 / far) + 1;
            for (var i = -reach; i <= reach; i++)
            {
                var at = i + (row % 2 * 0.5f);
                if (dice.Chance(0.3))
                {
                    stage.Mark(
                        Shapes.Polygon((middle + (at * far), y), (middle + ((at + 1) * far), y), (middle + ((at + 1) * near), next), (middle + (at * near), next)),
                        dice.Chance(0.5) ? stone.Lighter(0.4f).WithAlpha(80) : stone.Darker(0.4f).WithAlpha(70));
                }

                stage.Mark(Shapes.Line((middle + (at * far), y), (middle + (at * near), next)), joint, 1);
            }
        }
    }

    private static void Jetty(Stage stage, float near, float unit, SKColor stone, Dice dice)
    {
        var (left, reach, up) = (dice.Chance(0.5), dice.Between(60, 110), dice.Between(26, 40));
        float X(float x) => left ? x : 256 - x;
        var edge = near - up;
        Face(stage, Shapes.Polygon((X(-2), edge), (X(reach * 0.62f), edge), (X(reach), near), (X(reach * 1.16f), near + 4), (X(-2), near + 4)), stone.Darker(0.16f), Math.Max(5, unit * 0.24f), dice);
        var top = Shapes.Polygon((X(-2), edge - 7), (X(reach * 0.6f), edge - 7), (X(reach * 0.62f), edge + 1), (X(-2), edge + 1));
        stage.Fill("harbour wall", top, new Shade(stone.Lighter(0.22f), Texture.Speckle, 40, 0.3f));
    }

    /// <summary>A wall of stones in courses, wet and green at the water.</summary>
    private static void Face(Stage stage, SKPath wall, SKColor stone, float course, Dice dice)
    {
        stage.Fill("harbour wall", wall, new Shade(stone, Texture.Speckle, 40, 0.5f, 0.3f));
        var bounds = wall.Bounds;
        stage.Inside(wall, () =>
        {
            var row = 0;
            for (var y = bounds.Top; y < bounds.Bottom; y += course, row++)
            {
                stage.Mark(Shapes.Line((bounds.Left, y), (bounds.Right, y)), stone.Darker(0.55f).WithAlpha(170), 1);
                for (var x = bounds.Left + (row % 2 * course * 0.9f); x < bounds.Right; x += course * 1.9f)
                {
                    stage.Mark(Shapes.Line((x, y), (x, y + course)), stone.Darker(0.55f).WithAlpha(170), 1);
                    if (dice.Chance(0.25))
                        stage.Mark(Shapes.Box(x, y, x + (course * 1.9f), y + course), stone.Lighter(0.4f).WithAlpha(60));
                }
            }

            stage.Mark(Shapes.Box(bounds.Left, bounds.Bottom - (course * 0.9f), bounds.Right, bounds.Bottom), new SKColor(40, 70, 50, 130));
        });
    }
}
