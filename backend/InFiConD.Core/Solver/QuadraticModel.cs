using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The model of one Newton step on m coordinates: minimise q'(w - w0) + 1/2 (w - w0)'H(w - w0) + sum lambda_k |w_k| inside the boxes.
/// Coordinate descent finds which weights are free; a direct solve on those finishes to rounding.
/// </summary>
internal sealed class QuadraticModel
{
    private const int SweepsPerRound = 6;
    private const int DirectStepsPerRound = 4;
    private readonly CurvatureMatrix _curvature;
    private readonly double[] _lambda;
    private readonly double[] _lower;
    private readonly double[] _upper;
    private readonly double[] _slope;

    /// <param name="curvature">H [m, m].</param>
    /// <param name="columns">Which coordinates of the problem the m stand for.</param>
    /// <param name="penalty">Penalty and boxes of the whole problem.</param>
    /// <param name="w">Weights to start at [m]; not changed.</param>
    /// <param name="gradient">Gradient of the smooth part there [m].</param>
    public QuadraticModel(CurvatureMatrix curvature, int[] columns, Penalty penalty, ReadOnlySpan<double> w, ReadOnlySpan<double> gradient)
    {
        _curvature = curvature;
        var m = columns.Length;
        (_lambda, _lower, _upper) = (new double[m], new double[m], new double[m]);
        for (var k = 0; k < m; k++)
            (_lambda[k], _lower[k], _upper[k]) = (penalty.Lambda[columns[k]], penalty.Lower[columns[k]], penalty.Upper[columns[k]]);
        Weights = w.ToArray();
        _slope = new double[curvature.Stride];
        gradient.CopyTo(_slope);
    }

    /// <summary>Present weights [m].</summary>
    public double[] Weights { get; }

    /// <summary>Improves the weights until no coordinate violates optimality by more than <paramref name="tolerance"/>.</summary>
    public void Solve(double tolerance, int rounds = 60)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var sweep = 0; sweep < SweepsPerRound; sweep++)
            {
                if (Sweep() <= tolerance)
                    return;
            }

            for (var step = 0; step < DirectStepsPerRound && !DirectStep(); step++)
            {
            }
        }
    }

    /// <summary>One pass of coordinate descent; returns the largest violation met.</summary>
    private double Sweep()
    {
        var worst = 0.0;
        for (var k = 0; k < Weights.Length; k++)
        {
            var (w, a) = (Weights[k], _curvature.H[(k * _curvature.Stride) + k]);
            if (a <= 0)
                continue;
            var target = w - (_slope[k] / a);
            var reach = _lambda[k] / a;
            var next = target > reach ? target - reach : target < -reach ? target + reach : 0;
            next = (next < _lower[k] ? _lower[k] : next > _upper[k] ? _upper[k] : next) + 0.0;
            if (next == w)
                continue;
            worst = Math.Max(worst, Math.Abs(next - w) * a);
            Weights[k] = next;
            AddRow(next - w, k);
        }

        return worst;
    }

    /// <summary>
    /// Solves for the weights that are neither zero nor on a bound, and goes there or to the first weight that reaches zero or a bound.
    /// True when the whole way was gone (or there was none).
    /// </summary>
    private bool DirectStep()
    {
        var free = new List<int>(Weights.Length);
        for (var k = 0; k < Weights.Length; k++)
        {
            if (Weights[k] != 0 && Weights[k] > _lower[k] && Weights[k] < _upper[k] && _curvature.H[(k * _curvature.Stride) + k] > 0)
                free.Add(k);
        }

        if (free.Count == 0)
            return true;
        var step = new double[free.Count];
        for (var f = 0; f < step.Length; f++)
            step[f] = -(_slope[free[f]] + (_lambda[free[f]] * Math.Sign(Weights[free[f]])));
        var ray = FreeCoordinates.Solve(_curvature, free, step);

        var (length, hit, stop) = (ray ? double.PositiveInfinity : 1.0, -1, 0.0);
        for (var f = 0; f < step.Length; f++)
        {
            var (k, w) = (free[f], Weights[free[f]]);
            if (step[f] == 0)
                continue;
            var bound = step[f] > 0 ? (w < 0 ? Math.Min(_upper[k], 0) : _upper[k]) : w > 0 ? Math.Max(_lower[k], 0) : _lower[k];
            var fraction = (bound - w) / step[f];
            if (fraction < length)
                (length, hit, stop) = (fraction, f, bound);
        }

        if (double.IsPositiveInfinity(length))
            return true;
        for (var f = 0; f < step.Length; f++)
        {
            var k = free[f];
            var next = f == hit ? stop : Math.FusedMultiplyAdd(length, step[f], Weights[k]);
            next = (next < _lower[k] ? _lower[k] : next > _upper[k] ? _upper[k] : next) + 0.0;
            var change = next - Weights[k];
            Weights[k] = next;
            if (change != 0)
                AddRow(change, k);
        }

        return hit < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRow(double change, int k)
    {
        ref var row = ref MemoryMarshal.GetArrayDataReference(_curvature.H);
        ref var slope = ref MemoryMarshal.GetArrayDataReference(_slope);
        var c = Vector512.Create(change);
        var at = (nuint)(k * _curvature.Stride);
        for (nuint i = 0; i < (nuint)_slope.Length; i += Lanes.Count)
            Lanes.Fma(c, Vector512.LoadUnsafe(ref row, at + i), Vector512.LoadUnsafe(ref slope, i)).StoreUnsafe(ref slope, i);
    }
}
