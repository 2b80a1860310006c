namespace InFiConD.Core.Solver;

/// <summary>
/// How good weights are, proved by the dual: whatever other weights do, the objective cannot drop by more than <see cref="Gap"/>.
/// </summary>
/// <param name="Objective">Mean loss plus penalty.</param>
/// <param name="Gap">Objective minus dual objective.</param>
/// <param name="KktResidual">Largest violation of an optimality condition, intercept included.</param>
internal readonly record struct Certificate(double Objective, double Gap, double KktResidual)
{
    /// <summary>Objectives below this count as this when the gap is taken relative to them.</summary>
    public const double SmallestObjective = 1e-3;

    /// <summary>Gap / max(objective, 0.001).</summary>
    public double RelativeGap => Gap / Math.Max(Objective, SmallestObjective);

    /// <summary>
    /// The dual point is theta = s (sigmoid(z) - p); s &lt;= 1 makes it feasible where a weight is free to grow without end. A coordinate
    /// without penalty (lambda = 0) admits no such point: there the comparison is with all weights whose sum of sizes is at most twice
    /// that of these (and at least 2).
    /// </summary>
    /// <param name="data">Data fit, evaluated at the weights with the intercept centred.</param>
    /// <param name="penalty">Penalty and boxes.</param>
    /// <param name="w">Weights [d].</param>
    /// <param name="intercept">Intercept.</param>
    /// <param name="gradient">Gradient of the mean loss [d].</param>
    /// <param name="linear">Value of the linear term of a sketch; null without one. A sketch is compared as if it had no penalty.</param>
    public static Certificate Of(IDataTerm data, Penalty penalty, double[] w, double intercept, double[] gradient, double? linear = null)
    {
        var (scale, kkt, norm) = (1.0, Math.Abs(data.MeanResidual), 0.0);
        for (var j = 0; j < w.Length; j++)
        {
            norm += Math.Abs(w[j]);
            kkt = Math.Max(kkt, penalty.Violation(j, w[j], gradient[j]));
            if (linear is null && penalty.Lambda[j] > 0 && GrowsFreely(j) && Math.Abs(gradient[j]) * scale > penalty.Lambda[j])
                scale = penalty.Lambda[j] / Math.Abs(gradient[j]);
        }

        var (excess, gap) = (0.0, data.ScalingCost(scale) + (scale * intercept * data.MeanResidual));
        for (var j = 0; j < w.Length; j++)
        {
            gap += Math.FusedMultiplyAdd(scale * gradient[j], w[j], penalty.Lambda[j] * Math.Abs(w[j])) + penalty.Conjugate(j, -scale * gradient[j]);
            if (GrowsFreely(j) && (linear is not null || penalty.Lambda[j] == 0))
                excess = Math.Max(excess, Math.Abs(gradient[j]) - penalty.Lambda[j]);
        }

        gap = Math.Max(Math.FusedMultiplyAdd(excess, 2 * Math.Max(1, norm), gap), 0);
        return new Certificate(data.Loss + (linear ?? 0) + penalty.Value(w), gap, kkt);

        bool GrowsFreely(int j) => gradient[j] > 0 ? double.IsNegativeInfinity(penalty.Lower[j]) : double.IsPositiveInfinity(penalty.Upper[j]);
    }
}
