using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The exact student of one class: the optimum of a convex problem, with a certificate. Same problem and options, same bits, on any
/// machine and with any number of threads. docs/numerics.md explains the method.
/// </summary>
public static class SparseLogisticSolver
{
    /// <summary>Names method and version in events: a fit can be replayed bit for bit by the solver of this name.</summary>
    public const string Id = "prox-newton/1";

    private const int LargeRows = 24_000;
    private const int ColdThinning = 12;
    private const double ColdGap = 1e-3;

    /// <summary>Solves one class.</summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="start">Null for the canonical start, which every committed fit uses; a base version's fit for previews.</param>
    /// <param name="ct">Stops the fit with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The problem makes no sense (sizes, targets outside [0, 1], an empty box, ...).</exception>
    public static StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        problem.Validate();
        options.Validate();
        if (start is not null && (start.Weights.Length != problem.X.Columns || start.Weights.Any(w => !double.IsFinite(w)) || !double.IsFinite(start.Intercept)))
            throw new ArgumentException($"A warm start needs {problem.X.Columns} finite weights and a finite intercept.", nameof(start));

        using var lease = problem.X.Lease();
        var penalty = Penalty.Of(problem);
        if (OneSided.Solve(problem, penalty, options) is { } closed)
            return closed;
        using var newton = new ProximalNewton(problem, penalty, options, ct);
        return newton.Run(start ?? CanonicalStart(problem, options, ct));
    }

    /// <summary>Zero weights and the best intercept; for large maps the solution on every 12th row, itself solved from there.</summary>
    private static WarmStart CanonicalStart(SparseLogisticProblem problem, SolverOptions options, CancellationToken ct)
    {
        var sum = 0.0;
        foreach (var target in problem.Targets)
            sum += target;
        var mean = Math.Clamp(sum / problem.Targets.Length, 1e-12, 1 - 1e-12);
        var zero = new WarmStart(new double[problem.X.Columns], Elementary.Log(mean) - Elementary.Log(1 - mean));
        if (problem.X.Rows < LargeRows)
            return zero;

        var thinned = problem.X.Thinned(ColdThinning);
        var targets = new double[thinned.Rows];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = problem.Targets[i * ColdThinning];
        if (targets.All(t => t == 0) || targets.All(t => t == 1))
            return zero;
        using var lease = thinned.Lease();
        var sample = problem with { X = thinned, Targets = targets };
        using var newton = new ProximalNewton(sample, Penalty.Of(problem), options with { RelativeGap = ColdGap }, ct);
        return WarmStart.From(newton.Run(zero));
    }
}
