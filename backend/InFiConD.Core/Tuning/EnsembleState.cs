using System.Collections.Immutable;
using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Tuning;

/// <summary>A version as decisions see it: its branch, the tunings in force (oldest first) and the weights' hash of every class.</summary>
public sealed record VersionState(int Number, string Branch, ImmutableList<string> Tunings, ImmutableList<string> WeightHashes);

/// <summary>A refit that was asked for and has not ended: a tuning, or its withdrawal.</summary>
public sealed record PendingRefit(string TuningId, string Class, string Branch, int BaseVersion, bool Withdrawal, string JobId, bool Failed);

/// <summary>What decisions about an ensemble need to know, folded from its stream.</summary>
public sealed record EnsembleState(
    EnsembleCreated Created,
    DistillationRequested? Distillation,
    ImmutableDictionary<int, VersionState> Versions,
    ImmutableDictionary<string, int> Heads,
    ImmutableDictionary<string, ConceptsTuned> Tunings,
    ImmutableDictionary<string, PendingRefit> Pending)
{
    /// <summary>The branch that an ensemble starts with.</summary>
    public const string MainBranch = "main";

    /// <summary>How version 1 came about, with lambda where it was chosen; null until it is there.</summary>
    public DistillationCompleted? Distilled { get; init; }

    /// <summary>By weights' hash: the solver that first found them.</summary>
    public ImmutableDictionary<string, string> Solvers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What fits of this ensemble share; the lambda is the chosen one once it is chosen.</summary>
    public FitSettings Settings => new(Distilled?.Lambda ?? Created.Lambda, Created.Standardise, Created.Trainer);

    public int LastVersion => Versions.Count == 0 ? 0 : Versions.Keys.Max();

    public int ClassIndex(string name)
    {
        for (var c = 0; c < Created.Classes.Count; c++)
            if (Created.Classes[c] == name) return c;
        return -1;
    }

    public static EnsembleState? Evolve(EnsembleState? state, object @event) => @event switch
    {
        EnsembleCreated e => new EnsembleState(
            e, null, ImmutableDictionary<int, VersionState>.Empty, ImmutableDictionary<string, int>.Empty,
            ImmutableDictionary<string, ConceptsTuned>.Empty, ImmutableDictionary<string, PendingRefit>.Empty),
        DistillationRequested e => state! with { Distillation = e },
        DistillationCompleted e => (state! with { Distilled = e, Solvers = state.FoundBy(e.Solver, e.Classes) }).WithVersion(
            new VersionState(e.Version, e.Branch, [], [.. e.Classes.Select(fit => fit.WeightsHash)])),
        ConceptsTuned e => state! with
        {
            Tunings = state.Tunings.SetItem(e.TuningId, e),
            Pending = state.Pending.SetItem(e.JobId, new PendingRefit(e.TuningId, e.Class, e.Branch, e.BaseVersion, false, e.JobId, false)),
        },
        TuningWithdrawn e => state! with
        {
            Pending = state.Pending.SetItem(e.JobId, new PendingRefit(e.TuningId, e.Class, e.Branch, e.BaseVersion, true, e.JobId, false)),
        },
        RefitCompleted e => (state! with { Pending = state.Pending.Remove(e.JobId), Solvers = state.FoundBy(e.Solver, [e.Fit]) }).WithVersion(state.Refitted(e)),
        WorkFailed e when state!.Pending.TryGetValue(e.JobId, out var refit) =>
            state with { Pending = state.Pending.SetItem(e.JobId, refit with { Failed = true }) },
        WorkRetried e when state!.Pending.TryGetValue(e.JobId, out var refit) =>
            state with { Pending = state.Pending.SetItem(e.JobId, refit with { Failed = false }) },
        TuningDismissed e => state! with { Pending = state.Pending.Remove(e.JobId) },
        BranchCreated e => state! with { Heads = state.Heads.SetItem(e.Name, e.FromVersion) },
        _ => state,
    };

    private ImmutableDictionary<string, string> FoundBy(string solver, IEnumerable<ClassFit> fits) =>
        Solvers.AddRange(fits.DistinctBy(fit => fit.WeightsHash).Where(fit => !Solvers.ContainsKey(fit.WeightsHash))
            .Select(fit => KeyValuePair.Create(fit.WeightsHash, fit.Solver ?? solver)));

    private EnsembleState WithVersion(VersionState version) => this with
    {
        Versions = Versions.SetItem(version.Number, version),
        Heads = Heads.SetItem(version.Branch, version.Number),
    };

    private VersionState Refitted(RefitCompleted e)
    {
        var parent = Versions[e.Parents[0]];
        return new VersionState(
            e.Version, e.Branch, [.. e.Tunings], parent.WeightHashes.SetItem(ClassIndex(e.Fit.Class), e.Fit.WeightsHash));
    }
}
