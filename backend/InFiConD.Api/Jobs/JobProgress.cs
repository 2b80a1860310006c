using System.Diagnostics;
using InFiConD.Api.Provenance;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>How far a running job is: the last value only, never an event. Rate is units a second.</summary>
public sealed record JobProgress(int Done, int Total, double? Rate, double? EtaSeconds);

/// <summary>Writes a job's progress at most twice a second and tells the browsers that wait for it.</summary>
internal sealed class JobProgressReporter(NpgsqlDataSource database, string jobId, string? projectId)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    /// <summary>Before this the first units, which wait for models and code to load, would make minutes into hours.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(2);
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private int? _firstDone;
    private TimeSpan _last = -Interval;

    /// <summary>Reports that <paramref name="done"/> of <paramref name="total"/> units are finished.</summary>
    public async Task ReportAsync(int done, int total, CancellationToken ct)
    {
        var elapsed = _sinceStart.Elapsed;
        _firstDone ??= done;
        if (elapsed - _last < Interval && done < total) return;
        _last = elapsed;
        double? rate = done > _firstDone && elapsed > Trusted ? (done - _firstDone.Value) / elapsed.TotalSeconds : null;
        double? eta = rate > 0 ? (total - done) / rate : null;
        await JobProgressStore.WriteAsync(database, jobId, new JobProgress(done, total, rate, eta), LiveMessage.Job(jobId, projectId), ct);
    }
}
