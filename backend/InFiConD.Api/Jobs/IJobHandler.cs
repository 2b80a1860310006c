using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Jobs;

namespace InFiConD.Api.Jobs;

/// <summary>One kind of long work. The work itself writes nothing but blobs; its result is written by <see cref="JobResult"/>.</summary>
internal interface IJobHandler
{
    /// <summary>The kind of <see cref="JobRequested"/> this handler does.</summary>
    string Kind { get; }

    /// <summary>Does the work. A refusal ends the job as failed, with its reason; an exception is a bug or an outage.</summary>
    Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct);
}

/// <summary>
/// How a finished job is written down. Called with a fresh ledger, again after each lost race, and committed together with the job's own end;
/// so it must load what it builds on. Does nothing when the resource no longer waits for this job.
/// </summary>
internal sealed record JobResult(Func<Ledger, CancellationToken, Task> WriteAsync);

/// <summary>One attempt at a job.</summary>
internal sealed record JobRun(string JobId, int Attempt, JobRequested Request, JobProgressReporter Progress)
{
    public string Subject => Request.SubjectId;
}
