using InFiConD.Api.Hosting;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Distillation;

/// <summary>Fits every class of a new ensemble, classes in parallel, and writes version 1.</summary>
internal sealed class DistilJob(IServiceScopeFactory scopes, StudentDataCache cache, WeightsStore weights, Settings settings) : IJobHandler
{
    public string Kind => JobKinds.Distil;

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        EnsembleState ensemble;
        await using (var scope = scopes.CreateAsyncScope())
            ensemble = (await scope.ServiceProvider.GetRequiredService<Ledger>().LoadAsync<EnsembleState>(run.Subject, EnsembleState.Evolve, ct))!.State;
        if (!(await cache.RentAsync(ensemble.Distillation!.Inputs)).TryGet(out var rental, out var rejection)) return rejection;
        using (rental)
        {
            var data = rental.Data;
            var fits = new Result<ClassFit>[data.Classes.Count];
            var done = 0;
            await run.Progress.ReportAsync(0, fits.Length, ct);
            await Parallel.ForAsync(0, fits.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (c, token) =>
            {
                fits[c] = Fit(data, ensemble.Created, c, token);
                await run.Progress.ReportAsync(Interlocked.Increment(ref done), fits.Length, token);
            });
            foreach (var fit in fits)
                if (!fit.IsSuccess) return fit.Rejection;
            var completed = new DistillationCompleted(
                run.JobId, 1, EnsembleState.MainBranch, StudentFitting.SolverOf(ensemble.Created.Trainer), data.Distil.Count, data.Tune.Count, [.. fits.Select(fit => fit.Value)]);
            return new JobResult(async (ledger, token) =>
            {
                var latest = await ledger.LoadAsync<EnsembleState>(run.Subject, EnsembleState.Evolve, token);
                if (latest!.State.LastVersion == 0) ledger.Append(run.Subject, run.Request.ProjectId, completed);
            });
        }
    }

    private Result<ClassFit> Fit(StudentData data, EnsembleCreated ensemble, int c, CancellationToken ct)
    {
        if (!StudentFitting.Fit(data, ensemble, c, new Dictionary<int, Box>(), null, ct).TryGet(out var fit, out var rejection)) return rejection;
        var hash = weights.Put(fit.Weights, fit.Intercept);
        return new ClassEvaluation(data.Tune, c, fit.Weights, fit.Intercept).ToFit(data.Classes[c], hash, fit);
    }
}
