using InFiConD.Api.Distillation;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Audit;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;
using InFiConD.Core.Tuning;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Audit;

/// <summary>
/// One student of one version, rebuilt. <paramref name="LargestDifference"/> is 0 exactly when the hashes are equal. Where a solver with bits of
/// its own had found other weights, <paramref name="Certified"/> says whether those were proved optimal again; else it is null.
/// </summary>
public sealed record ReplayedStudent(
    int Version, string Class, string RecordedHash, string RebuiltHash, bool Equal, double LargestDifference, bool? Certified = null);

/// <summary>
/// Fits every class of every version again at the recorded lambda, from events and inputs alone, and compares the weights hash by hash. A lambda
/// that was chosen is chosen again, and compared with all that it was chosen from. Exact students come out equal on any machine; those that a
/// device or an earlier solver had found are certified again. Paper mode's come out equal on the machine that trained them, while another's
/// libtorch may add up in another order.
/// </summary>
internal sealed class ReplayJob(
    IServiceScopeFactory scopes, StudentDataCache cache, StudentFitting fitting, WeightsStore weights, IBlobStore blobs,
    Configuration.Settings settings) : IJobHandler
{
    public string Kind => JobKinds.Replay;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<Ledger>();
        var replay = await reading.Session.LoadAsync<ReplayView>(run.Subject, ct);
        var (ensemble, streamVersion) = (await reading.LoadAsync<EnsembleState>(replay!.EnsembleId, EnsembleState.Evolve, ct))!;
        if (fitting.Refuse(ensemble.Settings.Trainer) is { } refusal) return refusal;
        if (!ReplayPlan.Of(ensemble).TryGet(out var steps, out var rejection)) return rejection;
        if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out rejection)) return rejection;
        using (rental)
        {
            var search = ensemble.Created.LambdaChoice is { } choice ? new LambdaSearch(fitting, rental.Data, ensemble.Settings, choice, settings.Threads) : null;
            var rebuilt = new ReplayedStudent[steps.Length][];
            var (done, total) = (0, steps.Length + (search?.MostFits ?? 0));
            await run.Progress.ReportAsync(0, total, ct);
            await Parallel.ForAsync(0, steps.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (i, token) =>
            {
                rebuilt[i] = await RebuildAsync(rental.Data, ensemble, steps[i], token);
                await run.Progress.ReportAsync(Interlocked.Increment(ref done), total, token);
            });
            if (!(await ChooseAgainAsync(search, ensemble.Distilled, fits => run.Progress.ReportAsync(steps.Length + fits, total, ct), ct)).TryGet(out var lambda, out rejection))
                return rejection;
            ReplayedStudent[] students = [.. rebuilt.SelectMany(part => part).OrderBy(s => s.Version).ThenBy(s => ensemble.ClassIndex(s.Class))];
            var completed = new ReplayCompleted(
                run.JobId, streamVersion, ensemble.Versions.Count, students.Length, students.Count(s => !s.Equal && s.Certified != true),
                await blobs.PutJsonAsync(students, ct), fitting.SolverOf(ensemble.Settings.Trainer), lambda,
                students.Count(s => s.Certified == true));
            return new JobResult(async (ledger, token) =>
            {
                await ledger.SeekAsync(run.Subject, token);
                ledger.Append(run.Subject, run.Request.ProjectId, completed);
            });
        }
    }

    private static async Task<Result<ReplayedLambda?>> ChooseAgainAsync(LambdaSearch? search, DistillationCompleted? distilled, Func<int, Task> progress, CancellationToken ct)
    {
        if (search is null || distilled is not { Lambda: { } recorded, LambdaPath: { } path }) return (ReplayedLambda?)null;
        if (!(await search.RunAsync(progress, ct)).TryGet(out var again, out var rejection)) return rejection;
        return new ReplayedLambda(recorded, again.Lambda, again.Path.IsSameAs(path));
    }

    private async Task<ReplayedStudent[]> RebuildAsync(StudentData data, EnsembleState ensemble, ReplayStep step, CancellationToken ct)
    {
        var fit = fitting.Refit(data, ensemble.Settings, ensemble.ClassIndex(step.Class), step.Boxes, ct);
        var hash = ContentHash.Of(WeightsCodec.Encode(fit.Weights, fit.Intercept));
        var students = new List<ReplayedStudent>();
        foreach (var recorded in step.Recorded)
            students.Add(recorded.WeightsHash == hash
                ? new ReplayedStudent(recorded.Version, step.Class, hash, hash, true, 0)
                : await CompareAsync(data, ensemble, step, recorded.Version, recorded.WeightsHash, hash, fit, ct));
        return [.. students];
    }

    private async Task<ReplayedStudent> CompareAsync(
        StudentData data, EnsembleState ensemble, ReplayStep step, int version, string recordedHash, string rebuiltHash, StudentFit fit, CancellationToken ct)
    {
        var recorded = await weights.GetAsync(recordedHash, ct);
        bool? certified = ensemble.Solvers[recordedHash] == fitting.SolverOf(ensemble.Settings.Trainer)
            ? null
            : StudentFitting.Appraise(data, ensemble.Settings, ensemble.ClassIndex(step.Class), step.Boxes, recorded) is { Converged: true };
        return new ReplayedStudent(version, step.Class, recordedHash, rebuiltHash, false, LargestDifference(recorded, fit), certified);
    }

    private static double LargestDifference(StudentWeights recorded, StudentFit fit) =>
        recorded.Weights.Zip(fit.Weights, (a, b) => Math.Abs(a - b)).Append(Math.Abs(recorded.Intercept - fit.Intercept)).Max();
}
