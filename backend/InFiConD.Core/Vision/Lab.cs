using InFiConD.Core.Numerics;

namespace InFiConD.Core.Vision;

/// <summary>CIE L*a*b* (D65) from sRGB bytes: equal distances look about equally different.</summary>
internal static class Lab
{
    private static readonly double[] Linear = Enumerable.Range(0, 256).Select(v => ToLinear(v / 255.0)).ToArray();

    // f(t) at steps of 1/4096: the error of the straight line between them is far below what an 8-bit pixel can show.
    private static readonly float[] Roots = Enumerable.Range(0, 4098).Select(i => (float)Root(i / 4096.0)).ToArray();

    /// <summary>L, a, b per pixel [pixels, 3].</summary>
    public static float[] FromRgb(ReadOnlySpan<byte> rgb)
    {
        var lab = new float[rgb.Length];
        for (var i = 0; i + 2 < rgb.Length; i += 3)
        {
            var (r, g, b) = (Linear[rgb[i]], Linear[rgb[i + 1]], Linear[rgb[i + 2]]);
            var x = Between(((0.4124564 * r) + (0.3575761 * g) + (0.1804375 * b)) / 0.95047);
            var y = Between((0.2126729 * r) + (0.7151522 * g) + (0.0721750 * b));
            var z = Between(((0.0193339 * r) + (0.1191920 * g) + (0.9503041 * b)) / 1.08883);
            (lab[i], lab[i + 1], lab[i + 2]) = ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
        }

        return lab;
    }

    private static float Between(double t)
    {
        var place = Math.Clamp(t, 0, 1) * 4096;
        var below = (int)place;
        return Roots[below] + ((float)(place - below) * (Roots[below + 1] - Roots[below]));
    }

    private static double ToLinear(double v) => v <= 0.04045 ? v / 12.92 : Elementary.Exp(2.4 * Elementary.Log((v + 0.055) / 1.055));

    private static double Root(double t) => t > 216.0 / 24389 ? Elementary.Exp(Elementary.Log(t) / 3) : ((24389.0 / 27 * t) + 16) / 116;
}
