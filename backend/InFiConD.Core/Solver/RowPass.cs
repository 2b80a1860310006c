namespace InFiConD.Core.Solver;

/// <summary>Passes over the rows that move the logits along some columns and take gradients back along others.</summary>
internal sealed unsafe class RowPass(FeatureMatrix x, LogisticRows rows, int threads)
{
    /// <summary>Slopes [d] of a linear term that is added to the mean loss; only sketches have one.</summary>
    public double[]? Slopes { get; set; }

    /// <summary>
    /// One fused pass, chunk by chunk while the chunk's columns are in the cache: z += sum_k step[k] x[columns[k]] + shift, then loss,
    /// residual and curvature, then gradient[k] = 1/n sum_i r_i x[i, gradientOf[k]].
    /// </summary>
    public void Advance(ReadOnlySpan<int> columns, ReadOnlySpan<double> step, double shift, int[] gradientOf, Span<double> gradient)
    {
        var moved = Pointers(columns);
        var taken = Pointers(gradientOf);
        var steps = step[..columns.Length].ToArray();
        var m = gradientOf.Length;
        var partial = new double[(long)m * rows.Chunks];
        RowParallel.For(rows.Chunks, threads, chunk =>
        {
            var (first, count) = rows.Range(chunk);
            ColumnKernels.Move(moved, steps, shift, rows.Z + first, first, count);
            rows.EvaluateChunk(chunk);
            ColumnKernels.AddDots(taken, rows.R + first, first, count, partial.AsSpan(chunk * m, m));
        });
        rows.Collect();
        for (var k = 0; k < m; k++)
        {
            var sum = 0.0;
            for (var chunk = 0; chunk < rows.Chunks; chunk++)
                sum += partial[(chunk * m) + k];
            gradient[k] = (sum / rows.Count) + (Slopes?[gradientOf[k]] ?? 0);
        }
    }

    /// <summary>Logits from scratch, z = X w + b, so that no rounding of earlier steps stays in them; then loss and residual.</summary>
    public void Restart(double[] w, double intercept, int[] gradientOf, Span<double> gradient)
    {
        var support = Enumerable.Range(0, w.Length).Where(j => w[j] != 0).ToArray();
        new Span<double>(rows.Z, rows.Count).Clear();
        Advance(support, support.Select(j => w[j]).ToArray(), intercept, gradientOf, gradient);
    }

    /// <summary>Gradient of the mean loss for all columns [d]: the one pass over the whole of X.</summary>
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
            for (var first = 0; first < rows.Count; first += Rows)
                ColumnKernels.AddDots(columns, rows.R + first, first, Math.Min(Rows, rows.Count - first), sums);
            for (var k = 0; k < sums.Length; k++)
                sums[k] = (sums[k] / rows.Count) + (Slopes?[begin + k] ?? 0);
        });
    }

    private nint[] Pointers(ReadOnlySpan<int> columns)
    {
        var pointers = new nint[columns.Length];
        for (var k = 0; k < pointers.Length; k++)
            pointers[k] = (nint)x.ColumnPointer(columns[k]);
        return pointers;
    }
}
