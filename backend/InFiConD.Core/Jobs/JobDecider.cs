namespace InFiConD.Core.Jobs;

/// <summary>What may happen to a job next. Pure: an empty list means "nothing to do".</summary>
public static class JobDecider
{
    /// <summary>Attempts that may die with their process before the job is given up.</summary>
    public const int MaxAttempts = 6;

    /// <summary>A worker wants to begin. Terminal jobs are left alone; a job somebody cancelled ends here.</summary>
    public static object? Start(JobState state, string worker) =>
        state.IsTerminal ? null
        : state.CancelRequested ? new JobCancelled(state.Attempts)
        : state.AttemptsSinceAsked >= MaxAttempts ? new JobFailed(state.Attempts, "worker-died", $"The worker died {MaxAttempts} times on this job. See the server's log, then retry.")
        : new JobStarted(state.Attempts + 1, worker);

    /// <summary>An attempt may write its result only while it is the latest one and nobody ended the job.</summary>
    public static bool MayFinish(JobState state, int attempt) => state.Status == JobStatus.Running && state.Attempts == attempt;

    public static Result<object[]> Cancel(JobState state) =>
        state.Status is JobStatus.Succeeded or JobStatus.Failed
            ? new Rejection("job-finished", "This job has ended already; there is nothing left to cancel.")
            : state.IsTerminal || state.CancelRequested ? Array.Empty<object>()
            : new object[] { new JobCancelRequested() };

    /// <summary>A job that ended without a result is given up: retries are refused from then on.</summary>
    public static Result<object[]> Dismiss(JobState state) => state switch
    {
        { Dismissed: true } => Array.Empty<object>(),
        { Status: JobStatus.Failed or JobStatus.Cancelled } => new object[] { new JobDismissed() },
        _ => new Rejection("conflict", "This job has not failed; there is nothing to dismiss."),
    };

    public static Result<object[]> Retry(JobState state) => state.Status switch
    {
        _ when state.Dismissed => new Rejection("job-finished", "What this job was to bring was dismissed; ask for it anew instead."),
        JobStatus.Failed or JobStatus.Cancelled => new object[] { new JobRetryRequested() },
        JobStatus.Succeeded => new Rejection("job-finished", "This job succeeded; there is nothing to retry."),
        _ => Array.Empty<object>(),
    };
}
