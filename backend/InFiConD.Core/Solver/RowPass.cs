namespace InFiConD.Core.Solver;

/// <summary>The data term on this processor: same bits for any number of threads and any vector width.</summary>
/// <param name="x">Features; leased by the caller for as long as this lives.</param>
/// <param name="targets">Teacher probabilities [n].</param>
/// <param name="threads">Threads.</param>
internal sealed unsafe class RowPass(FeatureMatrix x, double[] targets, int threads) : IDataTerm
{
    private readonly LogisticRows _rows = new(targets);

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public double Loss => _rows.Loss;

    /// <inheritdoc/>
    public double MeanResidual => _rows.MeanResidual;

    /// <inheritdoc/>
    public double MeanCurvature => _rows.MeanCurvature;

    /// <inheritdoc/>
    public void Reset() => new Span<double>(_rows.Z, _rows.Count).Clear();

    /// <summary>
    /// One fused pass, chunk by chunk while the chunk's columns are in the cache: move the logits, take loss, residual and curvature, then the
    /// gradient.
    /// </summary>
    public void Advance(ReadOnlySpan<int> columns, ReadOnlySpan<double> step, double shift, int[] gradientOf, Span<double> gradient)
    {
        var moved = Pointers(columns);
        var taken = Pointers(gradientOf);
        var steps = step[..columns.Length].ToArray();
        var m = gradientOf.Length;
        var partial = new double[(long)m * _rows.Chunks];
        RowParallel.For(_rows.Chunks, threads, chunk =>
        {
            var (first, count) = _rows.Range(chunk);
            ColumnKernels.Move(moved, steps, shift, _rows.Z + first, first, count);
            _rows.EvaluateChunk(chunk);
            ColumnKernels.AddDots(taken, _rows.R + first, first, count, partial.AsSpan(chunk * m, m));
        });
        _rows.Collect();
        for (var k = 0; k < m; k++)
        {
            var sum = 0.0;
            for (var chunk = 0; chunk < _rows.Chunks; chunk++)
                sum += partial[(chunk * m) + k];

            // Negative zero becomes zero.
            gradient[k] = (sum / _rows.Count) + 0.0;
        }
    }

    /// <inheritdoc/>
    public void FullGradient(double[] gradient)
    {
        const int Columns = 8;
        const int Rows = 4096;
        var d = gradient.Length;
        RowParallel.For((d + (16 * Columns) - 1) / (16 * Columns), threads, block =>
        {
            var begin = block * 16 * Columns;
            var sums = gradient.AsSpan(begin, Math.Min(16 * Columns, d - begin));
            sums.Clear();
            var columns = new nint[sums.Length];
            for (var k = 0; k < columns.Length; k++)
                columns[k] = (nint)x.ColumnPointer(begin + k);
            for (var first = 0; first < _rows.Count; first += Rows)
                ColumnKernels.AddDots(columns, _rows.R + first, first, Math.Min(Rows, _rows.Count - first), sums);
            for (var k = 0; k < sums.Length; k++)
                sums[k] = (sums[k] / _rows.Count) + 0.0;
        });
    }

    /// <inheritdoc/>
    public CurvatureMatrix Curvature(int[] columns, bool precise, bool penalised) => CurvatureMatrix.Build(x, _rows, columns, precise, penalised, threads);

    /// <inheritdoc/>
    public double ScalingCost(double s) => _rows.ScalingCost(s);

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    private nint[] Pointers(ReadOnlySpan<int> columns)
    {
        var pointers = new nint[columns.Length];
        for (var k = 0; k < pointers.Length; k++)
            pointers[k] = (nint)x.ColumnPointer(columns[k]);
        return pointers;
    }
}
