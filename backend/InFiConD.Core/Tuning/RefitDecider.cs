using System.Collections.Immutable;
using InFiConD.Core.Distillation;

namespace InFiConD.Core.Tuning;

/// <summary>What a refit starts from: the head of its branch, the class, and the tunings in force once it is done (oldest first).</summary>
public sealed record RefitPlan(int Parent, string Class, string Branch, string TuningId, ImmutableList<string> Tunings)
{
    /// <summary>Boxes of the class under this plan.</summary>
    public Result<Dictionary<int, Solver.Box>> Boxes(EnsembleState state) => ConstraintsInForce.Of(state, Class, Tunings).Boxes();
}

/// <summary>Where a refit's version goes. Classes are independent, so a refit of one class builds on whatever the head is when it ends.</summary>
public static class RefitDecider
{
    /// <summary>The plan of a pending refit, or null when the refit is no longer pending.</summary>
    public static RefitPlan? Plan(EnsembleState state, string jobId)
    {
        if (!state.Pending.TryGetValue(jobId, out var refit)) return null;
        var head = state.Versions[state.Heads[refit.Branch]];
        var tunings = refit.Withdrawal ? head.Tunings.Remove(refit.TuningId) : head.Tunings.Add(refit.TuningId);
        return new RefitPlan(head.Number, refit.Class, refit.Branch, refit.TuningId, tunings);
    }

    /// <summary>The version event of a finished refit.</summary>
    public static RefitCompleted Complete(
        EnsembleState state, string jobId, RefitPlan plan, string solver, ClassFit fit, double? apBefore, Estimate? change, int @fixed, int broken) =>
        new(jobId, plan.TuningId, state.LastVersion + 1, [plan.Parent], plan.Branch, solver, plan.Tunings, fit, apBefore, change, @fixed, broken);
}
