using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>Outlines, in the units being drawn in, y down.</summary>
public static class Shapes
{
    /// <summary>A rectangle, its corners rounded by <paramref name="radius"/>.</summary>
    public static SKPath Box(float left, float top, float right, float bottom, float radius = 0) => Build(path =>
    {
        if (radius > 0)
            path.AddRoundRect(new SKRoundRect(new SKRect(left, top, right, bottom), radius));
        else
            path.AddRect(new SKRect(left, top, right, bottom));
    });

    /// <summary>An ellipse around its centre.</summary>
    public static SKPath Oval(float x, float y, float radiusX, float? radiusY = null) =>
        Build(path => path.AddOval(new SKRect(x - radiusX, y - (radiusY ?? radiusX), x + radiusX, y + (radiusY ?? radiusX))));

    /// <summary>A closed outline with corners.</summary>
    public static SKPath Polygon(params ReadOnlySpan<(float X, float Y)> points) => Lines(points, true);

    /// <summary>An open line with corners.</summary>
    public static SKPath Line(params ReadOnlySpan<(float X, float Y)> points) => Lines(points, false);

    /// <summary>A smooth closed outline through all points (Catmull-Rom).</summary>
    public static SKPath Blob(params ReadOnlySpan<(float X, float Y)> points) => Spline(points, true);

    /// <summary>A smooth open line through all points (Catmull-Rom).</summary>
    public static SKPath Curve(params ReadOnlySpan<(float X, float Y)> points) => Spline(points, false);

    /// <summary>An outline in SVG's path language.</summary>
    public static SKPath Svg(string data) => SKPath.ParseSvgPathData(data);

    /// <summary>An outline made step by step.</summary>
    public static SKPath Build(Action<SKPathBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        using var path = new SKPathBuilder();
        build(path);
        return path.Detach();
    }

    private static SKPath Lines(ReadOnlySpan<(float X, float Y)> points, bool close)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(points[0].X, points[0].Y);
        foreach (var (x, y) in points[1..])
            path.LineTo(x, y);
        if (close)
            path.Close();
        return path.Detach();
    }

    private static SKPath Spline(ReadOnlySpan<(float X, float Y)> points, bool close)
    {
        using var path = new SKPathBuilder();
        var n = points.Length;
        path.MoveTo(points[0].X, points[0].Y);
        for (var i = 0; i < (close ? n : n - 1); i++)
        {
            var (before, from, to, after) = (points[Place(i - 1, n, close)], points[i], points[Place(i + 1, n, close)], points[Place(i + 2, n, close)]);
            path.CubicTo(
                from.X + ((to.X - before.X) / 6), from.Y + ((to.Y - before.Y) / 6), to.X - ((after.X - from.X) / 6), to.Y - ((after.Y - from.Y) / 6), to.X, to.Y);
        }

        if (close)
            path.Close();
        return path.Detach();
    }

    private static int Place(int i, int n, bool close) => close ? (i + n) % n : Math.Clamp(i, 0, n - 1);
}
