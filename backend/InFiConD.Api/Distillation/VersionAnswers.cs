using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Api.Provenance;
using InFiConD.Core.Distillation;
using InFiConD.Core.Naming;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Distillation;

/// <summary>A version in a list. <paramref name="Lambda"/> is its ensemble's. Means are over the labelled classes that have an average precision, or over all where none is labelled.</summary>
public record VersionSummary(
    int Version, IReadOnlyList<int> Parents, string Branch, DateTimeOffset At, string Actor, string ActorName, [Words<VersionAct>] string Action,
    string? TuningId, string? Class, string? Reason, double? MeanStudentAp, double? MeanTeacherAp, Estimate? ApChange, int Fixed, int Broken, double Lambda);

/// <summary>A constraint in force, and whether the weight lies on its bound.</summary>
public sealed record ConstraintInForce(
    string TuningId, string Concept, int Index, ConstraintKind Kind, double? Strength, double? Value, double? Lower, double? Upper, bool Binding);

/// <summary>A tuning in force with its constraints.</summary>
public sealed record TuningInForce(
    string TuningId, string Class, DateTimeOffset At, string Actor, string ActorName, string Reason, IReadOnlyList<ConstraintInForce> Constraints);

/// <summary>Images of <c>tune</c> in each subset; fixed and broken are against the parent version.</summary>
public sealed record SubsetSizes(int Misses, int Inventions, int Disagreements, int Fixed, int Broken);

/// <summary>Positive images per split, where there is ground truth (lockbox included: a count opens nothing).</summary>
public sealed record PositiveCounts(int Distil, int Tune, int Lockbox);

/// <summary>
/// One class of a version. Average precisions on <c>tune</c>; null where the class has no positive there. <paramref name="Label"/> is what the
/// ground truth calls the class, <paramref name="MatchedBy"/> how that was found; null where there is none.
/// </summary>
public record ClassRow(
    string Class, int Index, double? TeacherAp, double? StudentAp, double? ApGap, ApReference ApReference, Estimate? ApChange, double? ApChangeSinceFirst,
    FidelityFigures Fidelity, int NonZero, string WeightsHash, double Objective, double DualityGap, double KktResidual,
    PositiveCounts? Positives, SubsetSizes Subsets, string? Label, MatchedBy? MatchedBy);

/// <summary>Content hashes of what a version was fitted on.</summary>
public sealed record VersionInputs(string ConceptMapHash, string LogitsHash, string DatasetHash);

/// <summary>A version in full.</summary>
public sealed record VersionDetail : VersionSummary
{
    public VersionDetail(VersionSummary summary)
        : base(summary)
    {
    }

    public required IReadOnlyList<TuningInForce> Constraints { get; init; }
    public required IReadOnlyList<ClassRow> Classes { get; init; }

    /// <summary>Labels of the dataset that no class takes.</summary>
    public required IReadOnlyList<string> UnusedLabels { get; init; }
    public required string Solver { get; init; }
    public required VersionInputs Inputs { get; init; }
}

/// <summary>A concept of a class: its weight, and the mean of weight times presence over all, positive and negative images of <c>tune</c>.</summary>
public sealed record ConceptInfluence(
    int Index, string Name, double Weight, double MeanInfluence, double? MeanPositive, double? MeanNegative);

/// <summary>One class of a version in full. Weights are in vocabulary order.</summary>
public sealed record ClassDetail : ClassRow
{
    public ClassDetail(ClassRow row)
        : base(row)
    {
    }

    public required IReadOnlyList<double> Weights { get; init; }
    public double Intercept { get; init; }
    public required IReadOnlyList<ConstraintInForce> Constraints { get; init; }

    /// <summary>Non-zero and constrained concepts, strongest first.</summary>
    public required IReadOnlyList<ConceptInfluence> Concepts { get; init; }
}

/// <summary>Shapes versions for the API from their documents and the acts that caused them.</summary>
internal sealed class VersionAnswers(IPeople people)
{
    public VersionSummary Summary(ModelVersion version, IReadOnlyList<ClassState> classes, TimelineEntry? cause, EnsembleView ensemble)
    {
        var measured = Measured([.. classes.Select(state => state.Fit)]);
        var actor = cause?.Actor ?? ensemble.CreatedBy;
        return new VersionSummary(
            version.Version, version.Parents, version.Branch, version.At, actor, people.NameOf(actor), Action(version, cause),
            version.TuningId, version.TuningId is null ? null : version.Fits[0].Class, cause?.Change?.Reason,
            Mean(measured.Select(fit => fit.StudentAp)), Mean(measured.Select(fit => fit.TeacherAp)), version.ApChange, version.Fixed, version.Broken, ensemble.Lambda);
    }

    /// <summary>A class in <paramref name="version"/>, beside what it was in the first one.</summary>
    public static ClassRow Row(ClassState state, int index, ClassState atFirst, int version, ClassLabels? labels)
    {
        var fit = state.Fit;
        var here = state.BroughtBy.Version == version && state.BroughtBy.Parents.Count > 0 ? state.BroughtBy : null;
        var first = atFirst.Fit.StudentAp;
        return new ClassRow(
            fit.Class, index, fit.TeacherAp, fit.StudentAp, fit.StudentAp - fit.TeacherAp, fit.ApReference, here?.ApChange, fit.StudentAp - first,
            fit.Fidelity, fit.NonZero, fit.WeightsHash, fit.Objective, fit.DualityGap, fit.KktResidual, labels?.Positives,
            new SubsetSizes(fit.Subsets.Misses, fit.Subsets.Inventions, fit.Subsets.Disagreements, here?.Fixed ?? 0, here?.Broken ?? 0), labels?.Label, labels?.MatchedBy);
    }

    /// <summary>Tunings in force, each constraint checked against the weights that came out.</summary>
    public async Task<IReadOnlyList<TuningInForce>> InForceAsync(IEnumerable<TimelineEntry> tunings, Func<string, Task<double[]>> weightsOf)
    {
        var inForce = new List<TuningInForce>();
        foreach (var tuning in tunings)
        {
            var change = tuning.Change!;
            var weights = await weightsOf(change.Class);
            inForce.Add(new TuningInForce(
                tuning.TuningId!, change.Class, tuning.At, tuning.Actor, people.NameOf(tuning.Actor), change.Reason ?? "",
                [.. change.Constraints!.Select(c => new ConstraintInForce(
                    tuning.TuningId!, c.Name, c.Concept, c.Kind, c.Strength, c.Value, c.Lower, c.Upper,
                    weights[c.Concept] == c.Lower || weights[c.Concept] == c.Upper))]));
        }

        return inForce;
    }

    private static string Action(ModelVersion version, TimelineEntry? cause) =>
        version.TuningId is null ? "distil" : cause?.Kind == "tuningWithdrawn" ? "withdraw" : "tune";

    /// <summary>Against ground truth where any class has it: every teacher agrees with itself, which would flatter the means.</summary>
    private static ClassFit[] Measured(ClassFit[] fits) =>
        fits.Where(fit => fit.ApReference == ApReference.GroundTruth).ToArray() is { Length: > 0 } labelled ? labelled : fits;

    private static double? Mean(IEnumerable<double?> values) => values.Average();
}
