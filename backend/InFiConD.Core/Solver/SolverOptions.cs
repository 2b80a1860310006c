namespace InFiConD.Core.Solver;

/// <summary>When to stop and how many threads to use. Neither changes what the optimum is; threads do not even change a bit of the answer.</summary>
public sealed record SolverOptions
{
    /// <summary>Stop once (objective - dual objective) &lt;= RelativeGap * max(objective, 0.001).</summary>
    public double RelativeGap { get; init; } = 1e-6;

    /// <summary>Newton steps after which the solver gives up and says so.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>Threads inside this one fit; the row partition does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    internal void Validate()
    {
        if (!(RelativeGap > 0) || MaxIterations < 0 || Threads < 1)
            throw new ArgumentException($"Options make no sense: {this}.");
    }
}
