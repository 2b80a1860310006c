using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>One way to fit a student.</summary>
public interface ITrainer
{
    /// <summary>Names method and version in events.</summary>
    string SolverId { get; }

    /// <summary>Whether its fits are optimal to a certificate: one that misses it is refused, never shown as exact.</summary>
    bool IsExact { get; }

    /// <summary>Why it can't be used here; null when it can. Asking may load a library.</summary>
    Rejection? Refuse();

    /// <summary>Fits one class. Without a start the answer depends on the problem alone, so that it can be had again.</summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">When to stop, and threads.</param>
    /// <param name="start">Weights to start from, for previews; null for a fit that becomes a version.</param>
    /// <param name="ct">Stops with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Weights inside their boxes with a certificate; the fit names what found it.</returns>
    StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct);
}
