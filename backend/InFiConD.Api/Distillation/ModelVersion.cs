using InFiConD.Core.Distillation;
using InFiConD.Core.Tuning;
using JasperFx.Events;
using InFiConD.Api.Provenance;
using Marten;
using Marten.Events.Projections;

namespace InFiConD.Api.Distillation;

/// <summary>
/// A version as its event left it: only the students that were fitted in it. Every other class is its parent's
/// (<see cref="OpenEnsemble"/> puts them together), so a version costs what changed, not the whole ensemble.
/// </summary>
public sealed record ModelVersion
{
    public required string Id { get; init; }
    public required string EnsembleId { get; init; }
    public int Version { get; init; }
    public required IReadOnlyList<int> Parents { get; init; }
    public required string Branch { get; init; }
    public DateTimeOffset At { get; init; }
    public required string JobId { get; init; }
    public string? TuningId { get; init; }
    public required string Solver { get; init; }
    public required IReadOnlyList<string> Tunings { get; init; }
    public required IReadOnlyList<ClassFit> Fits { get; init; }
    public double? ApBefore { get; init; }
    public Estimate? ApChange { get; init; }
    public int Fixed { get; init; }
    public int Broken { get; init; }
    public int TuneImages { get; init; }
    public int DistilImages { get; init; }

    public static string IdOf(string ensemble, int version) => $"{ensemble}:{version}";
}

/// <summary>One document per version.</summary>
internal sealed partial class ModelVersionProjection : EventProjection
{
    public ModelVersionProjection()
    {
        Name = "versions";
        IncludeType<DistillationCompleted>();
        IncludeType<RefitCompleted>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (VersionOf(e) is { } version) operations.Store(version);
        return ValueTask.CompletedTask;
    }

    private static ModelVersion? VersionOf(IEvent e) => e.Data switch
    {
        DistillationCompleted d => new ModelVersion
        {
            Id = ModelVersion.IdOf(e.StreamKey!, d.Version),
            EnsembleId = e.StreamKey!,
            Version = d.Version,
            Parents = [],
            Branch = d.Branch,
            At = EventHeaders.At(e),
            JobId = d.JobId,
            Solver = d.Solver,
            Tunings = [],
            Fits = d.Classes,
            DistilImages = d.DistilImages,
            TuneImages = d.TuneImages,
        },
        RefitCompleted r => new ModelVersion
        {
            Id = ModelVersion.IdOf(e.StreamKey!, r.Version),
            EnsembleId = e.StreamKey!,
            Version = r.Version,
            Parents = r.Parents,
            Branch = r.Branch,
            At = EventHeaders.At(e),
            JobId = r.JobId,
            TuningId = r.TuningId,
            Solver = r.Solver,
            Tunings = r.Tunings,
            Fits = [r.Fit],
            ApBefore = r.ApBefore,
            ApChange = r.ApChange,
            Fixed = r.Fixed,
            Broken = r.Broken,
        },
        _ => null,
    };
}
