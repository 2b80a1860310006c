namespace InFiConD.Core.Tuning;

/// <summary>Decides about tunings: pure functions of the ensemble's state and what a person asks. An empty array means that nothing would change.</summary>
public static class TuningDecider
{
    private const int MaxReason = 2_000;

    /// <summary>
    /// Commits constraints for one class. <paramref name="weights"/> are the class's weights [d] in the base version;
    /// they turn each wish into a box.
    /// </summary>
    public static Result<object[]> Commit(
        EnsembleState state, string @class, int baseVersion, string branch, string reason, IReadOnlyList<ConstraintRequest> constraints,
        IReadOnlyList<string> vocabulary, double[] weights, string tuningId, string jobId)
    {
        if (RefuseReason(reason) is { } unreasoned) return unreasoned;
        if (Usable(state, @class, baseVersion, branch) is { } refusal) return refusal;
        if (!ResolveBoxes(constraints, vocabulary, weights).TryGet(out var committed, out var rejection)) return rejection;
        if (committed.Length == 0) return Array.Empty<object>();
        // At the head, not at the base: a constraint that changed no weight leaves an older base usable, but is in force.
        if (!ConstraintsInForce.At(state, @class, state.Heads[branch]).With(committed).Boxes().TryGet(out _, out rejection)) return rejection;
        return new object[] { new ConceptsTuned(tuningId, @class, baseVersion, branch, reason.Trim(), committed, jobId) };
    }

    /// <summary>Takes back a tuning that is in force at the head of its branch.</summary>
    public static Result<object[]> Withdraw(EnsembleState state, string tuningId, string branch, string reason, string jobId)
    {
        if (RefuseReason(reason) is { } unreasoned) return unreasoned;
        if (!state.Tunings.TryGetValue(tuningId, out var tuning))
            return new Rejection("not-found", $"This ensemble has no tuning {tuningId}.");
        if (!state.Heads.TryGetValue(branch, out var head))
            return new Rejection("branch-unknown", $"This ensemble has no branch \"{branch}\".", "branch");
        if (!state.Versions[head].Tunings.Contains(tuningId))
            return new Rejection("tuning-not-in-force", "This tuning is not in force at the head of the branch: it was withdrawn already or its refit has not ended.");
        if (Usable(state, tuning.Class, head, branch) is { } refusal) return refusal;
        return new object[] { new TuningWithdrawn(tuningId, tuning.Class, head, branch, reason.Trim(), jobId) };
    }

    /// <summary>
    /// Gives up what failed of a tuning: the tuning itself, which then never takes effect, or its withdrawals, so that it stays in force.
    /// The reason may be empty.
    /// </summary>
    public static Result<object[]> Dismiss(EnsembleState state, string tuningId, string? reason)
    {
        if (reason?.Length > MaxReason) return ReasonTooLong;
        if (!state.Tunings.ContainsKey(tuningId)) return new Rejection("not-found", $"This ensemble has no tuning {tuningId}.");
        var failed = state.Pending.Values.Where(refit => refit.TuningId == tuningId && refit.Failed).OrderBy(refit => refit.JobId, StringComparer.Ordinal);
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        object[] dismissed = [.. failed.Select(refit => new TuningDismissed(tuningId, refit.JobId, refit.Class, refit.Branch, why))];
        return dismissed.Length > 0
            ? dismissed
            : new Rejection("tuning-not-failed", "Nothing about this tuning has failed: only a change whose refit failed or was cancelled can be dismissed.");
    }

    /// <summary>Wishes to boxes on the base weights; wishes that change nothing (x = 1) are left out.</summary>
    public static Result<CommittedConstraint[]> ResolveBoxes(
        IReadOnlyList<ConstraintRequest> constraints, IReadOnlyList<string> vocabulary, double[] weights)
    {
        if (constraints.Count == 0)
            return new Rejection("constraints-missing", "Name at least one concept to change.", "constraints");
        var r = ConstraintRules.MedianNonZero(weights);
        var committed = new List<CommittedConstraint>();
        foreach (var wish in constraints)
        {
            var name = vocabulary[wish.Concept];
            if (!ConstraintRules.ToBox(wish, weights[wish.Concept], r).TryGet(out var box, out var rejection))
                return rejection with { Message = $"\"{name}\": {rejection.Message}" };
            if (box is not { } limits) continue;
            committed.Add(new CommittedConstraint(
                wish.Concept, name, wish.Kind, wish.Strength, wish.Value, Finite(limits.Lower), Finite(limits.Upper)));
        }

        return committed.ToArray();
    }

    private static Rejection? Usable(EnsembleState state, string @class, int baseVersion, string branch)
    {
        if (state.ClassIndex(@class) < 0)
            return new Rejection("class-unknown", $"This ensemble has no class \"{@class}\".", "class");
        if (!state.Heads.TryGetValue(branch, out var head))
            return new Rejection("branch-unknown", $"This ensemble has no branch \"{branch}\".", "branch");
        if (!state.Versions.TryGetValue(baseVersion, out var version))
            return new Rejection("version-unknown", $"This ensemble has no version {baseVersion}.", "baseVersion");
        var c = state.ClassIndex(@class);
        if (version.WeightHashes[c] != state.Versions[head].WeightHashes[c])
            return new Rejection("stale", $"\"{@class}\" changed since version {baseVersion}: look at version {head} and tune from there.", "baseVersion");
        if (state.Pending.Values.Any(refit => refit.Class == @class && refit.Branch == branch && !refit.Failed))
            return new Rejection("class-busy", $"\"{@class}\" is being refitted after an earlier change. Try again when its new version is there.");
        return null;
    }

    private static Rejection? RefuseReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Rejection("reason-missing", "Say in a few words why: the reason stays with the change.", "reason")
        : reason.Length > MaxReason ? ReasonTooLong
        : null;

    private static Rejection ReasonTooLong => new("reason-too-long", $"Keep the reason under {MaxReason} characters.", "reason");

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
