using System.Collections.Concurrent;

namespace InFiConD.Core.Solver;

/// <summary>All classes of an ensemble at once. Classes are independent, so the answer is the same as one by one, bit for bit.</summary>
public static class EnsembleSolver
{
    /// <summary>Solves every problem from the canonical start.</summary>
    /// <param name="problems">One problem per class; usually they share X.</param>
    /// <param name="options">When to stop; its threads are ignored in favour of <paramref name="threads"/>.</param>
    /// <param name="threads">Threads in all: classes side by side, and inside a class when there are more threads than classes.</param>
    /// <param name="completed">Called after each class with its index and fit, from any thread, one call at a time.</param>
    /// <param name="ct">Stops with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Fits in the order of the problems.</returns>
    public static StudentFit[] FitAll(
        IReadOnlyList<SparseLogisticProblem> problems,
        SolverOptions options,
        int threads,
        Action<int, StudentFit>? completed,
        CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var fits = new StudentFit[problems.Count];
        var each = options with { Threads = Math.Max(1, threads / Math.Max(1, problems.Count)) };
        var gate = new Lock();

        // One class at a time: a thread that took several could be left with them while the others are done.
        var classes = Partitioner.Create(Enumerable.Range(0, fits.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(classes, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, c =>
        {
            fits[c] = SparseLogisticSolver.Fit(problems[c], each, null, ct);
            if (completed is null)
                return;
            lock (gate)
                completed(c, fits[c]);
        });
        return fits;
    }
}
