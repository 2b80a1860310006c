using System.Buffers;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The Hessian of the mean loss on some columns with the intercept eliminated: H = 1/n [X'CX - (X'c)(c'X) / sum c]. Square-root scaled
/// columns are packed block by block so that the symmetric product runs out of the second-level cache. It only steers the steps, gradients
/// being float64 always, so blocks are summed in float32 unless the last digits ask for more.
/// </summary>
public sealed unsafe class CurvatureMatrix : IDisposable
{
    private const int MaxGroups = 16;

    // float32 sums are good to about 1e-6 of the diagonal before elimination: a ridge of that size keeps the matrix positive.
    private const double SinglePrecisionRidge = 1e-6;

    // Without a penalty, columns that depend on each other leave weights undetermined: this keeps them from wandering off.
    private const double UnpenalisedRidge = 1e-7;

    private CurvatureMatrix(int size, double[] h, double[] coupling)
    {
        Size = size;
        Stride = Lanes.Padded(size);
        H = h;
        Coupling = coupling;
    }

    /// <summary>Columns m.</summary>
    internal int Size { get; }

    /// <summary>Doubles from one row of <see cref="H"/> to the next.</summary>
    internal int Stride { get; }

    /// <summary>The full symmetric matrix [m, Stride], zero in the padding.</summary>
    internal double[] H { get; }

    /// <summary>(X'c) / sum c [m]: the intercept follows a step by minus its product with it.</summary>
    internal double[] Coupling { get; }

    /// <summary>Builds the matrix for the present curvatures.</summary>
    /// <param name="x">Features.</param>
    /// <param name="rows">Curvatures of the rows.</param>
    /// <param name="columns">The m columns.</param>
    /// <param name="precise">Float64 throughout instead of float32 inside blocks.</param>
    /// <param name="penalised">Whether there is a penalty that keeps weights from wandering.</param>
    /// <param name="threads">Threads.</param>
    internal static CurvatureMatrix Build(FeatureMatrix x, LogisticRows rows, int[] columns, bool precise, bool penalised, int threads)
    {
        var packed = CurvatureKernels.PackedColumns(columns.Length);
        var blocks = (rows.Count + CurvatureKernels.BlockRows - 1) / CurvatureKernels.BlockRows;
        var groups = Math.Min(blocks, MaxGroups);
        var size = (packed + PackedProduct.Spare) * packed;

        // One thread adds each group up at once, out of the cache; several keep the groups apart until all are there. The order is the same.
        using var sums = new Scratch((long)(threads == 1 ? 2 : groups) * size * sizeof(double));
        RowParallel.For(groups, threads, g =>
        {
            using var scratch = new Scratch((long)(packed + PackedProduct.Spare) * CurvatureKernels.BlockRows * sizeof(double));
            var sum = sums.Doubles + ((long)(threads == 1 ? Math.Min(g, 1) : g) * size);
            new Span<double>(sum, size).Clear();
            for (var block = blocks * g / groups; block < blocks * (g + 1) / groups; block++)
            {
                if (precise)
                    CurvatureKernels.AddPrecise(x, rows, columns, block, scratch.Doubles, sum);
                else
                    CurvatureKernels.AddSingle(x, rows, columns, block, (float*)scratch.Doubles, sum);
            }

            if (threads == 1 && g > 0)
                AddTriangle(sums.Doubles, sum, packed, columns.Length);
        });
        for (var g = 1; g < groups && threads > 1; g++)
            AddTriangle(sums.Doubles, sums.Doubles + ((long)g * size), packed, columns.Length);

        var matrix = Eliminate(sums.Doubles, packed, columns.Length, rows.Count, penalised ? 0 : UnpenalisedRidge, precise ? 0 : SinglePrecisionRidge);
        for (var k = 0; k < columns.Length && !precise; k++)
            matrix.Coupling[k] += x.Centres[columns[k]];
        return matrix;
    }

    /// <summary>Eliminates the intercept from sums that were taken elsewhere, in float64 throughout.</summary>
    /// <param name="sums">[m + 1, m + 1], row after row: X'CX bordered by c'X and sum c; what is above the diagonal does not count.</param>
    /// <param name="rows">Rows n that were summed over.</param>
    /// <param name="penalised">Whether there is a penalty that keeps weights from wandering.</param>
    public static CurvatureMatrix Of(ReadOnlySpan<double> sums, int rows, bool penalised)
    {
        var size = (int)Math.Round(Math.Sqrt(sums.Length));
        if (size < 1 || (long)size * size != sums.Length || rows < 1)
            throw new ArgumentException($"{sums.Length} sums over {rows} rows make no curvature matrix.", nameof(sums));
        fixed (double* first = sums)
            return Eliminate(first, size, size - 1, rows, penalised ? 0 : UnpenalisedRidge, 0);
    }

    /// <summary>Gives the matrix's memory back for the next.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(H);

    /// <summary>Adds what is on and below the diagonal of rows 0 .. last: nothing else is read later.</summary>
    private static void AddTriangle(double* total, double* sum, int stride, int last)
    {
        for (var i = 0; i <= last; i++, total += stride, sum += stride)
        {
            for (var k = 0; k <= i; k += PackedProduct.Tile)
                (Vector256.Load(total + k) + Vector256.Load(sum + k)).Store(total + k);
        }
    }

    private static CurvatureMatrix Eliminate(double* sum, int packed, int m, int n, double ridge, double rounding)
    {
        var stride = Lanes.Padded(m);
        var total = sum[(m * packed) + m];
        var coupling = new double[m];
        for (var k = 0; k < m; k++)
            coupling[k] = sum[(m * packed) + k] / total;
        var h = ArrayPool<double>.Shared.Rent(m * stride);
        Array.Clear(h, 0, m * stride);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = Math.FusedMultiplyAdd(-coupling[j], sum[(m * packed) + i], sum[(i * packed) + j]) / n;
                h[(i * stride) + j] = value;
                h[(j * stride) + i] = value;
            }

            // What cancellation leaves of a constant column is noise, not curvature.
            if (h[(i * stride) + i] * n <= 1e-12 * sum[(i * packed) + i])
                h[(i * stride) + i] = 0;
            h[(i * stride) + i] = (h[(i * stride) + i] * (1 + ridge)) + (rounding * sum[(i * packed) + i] / n);
        }

        return new CurvatureMatrix(m, h, coupling);
    }
}
