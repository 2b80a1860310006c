using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>The linear system of the free coordinates: H[F, F] step = right-hand side, by elimination without pivoting (H is semidefinite).</summary>
internal static class FreeCoordinates
{
    // Below this share of its diagonal a pivot is rounding: the column repeats others (duplicates), and its step is left at zero.
    private const double SmallestPivot = 1e-11;

    /// <summary>Replaces <paramref name="step"/> (the right-hand side [F]) by the solution.</summary>
    public static void Solve(CurvatureMatrix curvature, List<int> free, double[] step)
    {
        var m = free.Count;
        var stride = Lanes.Padded(m);
        var a = new double[m * stride];
        for (var i = 0; i < m; i++)
        {
            for (var j = i; j < m; j++)
                a[(i * stride) + j] = curvature.H[(free[i] * curvature.Stride) + free[j]];
        }

        var dropped = new bool[m];
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

        for (var k = m - 1; k >= 0; k--)
        {
            if (dropped[k])
            {
                step[k] = 0;
                continue;
            }

            var sum = step[k];
            for (var j = k + 1; j < m; j++)
                sum = Math.FusedMultiplyAdd(-a[(k * stride) + j], step[j], sum);
            step[k] = sum / a[(k * stride) + k];
        }
    }
}
