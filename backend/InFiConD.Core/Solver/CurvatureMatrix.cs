using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The Hessian of the mean loss on some columns with the intercept eliminated: H = 1/n [X'CX - (X'c)(c'X) / sum c]. Square-root scaled
/// columns are packed block by block so that the symmetric product runs out of the second-level cache.
/// </summary>
internal sealed unsafe class CurvatureMatrix : IDisposable
{
    private const int BlockRows = 512;
    private const int MaxGroups = 16;
    private const double MinCurvature = 1e-9;
    private const int Tile = 4;

    private CurvatureMatrix(int size, double[] h, double[] coupling)
    {
        Size = size;
        Stride = Lanes.Padded(size);
        H = h;
        Coupling = coupling;
    }

    /// <summary>Columns m.</summary>
    public int Size { get; }

    /// <summary>Doubles from one row of <see cref="H"/> to the next.</summary>
    public int Stride { get; }

    /// <summary>The full symmetric matrix [m, Stride], zero in the padding.</summary>
    public double[] H { get; }

    /// <summary>(X'c) / sum c [m]: the intercept follows a step by minus its product with it.</summary>
    public double[] Coupling { get; }

    /// <summary>Builds the matrix for the present curvatures; the diagonal grows by the share <paramref name="ridge"/>.</summary>
    public static CurvatureMatrix Build(FeatureMatrix x, LogisticRows rows, int[] columns, int threads, double ridge)
    {
        var m = columns.Length;
        var packed = (m + 1 + Tile - 1) / Tile * Tile;
        var blocks = (rows.Count + BlockRows - 1) / BlockRows;
        var groups = Math.Min(blocks, MaxGroups);
        var size = (long)packed * packed;
        using var sums = new Scratch(groups * size * sizeof(double));
        RowParallel.For(groups, threads, g =>
        {
            using var scratch = new Scratch((long)packed * BlockRows * sizeof(double));
            var sum = sums.Doubles + (g * size);
            new Span<double>(sum, packed * packed).Clear();
            for (var block = blocks * g / groups; block < blocks * (g + 1) / groups; block++)
            {
                var first = block * BlockRows;
                var count = Math.Min(BlockRows, rows.Count - first);
                Pack(x, columns, rows.C + first, first, count, scratch.Doubles);
                if (Vector512.IsHardwareAccelerated)
                    Multiply(scratch.Doubles, Lanes.Padded(count), packed, sum);
                else
                    MultiplyNarrow(scratch.Doubles, Lanes.Padded(count), packed, sum);
            }
        });
        for (var g = 1; g < groups; g++)
        {
            for (var k = 0; k < size; k += Lanes.Count)
                (Vector512.Load(sums.Doubles + k) + Vector512.Load(sums.Doubles + (g * size) + k)).Store(sums.Doubles + k);
        }

        return Eliminate(sums.Doubles, packed, m, rows.Count, ridge);
    }

    /// <summary>Gives the matrix's memory back for the next.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(H);

    /// <summary>Columns times sqrt(c), and sqrt(c) itself as column m; one packed column is BlockRows doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack(FeatureMatrix x, int[] columns, double* c, int first, int count, double* packed)
    {
        var root = packed + ((long)columns.Length * BlockRows);
        var floor = Vector512.Create(MinCurvature);
        var whole = count & ~(Lanes.Count - 1);
        for (var i = 0; i < count; i += Lanes.Count)
        {
            var ri = Vector512.Sqrt(Vector512.Max(Vector512.Load(c + i), floor));
            (i == whole ? ri & Lanes.Mask(count - whole) : ri).Store(root + i);
        }

        for (var k = 0; k < columns.Length; k++)
        {
            var source = x.ColumnPointer(columns[k]) + first;
            var target = packed + ((long)k * BlockRows);
            for (var i = 0; i < count; i += Lanes.Count)
                (Lanes.Load(source + i) * Vector512.Load(root + i)).Store(target + i);
        }
    }

    /// <summary>
    /// The same for processors without 512-bit registers, two by two: sixteen accumulators of eight lanes would not fit their registers.
    /// Every sum is taken in the same order, so the bits are the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyNarrow(double* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += 2)
        {
            for (var j = 0; j <= i; j += 2)
            {
                Vector512<double> s00 = default, s01 = default, s10 = default, s11 = default;
                double* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Lanes.Count)
                {
                    Vector512<double> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    var ai = Vector512.Load(a + r);
                    s00 = Lanes.Fma(ai, b0, s00);
                    s01 = Lanes.Fma(ai, b1, s01);
                    ai = Vector512.Load(a + BlockRows + r);
                    s10 = Lanes.Fma(ai, b0, s10);
                    s11 = Lanes.Fma(ai, b1, s11);
                }

                var (at, below) = ((i * size) + j, ((i + 1) * size) + j);
                sum[at] += Lanes.Sum(s00);
                sum[at + 1] += Lanes.Sum(s01);
                sum[below] += Lanes.Sum(s10);
                sum[below + 1] += Lanes.Sum(s11);
            }
        }
    }

    /// <summary>Adds the lower triangle of packed'packed to <paramref name="sum"/> [size, size], four by four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(double* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += Tile)
        {
            for (var j = 0; j <= i; j += Tile)
            {
                Vector512<double> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                Vector512<double> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
                double* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Lanes.Count)
                {
                    Vector512<double> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    Vector512<double> b2 = Vector512.Load(b + (2 * BlockRows) + r), b3 = Vector512.Load(b + (3 * BlockRows) + r);
                    var ai = Vector512.Load(a + r);
                    (s00, s01, s02, s03) = (Lanes.Fma(ai, b0, s00), Lanes.Fma(ai, b1, s01), Lanes.Fma(ai, b2, s02), Lanes.Fma(ai, b3, s03));
                    ai = Vector512.Load(a + BlockRows + r);
                    (s10, s11, s12, s13) = (Lanes.Fma(ai, b0, s10), Lanes.Fma(ai, b1, s11), Lanes.Fma(ai, b2, s12), Lanes.Fma(ai, b3, s13));
                    ai = Vector512.Load(a + (2 * BlockRows) + r);
                    (s20, s21, s22, s23) = (Lanes.Fma(ai, b0, s20), Lanes.Fma(ai, b1, s21), Lanes.Fma(ai, b2, s22), Lanes.Fma(ai, b3, s23));
                    ai = Vector512.Load(a + (3 * BlockRows) + r);
                    (s30, s31, s32, s33) = (Lanes.Fma(ai, b0, s30), Lanes.Fma(ai, b1, s31), Lanes.Fma(ai, b2, s32), Lanes.Fma(ai, b3, s33));
                }

                AddRow(sum, (i * size) + j, s00, s01, s02, s03);
                AddRow(sum, ((i + 1) * size) + j, s10, s11, s12, s13);
                AddRow(sum, ((i + 2) * size) + j, s20, s21, s22, s23);
                AddRow(sum, ((i + 3) * size) + j, s30, s31, s32, s33);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(double* sum, int at, Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
    {
        sum[at] += Lanes.Sum(a);
        sum[at + 1] += Lanes.Sum(b);
        sum[at + 2] += Lanes.Sum(c);
        sum[at + 3] += Lanes.Sum(d);
    }

    private static CurvatureMatrix Eliminate(double* sum, int packed, int m, int n, double ridge)
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
            h[(i * stride) + i] *= 1 + ridge;
        }

        return new CurvatureMatrix(m, h, coupling);
    }
}
