using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Jobs;

/// <summary>An application with one more kind of work: it goes on until somebody cancels it.</summary>
public sealed class EndlessWork : ApiFixture
{
    internal EndlessJob Job { get; } = new();

    protected override void Replace(IServiceCollection services) => services.AddSingleton<IJobHandler>(Job);
}

/// <summary>Tells when it has started and when it was told to stop.</summary>
internal sealed class EndlessJob : IJobHandler
{
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Kind => "endless";

    public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
    {
        Started.TrySetResult();
        await using var stop = ct.Register(() => Stopped.TrySetResult());
        await Stopped.Task;
        ct.ThrowIfCancellationRequested();
        throw new InvalidOperationException("Stopped without having been told to.");
    }
}

public sealed class CancelRunningJobTests(EndlessWork api) : IClassFixture<EndlessWork>
{
    [Fact]
    public async Task A_running_job_is_told_to_stop_and_ends_as_cancelled()
    {
        var job = Ids.Job();
        await using (var scope = api.Services.CreateAsyncScope())
        {
            var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
            var (project, map, _) = await SeededEnsemble.SeedInputsAsync(api);
            scope.ServiceProvider.GetRequiredService<JobQueue>().Request(ledger, job, api.Job.Kind, project, map, "Go on for ever", "hash");
            await ledger.SaveAsync(CancellationToken.None);
        }

        await api.Job.Started.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var asked = await api.Owner.PostJsonAsync($"/jobs/{job}/cancel", null);
        (asked.Text("state"), asked["cancelRequested"]!.GetValue<bool>()).ShouldBe(("running", true));

        await api.Job.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var end = await api.Owner.JobEndAsync(job);
        (end.Text("state"), end.Whole("attempts")).ShouldBe(("cancelled", 1));
    }
}
