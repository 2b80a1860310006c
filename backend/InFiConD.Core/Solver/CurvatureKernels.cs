using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The symmetric product of one block of rows: columns are multiplied by sqrt(c) and packed, sqrt(c) itself goes behind them, then the lower
/// triangle of packed'packed is added to the sums.
/// </summary>
internal static unsafe class CurvatureKernels
{
    /// <summary>Rows of a block; also the length of one packed column.</summary>
    public const int BlockRows = PackedProduct.BlockRows;

    private const double MinCurvature = 1e-9;

    /// <summary>Columns of the sums for m columns of the problem: the intercept's comes behind them, then padding to whole tiles.</summary>
    public static int PackedColumns(int m) => (m + PackedProduct.Tile) / PackedProduct.Tile * PackedProduct.Tile;

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
            for (nint i = 0; i < count; i += Floats.Lanes)
                ((Vector512.Load(source + i) - centre) * Vector512.Load(root + i)).Store(target + i);
        }

        PackedProduct.Add(packed, Floats.Padded(count), PackedColumns(columns.Length), sum);
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

        PackedProduct.Add(packed, Lanes.Padded(count), PackedColumns(columns.Length), sum);
    }
}
