namespace InFiConD.Core.Solver;

/// <summary>The non-smooth part, one coordinate at a time: h_j(w) = lambda_j |w| inside the box, infinite outside.</summary>
public sealed class Penalty
{
    private Penalty(double[] lambda, double[] lower, double[] upper) => (Lambda, Lower, Upper) = (lambda, lower, upper);

    /// <summary>Slope of the absolute value per column [d].</summary>
    public double[] Lambda { get; }

    /// <summary>Lower ends of the boxes [d].</summary>
    public double[] Lower { get; }

    /// <summary>Upper ends of the boxes [d].</summary>
    public double[] Upper { get; }

    /// <summary>Reads lambda, scale and boxes of a problem.</summary>
    public static Penalty Of(SparseLogisticProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var d = problem.X.Columns;
        var (lambda, lower, upper) = (new double[d], new double[d], new double[d]);
        for (var j = 0; j < d; j++)
        {
            var box = problem.Boxes.TryGetValue(j, out var asked) ? asked : Box.Unbounded;
            var scale = problem.Standardise ? problem.X.Scales[j].Deviation : 1;
            if (scale == 0)
                box = new Box(box.Clamp(0), box.Clamp(0));
            lambda[j] = problem.Lambda * scale;
            (lower[j], upper[j]) = (box.Lower + 0.0, box.Upper + 0.0);
        }

        return new Penalty(lambda, lower, upper);
    }

    /// <summary>Whether the coordinate has a box of its own.</summary>
    public bool IsBoxed(int j) => !double.IsNegativeInfinity(Lower[j]) || !double.IsPositiveInfinity(Upper[j]);

    /// <summary>The allowed weight nearest to <paramref name="w"/>; negative zero becomes zero.</summary>
    public double Clamp(int j, double w) => (w < Lower[j] ? Lower[j] : w > Upper[j] ? Upper[j] : w) + 0.0;

    /// <summary>sum_j lambda_j |w_j|.</summary>
    public double Value(double[] w)
    {
        ArgumentNullException.ThrowIfNull(w);
        var sum = 0.0;
        for (var j = 0; j < w.Length; j++)
            sum = Math.FusedMultiplyAdd(Lambda[j], Math.Abs(w[j]), sum);
        return sum;
    }

    /// <summary>Distance from -gradient to the subdifferential of h_j at w: 0 exactly when coordinate j is optimal.</summary>
    public double Violation(int j, double w, double gradient)
    {
        var (right, left) = w > 0 ? (gradient + Lambda[j], gradient + Lambda[j])
            : w < 0 ? (gradient - Lambda[j], gradient - Lambda[j])
            : (gradient + Lambda[j], gradient - Lambda[j]);

        // Slopes to the right and to the left; one may descend only where the box leaves room.
        var down = w < Upper[j] ? Math.Max(-right, 0) : 0;
        var up = w > Lower[j] ? Math.Max(left, 0) : 0;
        return Math.Max(down, up);
    }

    /// <summary>
    /// The convex conjugate sup_w (v w - lambda_j |w|) over the box. An end without a bound counts only where the supremum is finite:
    /// callers see to it that |v| exceeds lambda_j nowhere else, or account for the excess themselves.
    /// </summary>
    public double Conjugate(int j, double v)
    {
        var best = Lower[j] <= 0 && Upper[j] >= 0 ? 0 : double.NegativeInfinity;
        best = Math.Max(best, AtEnd(Upper[j], v));
        return Math.Max(best, AtEnd(-Lower[j], -v));

        double AtEnd(double end, double slope) =>
            double.IsPositiveInfinity(end) ? double.NegativeInfinity : Math.FusedMultiplyAdd(slope, end, -Lambda[j] * Math.Abs(end));
    }
}
