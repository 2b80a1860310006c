using System.Net;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core.Distillation;
using InFiConD.Core.Jobs;
using InFiConD.Inference.Blobs;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Jobs;

public sealed class JobTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_job_whose_worker_died_is_found_and_finished_with_one_result()
    {
        var (ensemble, job) = await RequestWithoutEnqueueingAsync(started: true);

        await SweepAsync();

        (await api.Owner.JobEndAsync(job)).Text("state").ShouldBe("succeeded");
        (await KindsAsync(ensemble)).Count(kind => kind == "distillationCompleted").ShouldBe(1);
    }

    [Fact]
    public async Task A_job_handed_over_twice_runs_once()
    {
        var (ensemble, job) = await RequestWithoutEnqueueingAsync(started: false);
        var queue = api.Services.GetRequiredService<JobQueue>();

        for (var i = 0; i < 4; i++) queue.Enqueue(job, "train");

        var end = await api.Owner.JobEndAsync(job);
        end.Whole("attempts").ShouldBe(1);
        await Task.Delay(1500);
        (await KindsAsync(ensemble)).Count(kind => kind == "distillationCompleted").ShouldBe(1);
        (await api.Owner.GetJsonAsync($"/jobs/{job}")).Whole("attempts").ShouldBe(1);
    }

    [Fact]
    public async Task An_attempt_that_was_overtaken_may_not_finish()
    {
        var state = new JobState(new JobRequested("distil", "train", null, "ens-1", "t", "h"), JobStatus.Running, 2, 2, false);

        JobDecider.MayFinish(state, 1).ShouldBeFalse();
        JobDecider.MayFinish(state, 2).ShouldBeTrue();
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_waiting_job_is_cancelled_at_once_and_can_be_retried()
    {
        var (ensemble, job) = await RequestWithoutEnqueueingAsync(started: false);

        (await api.Owner.PostJsonAsync($"/jobs/{job}/cancel", null)).Text("state").ShouldBe("cancelled");
        (await api.Owner.GetJsonAsync($"/ensembles/{ensemble}")).Text("state").ShouldBe("failed");
        await api.Owner.PostJsonAsync($"/jobs/{job}/retry", null);

        (await api.Owner.JobEndAsync(job)).Text("state").ShouldBe("succeeded");
        (await api.Owner.GetJsonAsync($"/ensembles/{ensemble}")).Text("state").ShouldBe("ready");
        (await api.Owner.PostJsonAsync($"/jobs/{job}/cancel", null, HttpStatusCode.Conflict)).Text("code").ShouldBe("job-finished");
    }

    [Fact]
    public async Task Members_of_a_project_hear_of_commits_and_jobs_live()
    {
        var (project, map, logits) = await SeededEnsemble.SeedInputsAsync(api);
        await using var hub = api.Hub("/hubs/live");
        var kinds = new List<string>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.On<System.Text.Json.Nodes.JsonObject>("committed", message =>
        {
            lock (kinds) kinds.Add(message["kind"]!.GetValue<string>());
        });
        hub.On<System.Text.Json.Nodes.JsonObject>("job", message =>
        {
            if (message["state"]!.GetValue<string>() == "succeeded") done.TrySetResult();
        });
        await hub.StartAsync();
        await hub.InvokeAsync("JoinProject", project);

        await api.Owner.PostJsonAsync($"/projects/{project}/ensembles", new { name = "live", conceptMapId = map, teacherLogitsId = logits });

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
        lock (kinds) kinds.ShouldBeSubsetOf(["ensembleCreated", "distillationRequested", "distillationCompleted", "jobRequested", "jobStarted", "jobSucceeded"]);
        lock (kinds) kinds.ShouldContain("ensembleCreated");
    }

    private async Task<(string Ensemble, string Job)> RequestWithoutEnqueueingAsync(bool started)
    {
        var (project, map, logits) = await SeededEnsemble.SeedInputsAsync(api);
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        var maps = await ledger.Session.LoadAsync<Api.Concepts.ConceptMapView>(map);
        var teacher = await ledger.Session.LoadAsync<Api.Teachers.TeacherLogitsView>(logits);
        var blobs = api.Services.GetRequiredService<IBlobStore>();
        var images = (await blobs.ReadJsonAsync<Core.Concepts.ConceptMapManifest>(maps!.MapHash!, default)).Images;
        var (ensemble, job) = (Ids.Ensemble(), Ids.Job());
        ledger.Append(
            ensemble, project,
            new EnsembleCreated(project, "e", map, logits, null, 1e-4, false, Trainer.Exact, SeededEnsemble.Classes),
            new DistillationRequested(new InputHashes(maps.MapHash!, teacher!.LogitsHash!, images), job));
        ledger.Append(job, project, new JobRequested(JobKinds.Distil, "train", project, ensemble, "distil", "hash"));
        if (started) ledger.Append(job, project, new JobStarted(1, "a machine that is gone"));
        await ledger.SaveAsync(CancellationToken.None);
        return (ensemble, job);
    }

    private Task SweepAsync() =>
        api.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<JobSweeper>().Single().SweepAsync(true, CancellationToken.None);

    private async Task<List<string>> KindsAsync(string ensemble) =>
        [.. (await api.Owner.GetJsonAsync($"/ensembles/{ensemble}/timeline"))["items"]!.AsArray().Select(e => e!.Text("kind"))];
}
