namespace InFiConD.Core.Solver;

/// <summary>One class's weights with the proof of how good they are.</summary>
/// <param name="Weights">Weights [d], exact zeros off the support, every one inside its box.</param>
/// <param name="Intercept">Intercept.</param>
/// <param name="Objective">Mean loss plus penalty at these weights.</param>
/// <param name="RelativeGap">(objective - dual objective) / max(objective, 0.001): no weights at all can be better by more.</param>
/// <param name="KktResidual">Largest violation of an optimality condition, as a gradient of the objective (absolute, to be compared with lambda).</param>
/// <param name="Iterations">Newton steps taken.</param>
/// <param name="Converged">Whether the asked gap was reached; when false the weights are the best found and no more.</param>
public sealed record StudentFit(
    double[] Weights,
    double Intercept,
    double Objective,
    double RelativeGap,
    double KktResidual,
    int Iterations,
    bool Converged)
{
    /// <summary>Gradient of the mean loss [d] at the weights; a warm start can use it.</summary>
    public double[] Gradient { get; init; } = [];

    /// <summary>Names method and version of what found the weights; the certificate is the exact solver's own whoever did.</summary>
    public string Solver { get; init; } = SparseLogisticSolver.Id;

    /// <summary>True for a fit on a sample of the rows: fine for a picture while dragging, never to be reported.</summary>
    public bool Approximate { get; init; }

    /// <summary>Concepts with a weight other than zero.</summary>
    public int NonZero => Weights.Count(w => w != 0);
}
