using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Audit;
using JasperFx.Events;

namespace InFiConD.Api.Audit;

/// <summary>A replay: whether every version's weights came out of its events again, bit for bit.</summary>
public sealed record ReplayView : ResourceView
{
    public required string ProjectId { get; init; }
    public required string EnsembleId { get; init; }
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

internal sealed partial class ReplayViewProjection : ResourceProjection<ReplayView>
{
    public ReplayViewProjection() => Name = "replays";

    protected override ReplayView? Fold(ReplayView? view, IEvent e) => e.Data switch
    {
        ReplayRequested r => new ReplayView
        {
            ProjectId = r.ProjectId,
            EnsembleId = r.EnsembleId,
            JobId = r.JobId,
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
        _ => view,
    };
}
