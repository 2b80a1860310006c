using InFiConD.Core;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Inference.Training;

/// <summary>
/// The paper's way for an ensemble's students: trained without constraints, then for a few epochs inside the boxes. Both times on the
/// processor, whose sums have one order.
/// </summary>
public sealed class PaperMode : ITrainer
{
    /// <summary>Passes over the images after a tuning: the paper's "few epochs", from weights that were already trained.</summary>
    private const int TuningEpochs = 10;

    private static readonly PaperTrainerOptions _options = new() { Device = TrainingDevice.Cpu };

    /// <inheritdoc/>
    public string SolverId => PaperTrainer.SolverId;

    /// <inheritdoc/>
    public bool IsExact => false;

    /// <inheritdoc/>
    public Rejection? Refuse() => TorchRuntime.Probe() is { Available: false, Reason: var reason }
        ? new Rejection("trainer-unsupported", $"The trainer \"sgd\" is not available: {reason}", "trainer")
        : null;

    /// <inheritdoc/>
    public StudentFit Fit(SparseLogisticProblem problem, SolverOptions options, WarmStart? start, CancellationToken ct)
    {
        if (start is null)
        {
            var free = PaperTrainer.Fit(problem with { Boxes = new Dictionary<int, Box>() }, _options, null, ct);
            if (problem.Boxes.Count == 0) return free;
            start = WarmStart.From(free);
        }

        return PaperTrainer.Fit(problem, _options with { Epochs = TuningEpochs }, start, ct);
    }
}
