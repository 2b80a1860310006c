using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Tuning;

/// <summary>
/// One constraint as it was committed: the wish and the box it came to on the base version.
/// Null bounds are unlimited. The box, not the wish, is what every later refit uses.
/// </summary>
public sealed record CommittedConstraint(
    int Concept, string Name, ConstraintKind Kind, double? Strength, double? Value, double? Lower, double? Upper);

/// <summary>A person committed constraints for one class, for a reason.</summary>
[StoredAs("concepts_tuned")]
public sealed record ConceptsTuned(
    string TuningId, string Class, int BaseVersion, string Branch, string Reason, IReadOnlyList<CommittedConstraint> Constraints, string JobId) : IConcernsClass;

/// <summary>A person took a tuning back. Nothing is deleted: the class is fitted again without it.</summary>
[StoredAs("tuning_withdrawn")]
public sealed record TuningWithdrawn(string TuningId, string Class, int BaseVersion, string Branch, string Reason, string JobId) : IConcernsClass;

/// <summary>
/// A person gave up a tuning, or a withdrawal, whose refit (<paramref name="JobId"/>) failed: it is not waited for any more and can't be retried.
/// </summary>
[StoredAs("tuning_dismissed")]
public sealed record TuningDismissed(string TuningId, string JobId, string Class, string Branch, string? Reason) : IConcernsClass;

/// <summary>
/// A new version: one class fitted anew, every other class untouched. <paramref name="Tunings"/> are the tunings in force, oldest first.
/// The change of average precision is against the parent version.
/// </summary>
[StoredAs("refit_completed")]
public sealed record RefitCompleted(
    string JobId, string TuningId, int Version, IReadOnlyList<int> Parents, string Branch, string Solver, IReadOnlyList<string> Tunings,
    ClassFit Fit, double? ApBefore, Estimate? ApChange, int Fixed, int Broken) : IConcernsClass, IBringsVersion, INamesBlobs
{
    string IConcernsClass.Class => Fit.Class;
    IEnumerable<NamedBlob> INamesBlobs.Blobs() => [new(Fit.WeightsHash)];
}

/// <summary>A second line of versions was opened.</summary>
[StoredAs("branch_created")]
public sealed record BranchCreated(string Name, int FromVersion);
