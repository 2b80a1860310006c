using InFiConD.Api.Distillation;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Students;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Tuning;

/// <summary>Fits one class anew under the constraints in force, measures what that did, and writes the new version. Every other class keeps its blob.</summary>
internal sealed class RefitJob(IServiceScopeFactory scopes, StudentDataCache cache, WeightsStore weights, StudentFitting fitting) : IJobHandler
{
    public string Kind => JobKinds.Refit;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        EnsembleState ensemble;
        await using (var scope = scopes.CreateAsyncScope())
            ensemble = (await scope.ServiceProvider.GetRequiredService<Ledger>().ResumeAsync<EnsembleState>(run.Subject, EnsembleState.Evolve, ct))!.State;
        if (RefitDecider.Plan(ensemble, run.JobId) is not { } plan) return new JobResult((_, _) => Task.CompletedTask);
        if (!plan.Boxes(ensemble).TryGet(out var boxes, out var rejection)) return rejection;
        if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out rejection)) return rejection;
        using (rental)
        {
            await run.Progress.ReportAsync(0, 1, ct);
            var (data, c) = (rental.Data, ensemble.ClassIndex(plan.Class));
            if (!fitting.Commit(data, ensemble.Settings, c, boxes, ct).TryGet(out var fit, out rejection)) return rejection;
            var hashAfter = await weights.PutAsync(fit.Weights, fit.Intercept, ct);
            var hashBefore = ensemble.Versions[plan.Parent].WeightHashes[c];
            var parent = await weights.GetAsync(hashBefore, ct);
            var before = new ClassEvaluation(data.Tune, c, parent);
            var after = new ClassEvaluation(data.Tune, c, StudentWeights.Of(fit));
            var change = after.ChangeFrom(before, IntervalSeed.OfTuning(hashBefore, boxes, data.Tune), data.Threads, ct);
            var (mended, broken) = after.DecisionsFrom(before);
            var classFit = after.ToFit(plan.Class, hashAfter, fit);
            await run.Progress.ReportAsync(1, 1, ct);
            return new JobResult(async (ledger, token) =>
            {
                // Other classes may have got new versions meanwhile: this one builds on whatever the head is now.
                var latest = (await ledger.ResumeAsync<EnsembleState>(run.Subject, EnsembleState.Evolve, token))!.State;
                if (RefitDecider.Plan(latest, run.JobId) is not { } place) return;
                ledger.Append(run.Subject, run.Request.ProjectId, RefitDecider.Complete(
                    latest, run.JobId, place, fit.Solver, classFit, before.StudentAp, change, mended.Length, broken.Length));
            });
        }
    }
}
