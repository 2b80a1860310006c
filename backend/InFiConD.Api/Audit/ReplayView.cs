using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Audit;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Audit;

/// <summary>A replay: whether every version's weights came out of its events again, bit for bit.</summary>
public sealed record ReplayView
{
    public required string Id { get; init; }
    public required string ProjectId { get; init; }
    public required string EnsembleId { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public long? StreamVersion { get; init; }
    public int? Versions { get; init; }
    public int? Students { get; init; }
    public int? Differing { get; init; }
    public string? Solver { get; init; }

    /// <summary>Students that a solver with bits of its own had found and whose recorded weights were proved optimal again; not among the differing.</summary>
    public int? Certified { get; init; }

    /// <summary>The choice of lambda, made again; null where lambda was given.</summary>
    public ReplayedLambda? LambdaCheck { get; init; }

    public string? ReportHash { get; init; }
}

internal sealed partial class ReplayViewProjection : SingleStreamProjection<ReplayView, string>
{
    public ReplayViewProjection() => Name = "replays";

    public override ReplayView? Evolve(ReplayView? view, string id, IEvent e) => e.Data switch
    {
        ReplayRequested r => new ReplayView
        {
            Id = id,
            ProjectId = r.ProjectId,
            EnsembleId = r.EnsembleId,
            JobId = r.JobId,
            CreatedAt = EventHeaders.At(e),
            CreatedBy = EventHeaders.Actor(e),
        },
        ReplayCompleted c => view! with
        {
            State = ResourceState.Ready,
            StreamVersion = c.StreamVersion,
            Versions = c.Versions,
            Students = c.Students,
            Differing = c.Differing,
            Solver = c.Solver,
            Certified = c.Certified,
            LambdaCheck = c.LambdaCheck,
            ReportHash = c.ReportHash,
        },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
