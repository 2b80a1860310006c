namespace InFiConD.Core.Solver;

/// <summary>All classes at one lambda of a path.</summary>
/// <param name="Lambda">The penalty.</param>
/// <param name="Fits">One fit per class.</param>
public sealed record PathPoint(double Lambda, IReadOnlyList<StudentFit> Fits)
{
    /// <summary>Concepts per class on average.</summary>
    public double MeanNonZero => Fits.Average(fit => (double)fit.NonZero);
}

/// <summary>
/// Students for a falling row of lambdas, each started from the one before, to choose a lambda by. The fits are for choosing only: what is
/// committed is solved again from the canonical start.
/// </summary>
public static class LambdaPath
{
    /// <summary>The smallest lambda at which no concept outside a box is used: the largest gradient at zero weights.</summary>
    public static double LambdaMax(SparseLogisticProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var penalised = problem with { Lambda = 1e12 };
        var fit = SparseLogisticSolver.Fit(penalised, new SolverOptions(), null, CancellationToken.None);
        var largest = 0.0;
        for (var j = 0; j < fit.Gradient.Length; j++)
        {
            var scale = problem.Standardise ? problem.X.Scales[j].Deviation : 1;
            if (scale > 0 && !problem.Boxes.ContainsKey(j))
                largest = Math.Max(largest, Math.Abs(fit.Gradient[j]) / scale);
        }

        return largest;
    }

    /// <summary>Lambdas from <paramref name="largest"/> down to <paramref name="smallest"/> with a constant ratio.</summary>
    public static double[] Grid(double largest, double smallest, int count)
    {
        if (!(smallest > 0 && largest > smallest) || count < 2)
            throw new ArgumentException($"There is no grid of {count} from {largest} down to {smallest}.");
        return Enumerable.Range(0, count).Select(i => largest * Math.Pow(smallest / largest, (double)i / (count - 1))).ToArray();
    }

    /// <summary>Solves all classes along the path.</summary>
    /// <param name="problems">One per class; their own lambda does not count.</param>
    /// <param name="lambdas">Falling lambdas.</param>
    /// <param name="options">When to stop at each point.</param>
    /// <param name="threads">Threads over classes.</param>
    /// <param name="ct">Stops it.</param>
    public static PathPoint[] Solve(IReadOnlyList<SparseLogisticProblem> problems, IReadOnlyList<double> lambdas, SolverOptions options, int threads, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(lambdas);
        var fits = lambdas.Select(_ => new StudentFit[problems.Count]).ToArray();
        Parallel.For(0, problems.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, c =>
        {
            WarmStart? start = null;
            for (var l = 0; l < lambdas.Count; l++)
            {
                fits[l][c] = SparseLogisticSolver.Fit(problems[c] with { Lambda = lambdas[l] }, options, start, ct);
                start = WarmStart.From(fits[l][c]);
            }
        });
        return lambdas.Select((lambda, l) => new PathPoint(lambda, fits[l])).ToArray();
    }

    /// <summary>The point whose classes use about <paramref name="concepts"/> concepts on average; the sparser one on a tie.</summary>
    public static PathPoint BySparsity(IReadOnlyList<PathPoint> path, double concepts)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.MinBy(point => (Math.Abs(point.MeanNonZero - concepts), -point.Lambda)) ?? throw new ArgumentException("The path is empty.", nameof(path));
    }

    /// <summary>
    /// The point with the highest score, for example mean average precision on the images for tuning; the sparser one on a tie.
    /// </summary>
    public static PathPoint ByScore(IReadOnlyList<PathPoint> path, Func<PathPoint, double> score)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(score);
        return path.MaxBy(point => (score(point), point.Lambda)) ?? throw new ArgumentException("The path is empty.", nameof(path));
    }
}
