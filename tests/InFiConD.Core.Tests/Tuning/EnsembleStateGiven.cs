using InFiConD.Core.Distillation;
using InFiConD.Core.Tuning;

namespace InFiConD.Core.Tests.Tuning;

/// <summary>Ensembles as their streams left them, for "given" in tests. Vocabulary: rail, sky, grass.</summary>
internal static class EnsembleStateGiven
{
    public const string Main = EnsembleState.MainBranch;

    public static readonly string[] Vocabulary = ["rail", "sky", "grass"];

    /// <summary>Weights of every class in version 1: their typical size is 1.5.</summary>
    public static readonly double[] Weights = [2, 0, -1];

    /// <summary>Version 1 of the classes train and car; weights' hashes are train-1 and car-1.</summary>
    public static EnsembleState Distilled() => Fold(
        null,
        new EnsembleCreated("prj", "students", "map", "log", "dat", 1e-4, false, Trainer.Exact, ["train", "car"]),
        new DistillationRequested(new InputHashes("m", "l", "i"), "job-distil"),
        new DistillationCompleted("job-distil", 1, Main, "solver", 100, 30, [Fit("train", "train-1"), Fit("car", "car-1")]))!;

    public static EnsembleState Fold(EnsembleState? state, params object[] events) => events.Aggregate(state, EnsembleState.Evolve)!;

    public static ClassFit Fit(string name, string hash) => new(
        name, hash, 2, 0.1, 1e-8, 1e-9, 0.9, 0.8, ApReference.GroundTruth, new FidelityFigures(0.9, 0.02, 0.8), new SubsetCounts(1, 2, 3));

    /// <summary>Somebody tunes a class: the event, its job is "job-" and the tuning's id.</summary>
    public static ConceptsTuned Tuned(string tuning, string @class, int baseVersion = 1, double lower = 4, double upper = 6) => new(
        tuning, @class, baseVersion, Main, "because", [new CommittedConstraint(0, "rail", ConstraintKind.Raise, 2, null, lower, upper)], $"job-{tuning}");

    /// <summary>Asks for constraints on the weights of version 1.</summary>
    public static Result<object[]> Commit(
        EnsembleState state, string @class = "train", int baseVersion = 1, string branch = Main, string reason = "Rails tell trains.",
        string tuning = "new", params ConstraintRequest[] wishes) => TuningDecider.Commit(
            state, @class, baseVersion, branch, reason, wishes.Length > 0 ? wishes : [Raise(2)], Vocabulary, Weights, tuning, $"job-{tuning}");

    public static ConstraintRequest Raise(double x, int concept = 0) => new(concept, ConstraintKind.Raise, x, null);

    /// <summary>The refit that a job asked for has ended: its version, with weights of this hash.</summary>
    public static EnsembleState Refitted(EnsembleState state, string job, string hash)
    {
        var plan = RefitDecider.Plan(state, job)!;
        return Fold(state, RefitDecider.Complete(state, job, plan, "solver", Fit(plan.Class, hash), 0.8, new Estimate(0.1, 0, 0.2), 1, 0));
    }
}
