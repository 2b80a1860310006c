using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>Mean and population standard deviation of one column; a deviation of exactly 0 marks a constant column.</summary>
internal readonly record struct ColumnScale(double Mean, double Deviation)
{
    /// <summary>All columns of a matrix, two passes each so that nothing cancels.</summary>
    public static unsafe ColumnScale[] OfAll(FeatureMatrix matrix)
    {
        using var lease = matrix.Lease();
        var scales = new ColumnScale[matrix.Columns];
        for (var j = 0; j < scales.Length; j++)
            scales[j] = Of(matrix.ColumnPointer(j), matrix.Rows);
        return scales;
    }

    /// <summary>Means over up to 512 evenly spread groups of eight rows.</summary>
    public static unsafe float[] RoughMeans(FeatureMatrix matrix)
    {
        using var lease = matrix.Lease();
        var means = new float[matrix.Columns];
        var groups = Math.Max(1, matrix.Rows / Lanes.Count);
        var step = Math.Max(1, groups / 512);
        for (var j = 0; j < means.Length; j++)
        {
            var (sum, count) = (Vector512<double>.Zero, 0);
            for (var group = 0; group < groups; group += step)
            {
                sum += Lanes.Load(matrix.ColumnPointer(j) + ((long)group * Lanes.Count));
                count += Math.Min(Lanes.Count, matrix.Rows);
            }

            means[j] = (float)(Lanes.Sum(sum) / count);
        }

        return means;
    }

    private static unsafe ColumnScale Of(float* column, int rows)
    {
        var whole = rows & ~(Lanes.Count - 1);
        var tail = Lanes.Mask(rows - whole);
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < rows; i += Lanes.Count)
            sum += Lanes.Load(column + i);
        var mean = Lanes.Sum(sum) / rows;

        var centre = Vector512.Create(mean);
        var squares = Vector512<double>.Zero;
        for (var i = 0; i < rows; i += Lanes.Count)
        {
            var off = Lanes.Load(column + i) - centre;
            if (i == whole)
                off &= tail;
            squares = Lanes.Fma(off, off, squares);
        }

        return new ColumnScale(mean, IsConstant(column, rows) ? 0 : Math.Sqrt(Lanes.Sum(squares) / rows));
    }

    private static unsafe bool IsConstant(float* column, int rows)
    {
        for (var i = 1; i < rows; i++)
        {
            if (column[i] != column[0])
                return false;
        }

        return true;
    }
}
