using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>The exact solver on the processor: the same bits on every machine.</summary>
public sealed class ExactTrainer : ITrainer
{
    /// <inheritdoc/>
    public string SolverId => SparseLogisticSolver.Id;

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <inheritdoc/>
    public Rejection? Refuse() => null;

    /// <inheritdoc/>
    public StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct) =>
        SparseLogisticSolver.Fit(problem, options, start, ct);
}
