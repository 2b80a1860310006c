using System.Collections.Immutable;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using InFiConD.Core.Tuning;
using JasperFx.Events;

namespace InFiConD.Api.Distillation;

/// <summary>A line of versions and the newest one on it.</summary>
public sealed record BranchHead(string Name, int Head);

/// <summary>A tuning or withdrawal whose refit has not brought a version yet.</summary>
public sealed record PendingTuning(
    string TuningId, [Words<TuningAct>] string Kind, string Class, string Branch, int BaseVersion, string Reason, string Actor, DateTimeOffset At, string JobId, [Words<TuningStanding>] string State, string? Error);

/// <summary>A student ensemble as the workbench opens it.</summary>
public sealed record EnsembleView : ResourceView
{
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public required string ConceptMapId { get; init; }
    public required string TeacherLogitsId { get; init; }

    /// <summary>Whose judgement the teacher logits are. It stands with them, and is looked up when an ensemble is read.</summary>
    public TeacherSource? TeacherFrom { get; init; }

    public string? DatasetId { get; init; }

    /// <summary>The price of a weight: as given, or as chosen. Until the first version is there, the usual value stands in for one to be chosen.</summary>
    public double Lambda { get; init; }

    public LambdaChoice LambdaChoice { get; init; } = LambdaChoice.Given;

    /// <summary>What lambda was chosen from; null where it was given, and until it is chosen.</summary>
    public LambdaPathRecord? LambdaPath { get; init; }

    public bool Standardise { get; init; }
    public Trainer Trainer { get; init; }

    /// <summary>Newest version of the main branch; null until the first is there.</summary>
    public int? Head { get; init; }

    public ImmutableList<BranchHead> Branches { get; init; } = [];
    public required IReadOnlyList<string> Classes { get; init; }
    public ImmutableList<PendingTuning> Pending { get; init; } = [];
    public InputHashes? Inputs { get; init; }
    public long StreamVersion { get; init; }
}

internal sealed partial class EnsembleViewProjection : ResourceProjection<EnsembleView>
{
    public EnsembleViewProjection() => Name = "ensembles";

    public override EnsembleView? Evolve(EnsembleView? view, string id, IEvent e) =>
        base.Evolve(view, id, e) is { } next ? next with { StreamVersion = e.Version } : null;

    protected override EnsembleView? Fold(EnsembleView? view, IEvent e) => e.Data switch
    {
        EnsembleCreated c => new EnsembleView
        {
            ProjectId = c.ProjectId,
            Name = c.Name,
            ConceptMapId = c.ConceptMapId,
            TeacherLogitsId = c.TeacherLogitsId,
            DatasetId = c.DatasetId,
            Lambda = c.Lambda,
            LambdaChoice = c.LambdaChoice ?? LambdaChoice.Given,
            Standardise = c.Standardise,
            Trainer = c.Trainer,
            Classes = c.Classes,
        },
        DistillationRequested r => view! with { JobId = r.JobId, Inputs = r.Inputs },
        DistillationCompleted d => WithHead(view!, d.Branch, d.Version) with
        {
            State = ResourceState.Ready,
            Lambda = d.Lambda ?? view!.Lambda,
            LambdaPath = d.LambdaPath,
        },
        ConceptsTuned t => view! with { Pending = view.Pending.Add(Waiting(e, t.TuningId, "tune", t.Class, t.Branch, t.BaseVersion, t.Reason, t.JobId)) },
        TuningWithdrawn w => view! with { Pending = view.Pending.Add(Waiting(e, w.TuningId, "withdraw", w.Class, w.Branch, w.BaseVersion, w.Reason, w.JobId)) },
        RefitCompleted r => WithHead(view!, r.Branch, r.Version) with { Pending = view!.Pending.RemoveAll(p => p.JobId == r.JobId) },
        TuningDismissed d => view! with { Pending = view.Pending.RemoveAll(p => p.JobId == d.JobId) },
        BranchCreated b => WithHead(view!, b.Name, b.FromVersion),
        WorkFailed f when view is not null => Stands(view, f.JobId, "failed", f.Message),
        WorkRetried r when view is not null => Stands(view, r.JobId, "pending", null),
        _ => view,
    };

    private static PendingTuning Waiting(IEvent e, string tuning, string kind, string @class, string branch, int version, string reason, string job) =>
        new(tuning, kind, @class, branch, version, reason, EventHeaders.Actor(e), EventHeaders.At(e), job, "pending", null);

    private static EnsembleView Stands(EnsembleView view, string job, string state, string? error) =>
        view with { Pending = [.. view.Pending.Select(p => p.JobId == job ? p with { State = state, Error = error } : p)] };

    private static EnsembleView WithHead(EnsembleView view, string branch, int version)
    {
        var index = view.Branches.FindIndex(b => b.Name == branch);
        var head = new BranchHead(branch, version);
        return view with
        {
            Branches = index < 0 ? view.Branches.Add(head) : view.Branches.SetItem(index, head),
            Head = branch == EnsembleState.MainBranch ? version : view.Head,
        };
    }
}
