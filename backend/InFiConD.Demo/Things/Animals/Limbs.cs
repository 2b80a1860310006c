using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>Outlines of limbs, necks and tails: round all along, each joint with a radius of its own.</summary>
internal static class Limbs
{
    private const int Steps = 6;
    private const int CapSteps = 5;

    /// <summary>A smooth limb through joints (x, y, radius) with round ends.</summary>
    public static SKPath Taper(params ReadOnlySpan<(float X, float Y, float R)> joints)
    {
        var spine = Spine(joints);
        var (left, right) = (new List<(float X, float Y)>(), new List<(float X, float Y)>());
        var (first, last) = (Along(spine, 0), Along(spine, spine.Count - 1));
        for (var i = 0; i < spine.Count; i++)
        {
            var (x, y, r) = spine[i];
            var (tx, ty) = Along(spine, i);
            left.Add((x - (ty * r), y + (tx * r)));
            right.Add((x + (ty * r), y - (tx * r)));
        }

        right.Reverse();
        return Shapes.Polygon([.. left, .. Cap(spine[^1], last, 1), .. right, .. Cap(spine[0], first, -1)]);
    }

    /// <summary>Both outlines as one.</summary>
    public static SKPath With(this SKPath path, SKPath other) => path.Op(other, SKPathOp.Union) is { IsEmpty: false } union ? union : path;

    private static List<(float X, float Y, float R)> Spine(ReadOnlySpan<(float X, float Y, float R)> joints)
    {
        var spine = new List<(float X, float Y, float R)>();
        for (var i = 0; i < joints.Length - 1; i++)
        {
            var (a, b, c, d) = (joints[Math.Max(0, i - 1)], joints[i], joints[i + 1], joints[Math.Min(joints.Length - 1, i + 2)]);
            for (var step = i == 0 ? 0 : 1; step <= Steps; step++)
            {
                var t = (float)step / Steps;
                spine.Add((Through(a.X, b.X, c.X, d.X, t), Through(a.Y, b.Y, c.Y, d.Y, t), b.R + ((c.R - b.R) * t * t * (3 - (2 * t)))));
            }
        }

        return spine;
    }

    private static float Through(float a, float b, float c, float d, float t) =>
        0.5f * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));

    private static (float X, float Y) Along(List<(float X, float Y, float R)> spine, int i)
    {
        var (from, to) = (spine[Math.Max(0, i - 1)], spine[Math.Min(spine.Count - 1, i + 1)]);
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1e-6f, MathF.Sqrt((x * x) + (y * y)));
        return (x / length, y / length);
    }

    private static IEnumerable<(float X, float Y)> Cap((float X, float Y, float R) end, (float X, float Y) along, int way) =>
        Enumerable.Range(1, CapSteps - 1).Select(i =>
        {
            var (sin, cos) = MathF.SinCos(MathF.PI * i / CapSteps);
            return (end.X + (way * end.R * ((along.X * sin) - (along.Y * cos))), end.Y + (way * end.R * ((along.Y * sin) + (along.X * cos))));
        });
}
