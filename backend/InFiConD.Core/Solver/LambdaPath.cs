namespace InFiConD.Core.Solver;

/// <summary>The falling row of lambdas that one is chosen from.</summary>
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
}
