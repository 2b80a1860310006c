using InFiConD.Api.Configuration;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;
using InFiConD.Core.Tuning;

namespace InFiConD.Api.Distillation;

/// <summary>Chooses lambda where it was not given, fits every class of a new ensemble cold, classes in parallel, and writes version 1.</summary>
internal sealed class DistilJob(IServiceScopeFactory scopes, StudentDataCache cache, WeightsStore weights, StudentFitting fitting, Settings settings) : IJobHandler
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
            var search = ensemble.Created.LambdaChoice is { } choice ? new LambdaSearch(fitting, data, ensemble.Settings, choice, settings.Threads) : null;
            var fits = new Result<ClassFit>[data.Classes.Count];
            var solvers = new string[fits.Length];
            var total = (search?.MostFits ?? 0) + fits.Length;
            await run.Progress.ReportAsync(0, total, ct);
            if (!(await ChooseAsync(search, done => run.Progress.ReportAsync(done, total, ct), ct)).TryGet(out var chosen, out rejection)) return rejection;
            var how = chosen is null ? ensemble.Settings : ensemble.Settings with { Lambda = chosen.Lambda };
            var fitted = total - fits.Length;
            await Parallel.ForAsync(0, fits.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (c, token) =>
            {
                fits[c] = await FitAsync(data, how, c, solvers, token);
                await run.Progress.ReportAsync(Interlocked.Increment(ref fitted), total, token);
            });
            foreach (var fit in fits)
                if (!fit.IsSuccess) return fit.Rejection;
            var completed = new DistillationCompleted(
                run.JobId, 1, EnsembleState.MainBranch, string.Join(" + ", solvers.Distinct().Order(StringComparer.Ordinal)), data.Distil.Count, data.Tune.Count,
                [.. fits.Select(fit => fit.Value)], chosen?.Lambda, chosen?.Path);
            return new JobResult(async (ledger, token) =>
            {
                var latest = await ledger.LoadAsync<EnsembleState>(run.Subject, EnsembleState.Evolve, token);
                if (latest!.State.LastVersion == 0) ledger.Append(run.Subject, run.Request.ProjectId, completed);
            });
        }
    }

    private static async Task<Result<ChosenLambda?>> ChooseAsync(LambdaSearch? search, Func<int, Task> progress, CancellationToken ct)
    {
        if (search is null) return (ChosenLambda?)null;
        return (await search.RunAsync(progress, ct)).TryGet(out var chosen, out var rejection) ? chosen : rejection;
    }

    private async Task<Result<ClassFit>> FitAsync(StudentData data, FitSettings how, int c, string[] solvers, CancellationToken ct)
    {
        if (!fitting.Commit(data, how, c, new Dictionary<int, Box>(), ct).TryGet(out var fit, out var rejection)) return rejection;
        solvers[c] = fit.Solver;
        var hash = await weights.PutAsync(fit.Weights, fit.Intercept, ct);
        return new ClassEvaluation(data.Tune, c, StudentWeights.Of(fit)).ToFit(data.Classes[c], hash, fit);
    }
}
