using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>Closed outlines with rounded corners, and names for parts that look like what they are part of.</summary>
internal static class Soft
{
    /// <summary>A closed outline whose corners are all rounded by <paramref name="radius"/>.</summary>
    public static SKPath Polygon(float radius, params ReadOnlySpan<(float X, float Y)> points)
    {
        var corners = new (float X, float Y, float Radius)[points.Length];
        for (var i = 0; i < points.Length; i++)
            corners[i] = (points[i].X, points[i].Y, radius);
        return Corners(corners);
    }

    /// <summary>A closed outline, each corner rounded by its own radius.</summary>
    public static SKPath Corners(params ReadOnlySpan<(float X, float Y, float Radius)> corners)
    {
        using var path = new SKPathBuilder();
        for (var i = 0; i < corners.Length; i++)
        {
            var (x, y, radius) = corners[i];
            var (before, after) = (corners[(i + corners.Length - 1) % corners.Length], corners[(i + 1) % corners.Length]);
            var (fromX, fromY) = Towards(x, y, before.X, before.Y, radius);
            var (toX, toY) = Towards(x, y, after.X, after.Y, radius);
            if (i == 0)
                path.MoveTo(fromX, fromY);
            else
                path.LineTo(fromX, fromY);
            path.QuadTo(x, y, toX, toY);
        }

        path.Close();
        return path.Detach();
    }

    /// <summary>Says what a part is without painting it: a door in the colour of its car.</summary>
    public static void Name(this Stage stage, string word, SKPath path) => stage.Fill(word, path, new Shade(SKColors.Transparent, Depth: 0));

    private static (float X, float Y) Towards(float x, float y, float endX, float endY, float far)
    {
        var (dx, dy) = (endX - x, endY - y);
        var length = MathF.Max(1e-6f, MathF.Sqrt((dx * dx) + (dy * dy)));
        var share = MathF.Min(far, length / 2) / length;
        return (x + (dx * share), y + (dy * share));
    }
}
