using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Audit;
using InFiConD.Core.Provenance;
using InFiConD.Inference.Blobs;
using Marten;

namespace InFiConD.Api.Audit;

/// <summary>
/// A blob that is not what events say; <paramref name="Condition"/> is <c>missing</c> or <c>altered</c>. Five events are named at most.
/// </summary>
public sealed record ScrubFinding(string Hash, BlobCondition Condition, IReadOnlyList<BlobNamer> NamedBy);

/// <summary>Reads every byte of every blob that an event names, where it is kept, and says which are missing or altered.</summary>
internal sealed class ScrubJob(IDocumentStore store, IBlobStore blobs, Settings settings) : IJobHandler
{
    private const int Page = 1000;

    public string Kind => JobKinds.Scrub;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        var named = new NamedBlobs();
        var (sequence, events) = await ReadLogAsync(named, ct);
        string[] hashes = [.. named.All.Keys.Order(StringComparer.Ordinal)];
        var checks = new BlobCheck[hashes.Length];
        var done = 0;
        await run.Progress.ReportAsync(0, hashes.Length, ct);
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct };
        await Parallel.ForAsync(0, hashes.Length, options, async (i, token) =>
        {
            checks[i] = await blobs.CheckAsync(hashes[i], token);
            await run.Progress.ReportAsync(Interlocked.Increment(ref done), hashes.Length, token);
        });
        ScrubFinding[] findings = [.. hashes.Zip(checks)
            .Where(pair => pair.Second.Condition != BlobCondition.Sound)
            .Select(pair => new ScrubFinding(pair.First, pair.Second.Condition, named.All[pair.First]))];
        return ResultEvent.Once(run, new ScrubCompleted(
            run.JobId, sequence, events, hashes.Length, findings.Count(f => f.Condition == BlobCondition.Missing),
            findings.Count(f => f.Condition == BlobCondition.Altered), await blobs.PutJsonAsync(findings, ct),
            checks.Sum(check => check.Bytes)));
    }

    /// <summary>Walks the log in order, a page at a time; answers the last sequence number and how many events there were.</summary>
    private async Task<(long Sequence, int Events)> ReadLogAsync(NamedBlobs named, CancellationToken ct)
    {
        var (sequence, count) = (0L, 0);
        await using var session = store.QuerySession();
        while (true)
        {
            var after = sequence;
            var events = await session.Events.QueryAllRawEvents()
                .Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Page).ToListAsync(ct);
            foreach (var e in events)
                if (e.Data is INamesBlobs names)
                    await named.AddAsync(names, new BlobNamer(e.StreamKey!, e.Version, EventCatalog.Kind(e.EventType)), blobs, ct);
            if (events.Count == 0) return (sequence, count);
            (sequence, count) = (events[^1].Sequence, count + events.Count);
        }
    }
}
