namespace InFiConD.Core.Solver;

/// <summary>How good weights are that came from elsewhere, by the same measures as those of the exact solver.</summary>
public static class Appraisal
{
    /// <summary>
    /// Objective, gap and KKT residual of the given weights and intercept as they are. The dual needs an intercept at its best: the bound is
    /// taken there, and what the given intercept costs beyond it counts into the gap.
    /// </summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">The gap that counts as converged, and threads.</param>
    /// <param name="weights">Weights [d], finite and inside their boxes.</param>
    /// <param name="intercept">Intercept.</param>
    /// <param name="iterations">Steps that led to these weights; copied to the answer.</param>
    /// <exception cref="ArgumentException">The problem makes no sense, or weights are missing, not finite or outside their boxes.</exception>
    public static StudentFit Of(SparseLogisticProblem problem, SolverOptions options, double[] weights, double intercept, int iterations)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(weights);
        SparseLogisticSolver.Validate(problem, options, new WarmStart(weights, intercept));
        var penalty = Penalty.Of(problem);
        for (var j = 0; j < weights.Length; j++)
        {
            if (penalty.Clamp(j, weights[j]) != weights[j])
                throw new ArgumentException($"Weight {j} is {weights[j]}, outside [{penalty.Lower[j]}, {penalty.Upper[j]}].", nameof(weights));
        }

        using var lease = problem.X.Lease();
        using var data = new RowPass(problem.X, problem.Targets, options.Threads);
        var gradient = new double[weights.Length];
        data.Restart(weights, intercept, [], []);
        data.FullGradient(gradient);
        var objective = data.Loss + penalty.Value(weights);
        var kkt = Math.Abs(data.MeanResidual);
        for (var j = 0; j < weights.Length; j++)
            kkt = Math.Max(kkt, penalty.Violation(j, weights[j], gradient[j]));

        var centred = new double[weights.Length];
        var shift = Intercept.Centre(data);
        data.FullGradient(centred);
        var best = Certificate.Of(data, penalty, weights, intercept + shift, centred);
        var gap = best.Gap + Math.Max(0, objective - best.Objective);
        var relative = gap / Math.Max(objective, Certificate.SmallestObjective);
        return new StudentFit(weights, intercept, objective, relative, kkt, iterations, relative <= options.RelativeGap) { Gradient = gradient };
    }
}
