using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Core.Jobs;

namespace InFiConD.Api.Jobs;

/// <summary>
/// Requests work. The request is an event in the same transaction as the resource's own; Hangfire only learns the job's id, after the commit.
/// Should the process die in between, <see cref="JobSweeper"/> finds the request and enqueues it.
/// </summary>
internal sealed class JobQueue(IBackgroundJobClient hangfire, DatabaseWatch watch)
{
    /// <summary>Queues a job's request in <paramref name="ledger"/> and its hand-over once that commits.</summary>
    public void Request(Ledger ledger, string jobId, string kind, string? projectId, string subjectId, string title, string inputHash)
    {
        ledger.Append(jobId, projectId, new JobRequested(kind, JobKinds.Queue(kind), projectId, subjectId, title, inputHash));
        ledger.AfterCommit(() => Enqueue(jobId, JobKinds.Queue(kind)));
    }

    /// <summary>Hands a job to Hangfire. Harmless when it was handed over before: a finished or running job is left alone.</summary>
    public void Enqueue(string jobId, string queue)
    {
        try
        {
            hangfire.Create(Job.FromExpression<JobRunner>(runner => runner.RunAsync(jobId, CancellationToken.None)), new EnqueuedState(queue));
        }
        catch (Exception e) when (DatabaseAway.Is(e))
        {
            // The request is committed: whoever asked may hear so, and the sweeper hands it over.
            _ = watch.Lost(e);
        }
    }
}
