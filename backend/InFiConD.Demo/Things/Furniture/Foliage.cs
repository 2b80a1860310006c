using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Leaves of house plants above a pot; sizes in metres.</summary>
internal static class Foliage
{
    /// <summary>A pointed leaf from its stem to its tip.</summary>
    public static SKPath Leaf(float x, float y, float tipX, float tipY, float half)
    {
        var (dx, dy) = (tipX - x, tipY - y);
        var length = MathF.Max(1e-4f, MathF.Sqrt((dx * dx) + (dy * dy)));
        var (nx, ny) = (-dy / length * half, dx / length * half);
        return Shapes.Build(p =>
        {
            p.MoveTo(x, y);
            p.CubicTo(x + (0.25f * dx) + nx, y + (0.25f * dy) + ny, x + (0.65f * dx) + nx, y + (0.65f * dy) + ny, tipX, tipY);
            p.CubicTo(x + (0.65f * dx) - nx, y + (0.65f * dy) - ny, x + (0.25f * dx) - nx, y + (0.25f * dy) - ny, x, y);
            p.Close();
        });
    }

    /// <summary>Large cut leaves on arching stems.</summary>
    public static void Monstera(Stage stage, float size, float pot, SKColor green, Dice dice)
    {
        var n = 7 + dice.Below(3);
        for (var i = 0; i < n; i++)
        {
            var back = i < n / 2;
            var side = (((i * 0.618f) + 0.2f) % 1 * 2) - 1;
            var (x, y) = (side * size * 0.28f, -size * ((back ? 0.78f : 0.58f) - (0.12f * side * side) + dice.Between(-0.05f, 0.05f)));
            stage.Stroke("leaf", Shapes.Curve((side * 0.03f * size, -pot), (x * 0.4f, (y - pot) * 0.5f), (x, y)), size * 0.018f, green.Darker(0.2f));
            stage.At(x, y, () => CutLeaf(stage, green.Vary(dice, 0.6f).Darker(back ? 0.2f : 0)), size * 0.2f, size * 0.2f, side * 62);
        }
    }

    /// <summary>Arching fronds, the rear ones or the front ones.</summary>
    public static void Fern(Stage stage, float size, float pot, SKColor green, Dice dice, bool front)
    {
        var n = front ? 8 : 7;
        for (var i = 0; i < n; i++)
        {
            // From the outside inwards, left and right by turns.
            var side = (i % 2 == 0 ? -1 : 1) * (1 - (((i / 2 * 2) + dice.Between(0, 0.6f)) / n));
            var rise = (size - pot) * (front ? 1 : 1.15f) * (1.05f - (0.45f * side * side));
            var tip = (side * size * 0.46f, -pot - (rise * (0.82f - (0.85f * MathF.Abs(side)))));
            Frond(stage, (0, -pot), (side * size * 0.3f, -pot - rise), tip, size * 0.075f, green.Vary(dice, 0.4f).Darker(front ? 0 : 0.28f));
        }
    }

    /// <summary>Upright blades with pale edges.</summary>
    public static void Blades(Stage stage, float size, float pot, SKColor green, Dice dice)
    {
        var edge = new SKColor(222, 206, 120);
        for (var i = 0; i < 9; i++)
        {
            var side = (((i * 0.618f) + 0.1f) % 1 * 2) - 1;
            var tall = size * dice.Between(0.5f, 0.72f) * (1 - (0.25f * MathF.Abs(side)));
            var blade = Leaf(side * size * 0.1f, -pot + 0.01f, side * size * 0.24f, -pot - tall, size * 0.055f);
            stage.Fill("leaf", blade, new Shade(green.Darker(i < 4 ? 0.25f : 0), Texture.Blotch, size * 0.3f));
            stage.Mark(blade, edge.WithAlpha(190), size * 0.012f);
        }
    }

    /// <summary>A thin stem with a crown of oval leaves.</summary>
    public static void Tree(Stage stage, float size, float pot, SKColor green, Dice dice)
    {
        stage.Stroke("potted plant", Shapes.Curve((0, -pot), (size * 0.03f, -size * 0.45f), (0, -size * 0.75f)), size * 0.035f, new SKColor(112, 82, 60));
        for (var i = 0; i < 34; i++)
        {
            var angle = dice.Between(0, MathF.Tau);
            var r = MathF.Sqrt(dice.Unit()) * (i < 14 ? 1 : 0.85f);
            var (x, y) = (0.22f * size * r * MathF.Cos(angle), (-0.72f * size) + (0.2f * size * r * MathF.Sin(angle)));
            stage.Fill("leaf", Leaf(x, y, x + (0.1f * size * MathF.Cos(angle)), y + (0.07f * size * MathF.Sin(angle)) + (0.02f * size), size * 0.036f), new Shade(green.Vary(dice, 0.6f).Darker(i < 14 ? 0.3f : 0.02f), Depth: 0.7f));
        }
    }

    private static void CutLeaf(Stage stage, SKColor green)
    {
        (float X, float Y)[] right = [(0.28f, 0.28f), (0.72f, 0.24f), (0.92f, -0.1f), (0.46f, -0.08f), (0.9f, -0.3f), (0.84f, -0.56f), (0.36f, -0.36f), (0.72f, -0.76f), (0.5f, -1), (0.2f, -0.66f), (0, -1.22f)];
        var outline = new List<(float, float)> { (0, 0) };
        outline.AddRange(right);
        outline.AddRange(right[..^1].Reverse().Select(p => (-p.X, p.Y)));
        var leaf = Shapes.Polygon([.. outline]);
        stage.Fill("leaf", leaf, new Shade(green, Depth: 0.9f));
        stage.Mark(Shapes.Line((0, 0), (0, -1.1f)), green.Lighter(0.4f), 0.05f);
    }

    private static void Frond(Stage stage, (float X, float Y) root, (float X, float Y) bend, (float X, float Y) tip, float half, SKColor green)
    {
        stage.Stroke("leaf", Shapes.Build(p =>
        {
            p.MoveTo(root.X, root.Y);
            p.QuadTo(bend.X, bend.Y, tip.X, tip.Y);
        }), half * 0.16f, green.Darker(0.3f));
        const int Steps = 9;
        for (var i = 2; i <= Steps; i++)
        {
            var t = i / (float)Steps;
            var (x, y) = (Bend(root.X, bend.X, tip.X, t), Bend(root.Y, bend.Y, tip.Y, t));
            var (dx, dy) = (Bend(root.X, bend.X, tip.X, t) - Bend(root.X, bend.X, tip.X, t - 0.05f), Bend(root.Y, bend.Y, tip.Y, t) - Bend(root.Y, bend.Y, tip.Y, t - 0.05f));
            var length = MathF.Max(1e-4f, MathF.Sqrt((dx * dx) + (dy * dy)));
            (dx, dy) = (dx / length, dy / length);
            var reach = half * 1.5f * (1.25f - t);
            stage.Fill("leaf", Leaf(x, y, x + (reach * (dx - (1.6f * dy)) * 0.6f), y + (reach * (dy + (1.6f * dx)) * 0.6f), half * 0.26f), new Shade(green, Depth: 0.4f));
            stage.Fill("leaf", Leaf(x, y, x + (reach * (dx + (1.6f * dy)) * 0.6f), y + (reach * (dy - (1.6f * dx)) * 0.6f), half * 0.26f), new Shade(green.Lighter(0.08f), Depth: 0.4f));
        }
    }

    private static float Bend(float a, float b, float c, float t) => ((1 - t) * (1 - t) * a) + (2 * t * (1 - t) * b) + (t * t * c);
}
