using InFiConD.Core.Provenance;

namespace InFiConD.Core.Jobs;

/// <summary>
/// Work was asked for. The request of the resource (<paramref name="SubjectId"/>) is in that resource's own stream, in the same transaction.
/// <paramref name="InputHash"/> is the idempotency key: equal inputs give equal results.
/// </summary>
[StoredAs("job_requested")]
public sealed record JobRequested(string Kind, string Queue, string? ProjectId, string SubjectId, string Title, string InputHash);

/// <summary>A worker took the job. <paramref name="Attempt"/> counts from 1 and fences every earlier attempt out.</summary>
[StoredAs("job_started")]
public sealed record JobStarted(int Attempt, string Worker);

/// <summary>The job's result event is in the resource's stream, in the same transaction.</summary>
[StoredAs("job_succeeded")]
public sealed record JobSucceeded(int Attempt);

/// <summary>The job ended without a result.</summary>
[StoredAs("job_failed")]
public sealed record JobFailed(int Attempt, string Code, string Message);

/// <summary>Somebody asked for the job to stop.</summary>
[StoredAs("job_cancel_requested")]
public sealed record JobCancelRequested;

/// <summary>The job stopped because somebody asked for it.</summary>
[StoredAs("job_cancelled")]
public sealed record JobCancelled(int Attempt);

/// <summary>Nobody waits any more for what a failed or cancelled job was to bring: it stays as it ended.</summary>
[StoredAs("job_dismissed")]
public sealed record JobDismissed;

/// <summary>Somebody asked for a failed or cancelled job to run again.</summary>
[StoredAs("job_retry_requested")]
public sealed record JobRetryRequested;
