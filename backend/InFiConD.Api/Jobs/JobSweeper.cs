using Hangfire;
using InFiConD.Api.Storage;
using InFiConD.Core.Jobs;
using Marten;

namespace InFiConD.Api.Jobs;

/// <summary>Every half minute, and at start, enqueues jobs that were requested or begun and that no live worker has: a crash loses nothing.</summary>
internal sealed class JobSweeper(IDocumentStore store, JobQueue queue, JobLocks locks, JobStorage hangfire, DatabaseWatch watch, ILogger<JobSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Younger requests are being enqueued right now by whoever committed them.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var atStart = true;
        do
        {
            try
            {
                await SweepAsync(atStart, stoppingToken);
                atStart = false;
            }
            catch (Exception e) when (DatabaseAway.Is(e))
            {
                await watch.Lost(e).WaitAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning(e, "Looking for stranded jobs failed; trying again in {Seconds} s", Interval.TotalSeconds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round. At start every open job without a live worker is enqueued at once.</summary>
    public async Task SweepAsync(bool atStart, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var open = await session.Query<JobView>()
            .Where(job => job.State == JobStatus.Requested || job.State == JobStatus.Running)
            .ToListAsync(ct);
        if (open.Count == 0) return;
        var waiting = WaitingInHangfire();
        foreach (var job in open)
        {
            if (waiting.Contains(job.Id)) continue;
            if (!atStart && DateTimeOffset.UtcNow - job.RequestedAt < Grace) continue;
            var held = await locks.TryTakeAsync(job.Id, TimeSpan.Zero, ct);
            if (held is null) continue;
            await held.DisposeAsync();
            log.LogInformation("Job {JobId} ({Kind}) has no worker; enqueueing it again", job.Id, job.Kind);
            queue.Enqueue(job.Id, JobKinds.Queue(job.Kind));
        }
    }

    private HashSet<string> WaitingInHangfire()
    {
        var monitor = hangfire.GetMonitoringApi();
        var waiting = monitor.Queues()
            .SelectMany(q => monitor.EnqueuedJobs(q.Name, 0, 10_000))
            .Select(entry => entry.Value?.Job)
            .Concat(monitor.ScheduledJobs(0, 10_000).Select(entry => entry.Value?.Job));
        return [.. waiting.Select(job => job is { Args.Count: > 0 } ? job.Args[0] as string : null).OfType<string>()];
    }
}
