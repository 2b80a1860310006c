using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// Classes whose targets are all exactly 0, or all exactly 1. The infimum (weights nearest zero, intercept at infinity) is not attained;
/// the intercept stops where the loss that is left lies below the asked gap.
/// </summary>
internal static class OneSided
{
    /// <summary>The fit, or null when the class is not of this kind.</summary>
    public static StudentFit? Solve(SparseLogisticProblem problem, Penalty penalty, SolverOptions options)
    {
        var first = problem.Targets[0];
        if ((first != 0 && first != 1) || problem.Targets.Any(p => p != first))
            return null;
        var w = new double[problem.X.Columns];
        for (var j = 0; j < w.Length; j++)
            w[j] = penalty.Clamp(j, 0);

        // Loss of a row that is right by a margin z is below exp(-z).
        var allowed = 0.5 * options.RelativeGap * Certificate.SmallestObjective;
        var margin = Math.Min(-Elementary.Log(allowed), 700);
        var scores = problem.X.Scores(w, 0);
        var intercept = first == 0 ? -margin - scores.Max() : margin - scores.Min();

        using var data = new RowPass(problem.X, problem.Targets, options.Threads);
        data.Restart(w, intercept, [], []);
        var gradient = new double[w.Length];
        data.FullGradient(gradient);
        var objective = data.Loss + penalty.Value(w);
        var gap = data.Loss / Math.Max(objective, Certificate.SmallestObjective);
        return new StudentFit(w, intercept, objective, gap, Math.Abs(data.MeanResidual), 0, gap <= options.RelativeGap) { Gradient = gradient };
    }
}
