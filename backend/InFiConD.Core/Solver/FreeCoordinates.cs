using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>The linear system of the free coordinates: H[F, F] step = right-hand side, by elimination without pivoting (H is semidefinite).</summary>
internal static class FreeCoordinates
{
    // Below this share of its diagonal a pivot is rounding: the column is a mix of others (twins, or more columns than rows).
    private const double SmallestPivot = 1e-11;

    // A slope along a direction without curvature counts from this share of the steepest slope on.
    private const double SmallestSlope = 1e-9;

    /// <summary>
    /// Replaces <paramref name="step"/> (the right-hand side [F]) by the solution. Where columns depend on each other the model may fall
    /// along a direction without curvature: then that direction replaces it, and the answer is true (go until something stops you).
    /// </summary>
    public static bool Solve(CurvatureMatrix curvature, List<int> free, double[] step)
    {
        var m = free.Count;
        var stride = Lanes.Padded(m);
        var a = ArrayPool<double>.Shared.Rent(m * stride);
        for (var i = 0; i < m; i++)
        {
            for (var j = i; j < m; j++)
                a[(i * stride) + j] = curvature.H[(free[i] * curvature.Stride) + free[j]];
        }

        var dropped = new bool[m];
        var steepest = step.Max(Math.Abs);
        ref var start = ref MemoryMarshal.GetArrayDataReference(a);
        for (var k = 0; k < m; k++)
        {
            var pivot = a[(k * stride) + k];
            dropped[k] = !(pivot > SmallestPivot * curvature.H[(free[k] * curvature.Stride) + free[k]]);
            if (dropped[k])
                continue;
            for (var i = k + 1; i < m; i++)
            {
                var factor = a[(k * stride) + i] / pivot;
                if (factor == 0)
                    continue;
                var f = Vector512.Create(-factor);
                for (var j = (nuint)(i & ~(Lanes.Count - 1)); j < (nuint)stride; j += Lanes.Count)
                {
                    var row = Vector512.LoadUnsafe(ref start, (nuint)(k * stride) + j);
                    Lanes.Fma(f, row, Vector512.LoadUnsafe(ref start, (nuint)(i * stride) + j)).StoreUnsafe(ref start, (nuint)(i * stride) + j);
                }

                step[i] = Math.FusedMultiplyAdd(-factor, step[k], step[i]);
            }
        }

        var ray = FallingRay(step, dropped, steepest);
        for (var k = m - 1; k >= 0; k--)
        {
            if (k == ray)
            {
                step[k] = Math.Sign(step[k]);
                continue;
            }

            if (dropped[k])
            {
                step[k] = 0;
                continue;
            }

            var sum = ray < 0 ? step[k] : 0;
            for (var j = k + 1; j < m; j++)
                sum = Math.FusedMultiplyAdd(-a[(k * stride) + j], step[j], sum);
            step[k] = sum / a[(k * stride) + k];
        }

        ArrayPool<double>.Shared.Return(a);
        return ray >= 0;
    }

    /// <summary>The dropped coordinate along whose direction the model falls most, or -1.</summary>
    private static int FallingRay(double[] reduced, bool[] dropped, double steepest)
    {
        var (ray, slope) = (-1, SmallestSlope * steepest);
        for (var k = 0; k < reduced.Length; k++)
        {
            if (dropped[k] && Math.Abs(reduced[k]) > slope)
                (ray, slope) = (k, Math.Abs(reduced[k]));
        }

        return ray;
    }
}
