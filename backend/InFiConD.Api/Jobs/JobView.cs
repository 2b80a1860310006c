using InFiConD.Core.Jobs;
using InFiConD.Api.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Jobs;

/// <summary>A job as the job list shows it. Folded from its stream; progress is kept beside it (<see cref="JobProgress"/>).</summary>
public sealed record JobView
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public string? ProjectId { get; init; }
    public required string SubjectId { get; init; }
    public required string Title { get; init; }
    public JobStatus State { get; init; }
    public int Attempts { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string Actor { get; init; }
    public bool CancelRequested { get; init; }

    /// <summary>Nobody waits for its result any more: it can't be retried.</summary>
    public bool Dismissed { get; init; }

    public DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
}

internal sealed partial class JobViewProjection : SingleStreamProjection<JobView, string>
{
    public JobViewProjection() => Name = "jobs";

    public override JobView? Evolve(JobView? view, string id, IEvent e)
    {
        var at = EventHeaders.At(e);
        return e.Data switch
        {
            JobRequested r => new JobView
            {
                Id = id,
                Kind = r.Kind,
                ProjectId = r.ProjectId,
                SubjectId = r.SubjectId,
                Title = r.Title,
                Actor = EventHeaders.Actor(e),
                RequestedAt = at,
            },
            JobStarted s => view! with { State = JobStatus.Running, Attempts = s.Attempt, StartedAt = at },
            JobSucceeded => view! with { State = JobStatus.Succeeded, FinishedAt = at },
            JobFailed f => view! with { State = JobStatus.Failed, ErrorCode = f.Code, Error = f.Message, FinishedAt = at },
            JobCancelRequested => view! with { CancelRequested = true },
            JobCancelled => view! with { State = JobStatus.Cancelled, FinishedAt = at },
            JobDismissed => view! with { Dismissed = true },
            JobRetryRequested => view! with
            {
                State = JobStatus.Requested,
                CancelRequested = false,
                Error = null,
                ErrorCode = null,
                FinishedAt = null,
            },
            _ => view,
        };
    }
}
