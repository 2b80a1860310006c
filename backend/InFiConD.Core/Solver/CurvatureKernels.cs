using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The symmetric product of one block of rows: columns are multiplied by sqrt(c) and packed, sqrt(c) itself goes behind them, then the lower
/// triangle of packed'packed is added to the sums. Tiles differ with the registers there are; every sum is taken in the same order anyway.
/// </summary>
internal static unsafe class CurvatureKernels
{
    /// <summary>Rows of a block; also the length of one packed column.</summary>
    public const int BlockRows = 512;

    private const int Tile = 4;
    private const double MinCurvature = 1e-9;

    /// <summary>Columns of the sums for m columns of the problem: the intercept's comes behind them, then padding to whole tiles.</summary>
    public static int PackedColumns(int m) => (m + Tile) / Tile * Tile;

    /// <summary>Float32: columns are centred first, so that little cancels when the intercept is eliminated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSingle(FeatureMatrix x, LogisticRows rows, int[] columns, int block, float* packed, double* sum)
    {
        var first = block * BlockRows;
        var count = Math.Min(BlockRows, rows.Count - first);
        var root = packed + ((long)columns.Length * BlockRows);
        var floor = Vector512.Create(MinCurvature);
        for (var i = 0; i < count; i += Floats.Lanes)
        {
            var lower = Vector512.Sqrt(Vector512.Max(Vector512.Load(rows.C + first + i), floor));
            var upper = Vector512.Sqrt(Vector512.Max(Vector512.Load(rows.C + first + i + Lanes.Count), floor));
            Vector512.Narrow(lower, upper).Store(root + i);
        }

        new Span<float>(root + count, Floats.Padded(count) - count).Clear();
        for (var k = 0; k < columns.Length; k++)
        {
            var source = x.ColumnPointer(columns[k]) + first;
            var target = packed + ((long)k * BlockRows);
            var centre = Vector512.Create(x.Centres[columns[k]]);
            for (var i = 0; i < count; i += Floats.Lanes)
                ((Vector512.Load(source + i) - centre) * Vector512.Load(root + i)).Store(target + i);
        }

        var size = PackedColumns(columns.Length);
        if (Vector512.IsHardwareAccelerated)
            Multiply(packed, Floats.Padded(count), size, sum);
        else
            MultiplyNarrow(packed, Floats.Padded(count), size, sum);
    }

    /// <summary>Float64, for the last digits and for columns that nearly depend on each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPrecise(FeatureMatrix x, LogisticRows rows, int[] columns, int block, double* packed, double* sum)
    {
        var first = block * BlockRows;
        var count = Math.Min(BlockRows, rows.Count - first);
        var root = packed + ((long)columns.Length * BlockRows);
        var floor = Vector512.Create(MinCurvature);
        for (var i = 0; i < count; i += Lanes.Count)
            Vector512.Sqrt(Vector512.Max(Vector512.Load(rows.C + first + i), floor)).Store(root + i);
        new Span<double>(root + count, Lanes.Padded(count) - count).Clear();
        for (var k = 0; k < columns.Length; k++)
        {
            var source = x.ColumnPointer(columns[k]) + first;
            var target = packed + ((long)k * BlockRows);
            for (var i = 0; i < count; i += Lanes.Count)
                (Lanes.Load(source + i) * Vector512.Load(root + i)).Store(target + i);
        }

        var size = PackedColumns(columns.Length);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(float* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += Tile)
        {
            for (var j = 0; j <= i; j += Tile)
            {
                Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
                Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
                float* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Floats.Lanes)
                {
                    Vector512<float> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    Vector512<float> b2 = Vector512.Load(b + (2 * BlockRows) + r), b3 = Vector512.Load(b + (3 * BlockRows) + r);
                    var ai = Vector512.Load(a + r);
                    (s00, s01, s02, s03) = (Fma(ai, b0, s00), Fma(ai, b1, s01), Fma(ai, b2, s02), Fma(ai, b3, s03));
                    ai = Vector512.Load(a + BlockRows + r);
                    (s10, s11, s12, s13) = (Fma(ai, b0, s10), Fma(ai, b1, s11), Fma(ai, b2, s12), Fma(ai, b3, s13));
                    ai = Vector512.Load(a + (2 * BlockRows) + r);
                    (s20, s21, s22, s23) = (Fma(ai, b0, s20), Fma(ai, b1, s21), Fma(ai, b2, s22), Fma(ai, b3, s23));
                    ai = Vector512.Load(a + (3 * BlockRows) + r);
                    (s30, s31, s32, s33) = (Fma(ai, b0, s30), Fma(ai, b1, s31), Fma(ai, b2, s32), Fma(ai, b3, s33));
                }

                AddRow(sum + (i * size) + j, s00, s01, s02, s03);
                AddRow(sum + ((i + 1) * size) + j, s10, s11, s12, s13);
                AddRow(sum + ((i + 2) * size) + j, s20, s21, s22, s23);
                AddRow(sum + ((i + 3) * size) + j, s30, s31, s32, s33);
            }
        }
    }

    /// <summary>For processors without 512-bit registers: sixteen accumulators would not fit theirs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyNarrow(float* packed, int count, int size, double* sum)
    {
        for (var i = 0; i < size; i += 2)
        {
            for (var j = 0; j <= i; j += 2)
            {
                Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default;
                float* a = packed + ((long)i * BlockRows), b = packed + ((long)j * BlockRows);
                for (var r = 0; r < count; r += Floats.Lanes)
                {
                    Vector512<float> b0 = Vector512.Load(b + r), b1 = Vector512.Load(b + BlockRows + r);
                    var ai = Vector512.Load(a + r);
                    s00 = Fma(ai, b0, s00);
                    s01 = Fma(ai, b1, s01);
                    ai = Vector512.Load(a + BlockRows + r);
                    s10 = Fma(ai, b0, s10);
                    s11 = Fma(ai, b1, s11);
                }

                var (at, below) = ((i * size) + j, ((i + 1) * size) + j);
                sum[at] += Floats.Sum(s00);
                sum[at + 1] += Floats.Sum(s01);
                sum[below] += Floats.Sum(s10);
                sum[below + 1] += Floats.Sum(s11);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(double* sum, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        sum[0] += Floats.Sum(a);
        sum[1] += Floats.Sum(b);
        sum[2] += Floats.Sum(c);
        sum[3] += Floats.Sum(d);
    }
}
