namespace InFiConD.Core.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    Requested,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <summary>What decisions about a job need to know, folded from its stream.</summary>
public sealed record JobState(JobRequested Request, JobStatus Status, int Attempts, int AttemptsSinceAsked, bool CancelRequested)
{
    /// <summary>Nobody waits for its result any more.</summary>
    public bool Dismissed { get; init; }

    public bool IsTerminal => Status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Cancelled;

    public static JobState? Evolve(JobState? state, object @event) => @event switch
    {
        JobRequested e => new JobState(e, JobStatus.Requested, 0, 0, false),
        JobStarted e => state! with { Status = JobStatus.Running, Attempts = e.Attempt, AttemptsSinceAsked = state.AttemptsSinceAsked + 1 },
        JobSucceeded => state! with { Status = JobStatus.Succeeded },
        JobFailed => state! with { Status = JobStatus.Failed },
        JobCancelRequested => state! with { CancelRequested = true },
        JobCancelled => state! with { Status = JobStatus.Cancelled },
        JobDismissed => state! with { Dismissed = true },
        JobRetryRequested => state! with { Status = JobStatus.Requested, AttemptsSinceAsked = 0, CancelRequested = false },
        _ => state,
    };
}
