using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The data fit of one class, row by row: logit z, residual r = sigmoid(z) - p, curvature c = sigmoid(z) (1 - sigmoid(z)). Rows are cut into
/// fixed chunks; every sum is taken per chunk and the chunks are added in order, so threads do not change a bit.
/// </summary>
internal sealed unsafe class LogisticRows : IDisposable
{
    /// <summary>Rows per chunk: logits and residuals of a chunk stay in the first-level cache.</summary>
    public const int Chunk = 1024;

    private readonly Scratch _memory;
    private readonly double[] _partial;

    public LogisticRows(double[] targets)
    {
        Count = targets.Length;
        Chunks = (Count + Chunk - 1) / Chunk;
        var padded = (long)Floats.Padded(Count);
        _memory = new Scratch(4 * padded * sizeof(double));
        P = _memory.Doubles;
        new Span<double>(P, checked((int)(4 * padded))).Clear();
        Z = P + padded;
        R = Z + padded;
        C = R + padded;
        targets.AsSpan().CopyTo(new Span<double>(P, Count));
        _partial = new double[3 * Chunks];
    }

    /// <summary>Rows n.</summary>
    public int Count { get; }

    /// <summary>Chunks the rows are cut into.</summary>
    public int Chunks { get; }

    /// <summary>Targets, padded with zeros to whole vectors, as are the three below.</summary>
    public double* P { get; }

    /// <summary>Logits.</summary>
    public double* Z { get; }

    /// <summary>Residuals.</summary>
    public double* R { get; }

    /// <summary>Curvatures.</summary>
    public double* C { get; }

    /// <summary>Mean loss of the last evaluation.</summary>
    public double Loss { get; private set; }

    /// <summary>Mean residual: the gradient of the intercept.</summary>
    public double MeanResidual { get; private set; }

    /// <summary>Mean curvature.</summary>
    public double MeanCurvature { get; private set; }

    /// <summary>First row and number of rows of a chunk.</summary>
    public (int First, int Rows) Range(int chunk) => (chunk * Chunk, Math.Min(Chunk, Count - (chunk * Chunk)));

    /// <summary>Loss, residual and curvature from the logits of one chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void EvaluateChunk(int chunk)
    {
        var (first, rows) = Range(chunk);
        double* p = P + first, z = Z + first, r = R + first, c = C + first;
        Vector512<double> loss = default, residual = default, curvature = default;
        var whole = rows & ~(Lanes.Count - 1);
        for (var i = 0; i < rows; i += Lanes.Count)
        {
            var zi = Vector512.Load(z + i);
            var pi = Vector512.Load(p + i);
            var u = Elementary.ExpOfNegative(-Vector512.Abs(zi));
            var near = Vector512<double>.One / (Vector512<double>.One + u);
            var far = u * near;
            var positive = Vector512.GreaterThanOrEqual(zi, Vector512<double>.Zero);
            var ri = Vector512.ConditionalSelect(positive, near, far) - pi;
            var ci = far * near;
            var li = Lanes.Fma(-pi, zi, Vector512.Max(zi, Vector512<double>.Zero) + Elementary.LogOnePlus(u));
            if (i == whole)
            {
                var live = Lanes.Mask(rows - whole);
                (ri, ci, li) = (ri & live, ci & live, li & live);
            }

            ri.Store(r + i);
            ci.Store(c + i);
            loss += li;
            residual += ri;
            curvature += ci;
        }

        _partial[3 * chunk] = Lanes.Sum(loss);
        _partial[(3 * chunk) + 1] = Lanes.Sum(residual);
        _partial[(3 * chunk) + 2] = Lanes.Sum(curvature);
    }

    /// <summary>Adds the chunks' sums up, in order, after all were evaluated.</summary>
    public void Collect()
    {
        double loss = 0, residual = 0, curvature = 0;
        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            loss += _partial[3 * chunk];
            residual += _partial[(3 * chunk) + 1];
            curvature += _partial[(3 * chunk) + 2];
        }

        (Loss, MeanResidual, MeanCurvature) = (loss / Count, (residual / Count) + 0.0, curvature / Count);
    }

    /// <summary>
    /// (1/n) sum [f(z) + f*(s r) - s z r] for 0 &lt;= s &lt;= 1: what scaling the dual point down by s costs. Zero for s = 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double ScalingCost(double s)
    {
        if (s == 1)
            return 0;
        var scale = Vector512.Create(s);
        var tiny = Vector512.Create(1e-300);
        var total = 0.0;
        for (var chunk = 0; chunk < Chunks; chunk++)
        {
            var (first, rows) = Range(chunk);
            var whole = rows & ~(Lanes.Count - 1);
            Vector512<double> sum = default;
            for (var i = 0; i < rows; i += Lanes.Count)
            {
                var z = Vector512.Load(Z + first + i);
                var p = Vector512.Load(P + first + i);
                var sr = scale * Vector512.Load(R + first + i);
                var q = Vector512.Max(p + sr, Vector512<double>.Zero);
                var rest = Vector512.Max(Vector512<double>.One - p - sr, Vector512<double>.Zero);
                var loss = Lanes.Fma(-p, z, Vector512.Max(z, Vector512<double>.Zero) + Elementary.LogOnePlus(Elementary.ExpOfNegative(-Vector512.Abs(z))));
                var entropy = Lanes.Fma(q, Elementary.Log(Vector512.Max(q, tiny)), rest * Elementary.Log(Vector512.Max(rest, tiny)));
                var cost = Lanes.Fma(-sr, z, loss + entropy);
                sum += i == whole ? cost & Lanes.Mask(rows - whole) : cost;
            }

            total += Lanes.Sum(sum);
        }

        return total / Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();
}
