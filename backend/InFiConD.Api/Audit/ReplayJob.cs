using InFiConD.Api.Distillation;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Core;
using InFiConD.Core.Audit;
using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Audit;

/// <summary>One student of one version, rebuilt. <paramref name="LargestDifference"/> is 0 exactly when the hashes are equal.</summary>
public sealed record ReplayedStudent(int Version, string Class, string RecordedHash, string RebuiltHash, bool Equal, double LargestDifference);

/// <summary>
/// Fits every class of every version again, from events and inputs alone, and compares the weights hash by hash. Exact students come out equal on
/// any machine; those of paper mode on the machine that trained them, while another's libtorch may add up in another order.
/// </summary>
internal sealed class ReplayJob(IServiceScopeFactory scopes, StudentDataCache cache, WeightsStore weights, BlobStore blobs, Hosting.Settings settings) : IJobHandler
{
    public string Kind => JobKinds.Replay;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<Ledger>();
        var replay = await reading.Session.LoadAsync<ReplayView>(run.Subject, ct);
        var (ensemble, streamVersion) = (await reading.LoadAsync<EnsembleState>(replay!.EnsembleId, EnsembleState.Evolve, ct))!;
        if (StudentFitting.Refuse(ensemble.Created.Trainer) is { } refusal) return refusal;
        if (!ReplayPlan.Of(ensemble).TryGet(out var steps, out var rejection)) return rejection;
        if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out rejection)) return rejection;
        using (rental)
        {
            var rebuilt = new ReplayedStudent[steps.Length][];
            var done = 0;
            await run.Progress.ReportAsync(0, steps.Length, ct);
            await Parallel.ForAsync(0, steps.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (i, token) =>
            {
                rebuilt[i] = Rebuild(rental.Data, ensemble, steps[i], token);
                await run.Progress.ReportAsync(Interlocked.Increment(ref done), steps.Length, token);
            });
            ReplayedStudent[] students = [.. rebuilt.SelectMany(part => part).OrderBy(s => s.Version).ThenBy(s => ensemble.ClassIndex(s.Class))];
            var completed = new ReplayCompleted(
                run.JobId, streamVersion, ensemble.Versions.Count, students.Length, students.Count(s => !s.Equal), blobs.PutJson(students), StudentFitting.SolverOf(ensemble.Created.Trainer));
            return new JobResult(async (ledger, token) =>
            {
                await ledger.LoadAsync<object>(run.Subject, (_, e) => e, token);
                ledger.Append(run.Subject, run.Request.ProjectId, completed);
            });
        }
    }

    private ReplayedStudent[] Rebuild(StudentData data, EnsembleState ensemble, ReplayStep step, CancellationToken ct)
    {
        var fit = StudentFitting.Refit(data, ensemble.Created, ensemble.ClassIndex(step.Class), step.Boxes, ct);
        var hash = ContentHash.Of(WeightsCodec.Encode(fit.Weights, fit.Intercept));
        return [.. step.Recorded.Select(recorded => new ReplayedStudent(
            recorded.Version, step.Class, recorded.WeightsHash, hash, recorded.WeightsHash == hash,
            recorded.WeightsHash == hash ? 0 : LargestDifference(weights.Get(recorded.WeightsHash), fit)))];
    }

    private static double LargestDifference(StudentWeights recorded, StudentFit fit) =>
        recorded.Weights.Zip(fit.Weights, (a, b) => Math.Abs(a - b)).Append(Math.Abs(recorded.Intercept - fit.Intercept)).Max();
}
