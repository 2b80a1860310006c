using System.Runtime.Intrinsics;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The concept map X [rows, columns] in the solver's layout: float32, column after column, each column starting on a cache line and padded
/// with zeros. Immutable and safe to share between threads; a fit that is under way keeps the memory although the owner disposes it.
/// </summary>
public sealed unsafe class FeatureMatrix : IDisposable
{
    private const int RowAlignment = 16;
    private readonly AlignedMemory _memory;
    private readonly Lazy<ColumnScale[]> _scales;
    private readonly Lazy<float[]> _centres;
    private readonly Lock _thinning = new();
    private readonly Dictionary<int, FeatureMatrix> _thinned = [];

    internal FeatureMatrix(int rows, int columns)
    {
        if (rows < 1 || columns < 1)
            throw new ArgumentException($"A feature matrix needs at least one row and one column, not {rows} x {columns}.");
        Rows = rows;
        Columns = columns;
        Stride = ((long)rows + RowAlignment - 1) & ~(RowAlignment - 1L);
        _memory = new AlignedMemory(Stride * columns * sizeof(float));
        _scales = new Lazy<ColumnScale[]>(() => ColumnScale.OfAll(this));
        _centres = new Lazy<float[]>(() => ColumnScale.RoughMeans(this));
    }

    /// <summary>Images.</summary>
    public int Rows { get; }

    /// <summary>Concepts.</summary>
    public int Columns { get; }

    /// <summary>Native memory held, in bytes, thinned copies included.</summary>
    public long Bytes
    {
        get
        {
            lock (_thinning)
                return _memory.Bytes + _thinned.Values.Sum(t => t.Bytes);
        }
    }

    /// <summary>Floats from one column to the next.</summary>
    internal long Stride { get; }

    /// <summary>Mean and standard deviation per column, computed once.</summary>
    internal ColumnScale[] Scales => _scales.Value;

    /// <summary>Roughly the mean of each column, from some rows: centring by it keeps float32 sums accurate.</summary>
    internal float[] Centres => _centres.Value;

    /// <summary>Copies a row-major matrix, or the named rows of it.</summary>
    /// <param name="x">Values [rows, columns], row after row.</param>
    /// <param name="rows">Rows of <paramref name="x"/>.</param>
    /// <param name="columns">Columns of <paramref name="x"/>.</param>
    /// <param name="rowIndices">Which rows to take, in this order; empty takes all.</param>
    /// <exception cref="ArgumentException">Sizes disagree, a row index is out of range, or a value is not finite.</exception>
    public static FeatureMatrix FromRowMajor(ReadOnlySpan<float> x, int rows, int columns, ReadOnlySpan<int> rowIndices)
    {
        if (x.Length != (long)rows * columns)
            throw new ArgumentException($"{rows} x {columns} values were announced, {x.Length} given.", nameof(x));
        using var builder = new FeatureMatrixBuilder(rowIndices.IsEmpty ? rows : rowIndices.Length, columns);
        if (rowIndices.IsEmpty)
        {
            builder.AppendRows(x);
            return builder.Build();
        }

        foreach (var row in rowIndices)
        {
            if ((uint)row >= (uint)rows)
                throw new ArgumentException($"Row {row} is not among the {rows} rows.", nameof(rowIndices));
            builder.AppendRows(x.Slice(row * columns, columns));
        }

        return builder.Build();
    }

    /// <summary>One column [rows].</summary>
    public ReadOnlySpan<float> Column(int j)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(j);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(j, Columns);
        ObjectDisposedException.ThrowIf(_memory.IsClosed, this);
        return new ReadOnlySpan<float>(ColumnPointer(j), Rows);
    }

    /// <summary>scores[i] = intercept + sum_j weights[j] x[i, j], summed in column order in float64.</summary>
    /// <param name="weights">One weight per column.</param>
    /// <param name="intercept">Added to every row.</param>
    /// <returns>Logits [rows].</returns>
    public double[] Scores(ReadOnlySpan<double> weights, double intercept)
    {
        if (weights.Length != Columns)
            throw new ArgumentException($"{Columns} weights are needed, {weights.Length} given.", nameof(weights));
        using var lease = Lease();
        var scores = new double[Rows];
        Array.Fill(scores, intercept);
        var whole = Rows & ~(Lanes.Count - 1);
        fixed (double* z = scores)
        {
            for (var j = 0; j < Columns; j++)
            {
                if (weights[j] == 0)
                    continue;
                var column = ColumnPointer(j);
                var w = Vector512.Create(weights[j]);
                for (var i = 0; i < whole; i += Lanes.Count)
                    Lanes.Fma(w, Lanes.Load(column + i), Vector512.Load(z + i)).Store(z + i);
                for (var i = whole; i < Rows; i++)
                    z[i] = Math.FusedMultiplyAdd(weights[j], column[i], z[i]);
            }
        }

        return scores;
    }

    /// <summary>Gives the memory back once no fit uses it any more.</summary>
    public void Dispose()
    {
        lock (_thinning)
        {
            foreach (var thinned in _thinned.Values)
                thinned.Dispose();
            _thinned.Clear();
        }

        _memory.Dispose();
    }

    internal AlignedMemory.Lease Lease() => _memory.Take();

    internal float* ColumnPointer(int j) => (float*)_memory.Pointer + (Stride * j);

    /// <summary>Every <paramref name="every"/>-th row, made once and kept: the cold start and the sketch of large maps share it.</summary>
    internal FeatureMatrix Thinned(int every)
    {
        lock (_thinning)
        {
            if (_thinned.TryGetValue(every, out var found))
                return found;
            using var lease = Lease();
            var thinned = new FeatureMatrix((Rows + every - 1) / every, Columns);
            for (var j = 0; j < Columns; j++)
            {
                var source = ColumnPointer(j);
                var target = thinned.ColumnPointer(j);
                for (var i = 0; i < thinned.Rows; i++)
                    target[i] = source[(long)i * every];
            }

            _thinned[every] = thinned;
            return thinned;
        }
    }
}
