using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;

namespace InFiConD.Core.Students;

/// <summary>
/// The one way a class is fitted. Committed fits are functions of data, lambda and boxes alone, so that equal constraints give equal bits.
/// Previews may start warm.
/// </summary>
/// <param name="exact">Exact fits of previews, searches and replays.</param>
/// <param name="paper">Fits the paper's way.</param>
/// <param name="committing">Exact fits that become versions; as all others when null.</param>
public sealed class StudentFitting(ITrainer exact, ITrainer paper, ITrainer? committing = null)
{
    /// <summary>From here on one fit shares its rows out over the cores; below, people and classes keep them busy. The bits are the same.</summary>
    private const int LargeRows = 24_000;

    private static readonly Dictionary<int, Box> _noBoxes = [];

    /// <summary>Names the method of a trainer in events.</summary>
    public string SolverOf(Trainer trainer) => Of(trainer).SolverId;

    /// <summary>Why a trainer can't be used here; null when it can. Asking about paper mode loads libtorch.</summary>
    public Rejection? Refuse(Trainer trainer) => Of(trainer).Refuse();

    /// <summary>
    /// Fits a preview, or a step of a search, from <paramref name="start"/>, or cold. Refused when the trainer is not available, or an exact fit
    /// did not reach its certificate, which is then never shown as exact.
    /// </summary>
    public Result<StudentFit> Fit(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct) =>
        Fit(Of(settings.Trainer), data, settings, c, boxes, start, ct);

    /// <summary>Fits what becomes a version, cold. Refused as above.</summary>
    public Result<StudentFit> Commit(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, CancellationToken ct) =>
        Fit(settings.Trainer == Trainer.Exact ? committing ?? exact : paper, data, settings, c, boxes, null, ct);

    /// <summary>Fits as a commit does, cold and on the processor; for a replay, which compares whatever comes out.</summary>
    public StudentFit Refit(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, CancellationToken ct) =>
        Of(settings.Trainer).Fit(Problem(data, settings, c, boxes), Options(data), null, ct);

    /// <summary>Recorded weights as a start for previews, with their gradient on <c>distil</c>.</summary>
    public static WarmStart StartAt(StudentData data, int c, StudentWeights student) => SparseLogisticSolver.StartAt(
        Problem(data, new FitSettings(0, false, Trainer.Exact), c, _noBoxes), Options(data), student.Weights, student.Intercept);

    /// <summary>A first answer from a sample of the images; null where there is none, in paper mode or when it was not solved.</summary>
    public static StudentFit? Sketch(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart start, CancellationToken ct) =>
        settings.Trainer == Trainer.Exact
        && SparseLogisticSolver.Sketch(Problem(data, settings, c, boxes), Options(data), start, ct) is { Converged: true } fit
            ? fit
            : null;

    /// <summary>The certificate of recorded weights, taken again; null when they are outside the boxes.</summary>
    public static StudentFit? Appraise(
        StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, StudentWeights recorded) =>
        boxes.All(box => box.Value.Contains(recorded.Weights[box.Key]))
            ? Appraisal.Of(Problem(data, settings, c, boxes), Options(data), recorded.Weights, recorded.Intercept, 0)
            : null;

    private static Result<StudentFit> Fit(
        ITrainer trainer, StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes, WarmStart? start, CancellationToken ct)
    {
        if (trainer.Refuse() is { } refusal) return refusal;
        var fit = trainer.Fit(Problem(data, settings, c, boxes), Options(data), start, ct);
        return fit.Converged || !trainer.IsExact
            ? fit
            : new Rejection(
                "not-converged",
                $"\"{data.Classes[c]}\" was not solved to a relative gap of 1e-6 (reached {fit.RelativeGap:0.0e+0}). Relax the constraints or raise lambda.");
    }

    private ITrainer Of(Trainer trainer) => trainer == Trainer.Sgd ? paper : exact;

    private static SparseLogisticProblem Problem(StudentData data, FitSettings settings, int c, IReadOnlyDictionary<int, Box> boxes) =>
        new(data.Distil.X, data.Distil.TeacherProbabilities[c], settings.Lambda, boxes) { Standardise = settings.Standardise };

    private static SolverOptions Options(StudentData data) => new() { Threads = data.Distil.Count >= LargeRows ? data.Threads : 1 };
}
