using InFiConD.Core.Numerics;

namespace InFiConD.Core.Solver;

/// <summary>
/// The exact student of one class: the optimum of a convex problem, with a certificate. Same problem and options, same bits, on any
/// machine and with any number of threads. docs/numerics.md explains the method.
/// </summary>
public static class SparseLogisticSolver
{
    /// <summary>Names method and version in events: a fit can be replayed bit for bit by the solver of this name.</summary>
    public const string Id = "prox-newton/2";

    private const int LargeRows = 24_000;
    private const int ColdThinning = 12;
    private const double ColdGap = 1e-3;
    private const int SketchThinning = 24;
    private const double SketchGap = 1e-4;

    /// <summary>Solves one class.</summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="start">Null for the canonical start, which every committed fit uses; a base version's fit for previews.</param>
    /// <param name="ct">Stops the fit with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The problem makes no sense (sizes, targets outside [0, 1], an empty box, ...).</exception>
    public static StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct) =>
        Fit(problem, options, start, null, ct);

    /// <summary>Solves one class with the passes over its rows done elsewhere. Whoever does them answers for their bits, and names the fit's solver.</summary>
    /// <param name="problem">As above.</param>
    /// <param name="options">As above; its threads are for what is left on the processor.</param>
    /// <param name="start">As above.</param>
    /// <param name="data">Makes the data term of this problem, which is disposed after use; null for the one on this processor.</param>
    /// <param name="ct">As above.</param>
    /// <exception cref="ArgumentException">The problem makes no sense.</exception>
    public static StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, Func<IDataTerm>? data, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        Validate(problem, options, start);
        using var lease = problem.X.Lease();
        var penalty = Penalty.Of(problem);
        if (OneSided.Solve(problem, penalty, options) is { } closed)
            return closed;
        using var newton = new ProximalNewton(problem, penalty, options, data?.Invoke() ?? OnProcessor(problem, options), ct);
        return newton.Run(start ?? CanonicalStart(problem, options, ct));
    }

    /// <summary>
    /// A quick answer for a picture while a slider moves over a large map: solved on every 24th row, with a linear correction that makes the
    /// sample's gradient at the start equal the whole map's. Marked <see cref="StudentFit.Approximate"/>: weights keep their boxes, but
    /// objective and gap are the sample's. Never to be reported or stored.
    /// </summary>
    /// <param name="problem">The whole problem.</param>
    /// <param name="options">Threads and iterations; the gap is never asked below 1e-4.</param>
    /// <param name="start">The base version's fit; with its gradient no pass over the whole map is needed.</param>
    /// <param name="ct">Stops it.</param>
    public static StudentFit Sketch(SparseLogisticProblem problem, SolverOptions options, WarmStart start, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(start);
        Validate(problem, options, start);
        using var lease = problem.X.Lease();
        if (OneSided.Solve(problem, Penalty.Of(problem), options) is { } closed)
            return closed;
        var gradient = start.Gradient ?? GradientAt(problem, options, start);
        var thinned = problem.X.Thinned(SketchThinning);
        using var sampleLease = thinned.Lease();
        var sample = problem with { X = thinned, Targets = Every(problem.Targets, SketchThinning, thinned.Rows) };
        var loose = options with { RelativeGap = Math.Max(options.RelativeGap, SketchGap) };
        using var newton = new ProximalNewton(sample, Penalty.Of(problem), loose, new TiltedTerm(OnProcessor(sample, loose), start, gradient), ct);
        return newton.Run(start with { Gradient = gradient }) with { Approximate = true, Gradient = [] };
    }

    /// <summary>A start with its gradient, for the many fits that leave from the same weights: one pass over X here saves one in each.</summary>
    /// <param name="problem">Features and targets; lambda and boxes do not matter.</param>
    /// <param name="options">Threads.</param>
    /// <param name="weights">Weights [d].</param>
    /// <param name="intercept">Intercept.</param>
    /// <exception cref="ArgumentException">The problem makes no sense, or weights are missing or not finite.</exception>
    public static WarmStart StartAt(SparseLogisticProblem problem, SolverOptions options, double[] weights, double intercept)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        var start = new WarmStart(weights, intercept);
        Validate(problem, options, start);
        using var lease = problem.X.Lease();
        return start with { Gradient = GradientAt(problem, options, start) };
    }

    private static double[] GradientAt(SparseLogisticProblem problem, SolverOptions options, WarmStart start)
    {
        using var data = OnProcessor(problem, options);
        data.Restart(start.Weights, start.Intercept, [], []);
        var gradient = new double[problem.X.Columns];
        data.FullGradient(gradient);
        return gradient;
    }

    private static RowPass OnProcessor(SparseLogisticProblem problem, SolverOptions options) => new(problem.X, problem.Targets, options.Threads);

    private static double[] Every(double[] values, int every, int count)
    {
        var taken = new double[count];
        for (var i = 0; i < count; i++)
            taken[i] = values[i * every];
        return taken;
    }

    internal static void Validate(SparseLogisticProblem problem, SolverOptions options, WarmStart? start)
    {
        problem.Validate();
        options.Validate();
        var d = problem.X.Columns;
        if (start is not null && (start.Weights.Length != d || start.Weights.Any(w => !double.IsFinite(w)) || !double.IsFinite(start.Intercept)))
            throw new ArgumentException($"A warm start needs {d} finite weights and a finite intercept.", nameof(start));
        if (start?.Gradient is { } gradient && (gradient.Length != d || gradient.Any(g => !double.IsFinite(g))))
            throw new ArgumentException($"The gradient of a warm start needs {d} finite numbers.", nameof(start));
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
        var targets = Every(problem.Targets, ColdThinning, thinned.Rows);
        if (targets.All(t => t == 0) || targets.All(t => t == 1))
            return zero;
        using var lease = thinned.Lease();
        var sample = problem with { X = thinned, Targets = targets };
        using var newton = new ProximalNewton(sample, Penalty.Of(problem), options with { RelativeGap = ColdGap }, OnProcessor(sample, options), ct);
        return WarmStart.From(newton.Run(zero)) with { Gradient = null };
    }
}
