using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Inference.Training;

namespace InFiConD.Api.Distillation;

/// <summary>
/// The one way a class is fitted. Committed fits are functions of data, lambda and boxes alone, so that equal constraints give equal bits:
/// exact ones start cold, those of paper mode go from the unconstrained student into the boxes. Previews may start warm.
/// </summary>
internal static class StudentFitting
{
    /// <summary>From here on one fit shares its rows out over the cores; below, people and classes keep them busy. The bits are the same.</summary>
    private const int LargeRows = 24_000;

    /// <summary>Passes over the images after a tuning: the paper's "few epochs", from weights that were already trained.</summary>
    private const int TuningEpochs = 10;

    private static readonly Dictionary<int, Box> _noBoxes = [];

    /// <summary>Names the method of a trainer in events.</summary>
    public static string SolverOf(Trainer trainer) => trainer == Trainer.Sgd ? PaperTrainer.SolverId : SparseLogisticSolver.Id;

    /// <summary>Why a trainer can't be used here; null when it can. Asking about paper mode loads libtorch.</summary>
    public static Rejection? Refuse(Trainer trainer) =>
        trainer == Trainer.Sgd && TorchRuntime.Probe() is { Available: false, Reason: var reason }
            ? new Rejection("trainer-unsupported", $"The trainer \"sgd\" is not available: {reason}", "trainer")
            : null;

    /// <summary>Refused when an exact fit did not reach its certificate, which is then never shown as exact, or the trainer is not available.</summary>
    public static Result<StudentFit> Fit(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct) =>
        Fit(data, settings, c, boxes, start, null, ct);

    /// <summary>Fits what becomes a version, cold; <paramref name="exact"/> knows where.</summary>
    public static Result<StudentFit> Commit(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, ExactSolver exact, CancellationToken ct) =>
        Fit(data, settings, c, boxes, null, exact, ct);

    /// <summary>Recorded weights as a start for previews, with their gradient on <c>distil</c>.</summary>
    public static WarmStart StartAt(StudentData data, int c, StudentWeights weights) =>
        SparseLogisticSolver.StartAt(Problem(data, new FitSettings(0, false, Trainer.Exact), c, _noBoxes), Options(data), weights.Weights, weights.Intercept);

    /// <summary>A first answer from a sample of the images; null where there is none, in paper mode or when it was not solved.</summary>
    public static StudentFit? Sketch(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct) =>
        settings.Trainer == Trainer.Exact && start is not null
        && SparseLogisticSolver.Sketch(Problem(data, settings, c, boxes), Options(data), start, ct) is { Converged: true } fit
            ? fit
            : null;

    /// <summary>The certificate of recorded weights, taken again; null when they are outside the boxes.</summary>
    public static StudentFit? Appraise(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, StudentWeights recorded) =>
        boxes.All(box => box.Value.Contains(recorded.Weights[box.Key]))
            ? Appraisal.Of(Problem(data, settings, c, boxes), Options(data), recorded.Weights, recorded.Intercept, 0)
            : null;

    private static Result<StudentFit> Fit(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, ExactSolver? exact, CancellationToken ct)
    {
        if (Refuse(settings.Trainer) is { } refusal) return refusal;
        var fit = Solve(data, settings, c, boxes, start, exact, ct);
        return fit.Converged || settings.Trainer == Trainer.Sgd
            ? fit
            : new Rejection("not-converged", $"\"{data.Classes[c]}\" was not solved to a relative gap of 1e-6 (reached {fit.RelativeGap:0.0e+0}). Relax the constraints or raise lambda.");
    }

    /// <summary>Fits as a commit does, cold; for a replay, which compares whatever comes out.</summary>
    public static StudentFit Refit(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, CancellationToken ct) =>
        Solve(data, settings, c, boxes, null, null, ct);

    private static StudentFit Solve(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, ExactSolver? exact, CancellationToken ct)
    {
        var problem = Problem(data, settings, c, boxes);
        if (settings.Trainer == Trainer.Sgd) return Train(problem, start, ct);
        return exact is null ? SparseLogisticSolver.Fit(problem, Options(data), start, ct) : exact.Fit(problem, Options(data), ct);
    }

    private static SparseLogisticProblem Problem(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes) =>
        new(data.Distil.X, data.Distil.TeacherProbabilities[c], settings.Lambda, boxes) { Standardise = settings.Standardise };

    private static SolverOptions Options(StudentData data) => new() { Threads = data.Distil.Count >= LargeRows ? data.Threads : 1 };

    private static StudentFit Train(SparseLogisticProblem problem, WarmStart? start, CancellationToken ct)
    {
        // Weights that become a version are trained on the CPU, whose sums have one order.
        var options = new PaperTrainerOptions { Device = TrainingDevice.Cpu };
        if (start is null)
        {
            var free = PaperTrainer.Fit(problem with { Boxes = new Dictionary<int, Box>() }, options, null, ct);
            if (problem.Boxes.Count == 0) return free;
            start = WarmStart.From(free);
        }

        return PaperTrainer.Fit(problem, options with { Epochs = TuningEpochs }, start, ct);
    }
}
