using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;
using InFiConD.Core.Tuning;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace InFiConD.Api.Provenance;

/// <summary>What a refit did to its class: average precision on <c>tune</c> before and after, its change with interval, decisions mended and broken.</summary>
public sealed record TimelineEffect(double? ApBefore, double? ApAfter, Estimate? ApChange, int Fixed, int Broken);

/// <summary>One act in an ensemble's history, by a person or a worker.</summary>
public sealed record TimelineEntry
{
    public required string Id { get; init; }
    public required string EnsembleId { get; init; }
    public long StreamVersion { get; init; }
    public required string Kind { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Actor { get; init; }
    public string? Branch { get; init; }
    public string? Class { get; init; }
    public int? Version { get; init; }
    public string? TuningId { get; init; }
    public string? JobId { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<CommittedConstraint>? Constraints { get; init; }
    public TimelineEffect? Effect { get; init; }
    public string? Error { get; init; }
    public required string Hash { get; init; }
}

/// <summary>One timeline entry per event of an ensemble's stream.</summary>
internal sealed partial class TimelineProjection : EventProjection
{
    private const string EnsemblePrefix = "ens-";

    public TimelineProjection()
    {
        Name = "timeline";
        IncludeType<EnsembleCreated>();
        IncludeType<DistillationRequested>();
        IncludeType<DistillationCompleted>();
        IncludeType<ConceptsTuned>();
        IncludeType<TuningWithdrawn>();
        IncludeType<TuningDismissed>();
        IncludeType<RefitCompleted>();
        IncludeType<BranchCreated>();
        IncludeType<WorkFailed>();
        IncludeType<WorkRetried>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.StreamKey!.StartsWith(EnsemblePrefix, StringComparison.Ordinal)) operations.Store(Entry(e));
        return ValueTask.CompletedTask;
    }

    private static TimelineEntry Entry(IEvent e)
    {
        var entry = new TimelineEntry
        {
            Id = $"{e.StreamKey}:{e.Version}",
            EnsembleId = e.StreamKey!,
            StreamVersion = e.Version,
            Kind = EventCatalog.Kind(e.EventType),
            At = EventHeaders.At(e),
            Actor = EventHeaders.Actor(e),
            Hash = EventHeaders.Hash(e),
        };
        return e.Data switch
        {
            DistillationRequested r => entry with { JobId = r.JobId },
            DistillationCompleted d => entry with { JobId = d.JobId, Version = d.Version, Branch = d.Branch },
            ConceptsTuned t => entry with
            {
                TuningId = t.TuningId,
                Class = t.Class,
                Branch = t.Branch,
                Reason = t.Reason,
                Constraints = t.Constraints,
                JobId = t.JobId,
            },
            TuningWithdrawn w => entry with { TuningId = w.TuningId, Class = w.Class, Branch = w.Branch, Reason = w.Reason, JobId = w.JobId },
            TuningDismissed d => entry with { TuningId = d.TuningId, Class = d.Class, Branch = d.Branch, Reason = d.Reason, JobId = d.JobId },
            RefitCompleted r => entry with
            {
                TuningId = r.TuningId,
                Class = r.Fit.Class,
                Branch = r.Branch,
                Version = r.Version,
                JobId = r.JobId,
                Effect = new TimelineEffect(r.ApBefore, r.Fit.StudentAp, r.ApChange, r.Fixed, r.Broken),
            },
            BranchCreated b => entry with { Branch = b.Name, Version = b.FromVersion },
            WorkFailed f => entry with { JobId = f.JobId, Error = f.Message },
            WorkRetried r => entry with { JobId = r.JobId },
            _ => entry,
        };
    }
}
