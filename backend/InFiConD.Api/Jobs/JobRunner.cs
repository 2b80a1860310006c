using Hangfire;
using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>
/// Runs one job once: takes its lock, appends <see cref="JobStarted"/>, works, and writes result and end in one transaction.
/// An attempt that was overtaken writes nothing, so every job has exactly one end whatever crashed in between.
/// </summary>
[AutomaticRetry(Attempts = 5, DelaysInSeconds = [2, 5, 15, 60, 300])]
internal sealed class JobRunner(
    IServiceScopeFactory scopes, JobLocks locks, NpgsqlDataSource database, IEnumerable<IJobHandler> handlers, DatabaseWatch watch, ILogger<JobRunner> log)
{
    private const int RacesBeforeGivingUp = 20;

    /// <summary>How long an attempt that just ended may still hold the lock.</summary>
    private static readonly TimeSpan Handover = TimeSpan.FromSeconds(3);

    public async Task RunAsync(string jobId, CancellationToken shutdown)
    {
        await using var held = await locks.TryTakeAsync(jobId, Handover, shutdown);
        if (held is null || await StartAsync(jobId, shutdown) is not { } run) return;

        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        using var stopWatching = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        var watching = CancelOnRequestAsync(jobId, cancel, stopWatching.Token);
        try
        {
            var handler = handlers.Single(candidate => candidate.Kind == run.Request.Kind);
            var outcome = await handler.RunAsync(run, cancel.Token);
            if (outcome.TryGet(out var result, out var rejection)) await SucceedAsync(run, result, shutdown);
            else await FailAsync(run, rejection, shutdown);
        }
        catch (OperationCanceledException) when (!shutdown.IsCancellationRequested)
        {
            await FailAsync(run, new Rejection(JobEnds.Cancelled, "Cancelled."), shutdown);
        }
        catch (BlobException e)
        {
            log.LogError("Job {JobId} ({Kind}): {Reason}", jobId, run.Request.Kind, e.Message);
            await FailAsync(run, new Rejection(e.Code, e.Message), shutdown);
        }
        catch (Exception e) when (e is not (OperationCanceledException or BlobStoreUnavailableException) && !DatabaseAway.Is(e))
        {
            log.LogError(e, "Job {JobId} ({Kind}) failed unexpectedly", jobId, run.Request.Kind);
            await FailAsync(run, new Rejection("internal-error", $"Something went wrong inside InFiConD ({e.GetType().Name}). The server's log has the details under {jobId}; retry, and report it if it happens again."), shutdown);
        }
        finally
        {
            await stopWatching.CancelAsync();
            await watching;
        }
    }

    private async Task<JobRun?> StartAsync(string jobId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        if (await ledger.LoadAsync<JobState>(jobId, JobState.Evolve, ct) is not { State: var state }) return null;
        ledger.FollowFrom(jobId);
        switch (JobDecider.Start(state, Environment.MachineName))
        {
            case JobStarted started:
                ledger.Append(jobId, state.Request.ProjectId, started);
                await ledger.SaveAsync(ct);
                return new JobRun(jobId, started.Attempt, state.Request, new JobProgressReporter(database, jobId, state.Request.ProjectId));
            case { } end:
                await JobEnds.WriteAsync(ledger, jobId, state, end, ct);
                return null;
            default:
                return null;
        }
    }

    private Task SucceedAsync(JobRun run, JobResult result, CancellationToken ct) => FinishAsync(run, async (ledger, _) =>
    {
        await result.WriteAsync(ledger, ct);
        ledger.Append(run.JobId, run.Request.ProjectId, new JobSucceeded(run.Attempt));
        await ledger.SaveAsync(ct);
    }, ct);

    private Task FailAsync(JobRun run, Rejection reason, CancellationToken ct) => FinishAsync(run, (ledger, state) =>
        JobEnds.WriteAsync(ledger, run.JobId, state, JobEnds.EventFor(reason, run.Attempt), ct), ct);

    /// <summary>Writes the end of an attempt, again after each lost race on a stream; silently drops an attempt that was overtaken.</summary>
    private async Task FinishAsync(JobRun run, Func<Ledger, JobState, Task> write, CancellationToken ct)
    {
        for (var race = 1; ; race++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
            var job = await ledger.LoadAsync<JobState>(run.JobId, JobState.Evolve, ct);
            if (job is null || !JobDecider.MayFinish(job.State, run.Attempt)) return;
            ledger.FollowFrom(run.JobId);
            try
            {
                await write(ledger, job.State);
                return;
            }
            catch (Exception e) when (Concurrency.IsLostRace(e) && race < RacesBeforeGivingUp)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * race), ct);
            }
        }
    }

    private async Task CancelOnRequestAsync(string jobId, CancellationTokenSource cancel, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await timer.WaitForNextTickAsync(ct))
            {
                await using var scope = scopes.CreateAsyncScope();
                var view = await scope.ServiceProvider.GetRequiredService<Ledger>().Session.LoadAsync<JobView>(jobId, ct);
                if (view is { CancelRequested: true }) await cancel.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The attempt is over; nobody waits for a cancellation any more.
        }
        catch (Exception e) when (DatabaseAway.Is(e))
        {
            // The attempt meets the same: it ends by itself, and another takes over.
            _ = watch.Lost(e);
        }
    }
}
