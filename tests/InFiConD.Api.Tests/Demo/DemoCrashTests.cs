using System.Text.Json.Nodes;
using InFiConD.Api.Demo;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InFiConD.Api.Tests.Demo;

/// <summary>The saga stepped by hand, with a crash at every stage.</summary>
public sealed class DemoCrashTests(DemoCrashTests.Stepped api) : IClassFixture<DemoCrashTests.Stepped>
{
    /// <summary>An installation in which nothing takes the demo forward by itself.</summary>
    public sealed class Stepped : DemoFixture
    {
        /// <inheritdoc/>
        protected override void Replace(IServiceCollection services)
        {
            base.Replace(services);
            services.Remove(services.Single(service => service.ImplementationType == typeof(DemoSaga)));
        }
    }

    [Fact]
    public async Task A_demo_that_crashes_at_every_stage_goes_on_and_has_one_of_everything()
    {
        await AllAtOnceAsync(() => api.NobodyHears = true, new SeedDemo.Ask());
        var stages = (await CurrentAsync())["stages"]!.AsArray().Select(stage => stage!.Text("name")).ToArray();

        foreach (var stage in stages)
        {
            if (stage != stages[0]) await AllAtOnceAsync(() => api.NobodyHears = true, new AdvanceDemo.Ask());
            var job = DemoFixture.Stage(await CurrentAsync(), stage).Text("jobId");
            await DieAtAsync(job);
            await AllAtOnceAsync(() => api.NobodyHears = false, new AdvanceDemo.Ask());
            await api.Services.GetServices<IHostedService>().OfType<JobSweeper>().Single().SweepAsync(true, CancellationToken.None);
            var end = await api.Owner.JobEndAsync(job, 120);
            end.Text("state").ShouldBe("succeeded", end.ToJsonString());
            end.Whole("attempts").ShouldBe(2);
        }

        await AllAtOnceAsync(() => { }, new AdvanceDemo.Ask());
        var demo = await CurrentAsync();
        demo.Text("state").ShouldBe("ready");
        await HasOneOfEverythingAsync(demo.Text("projectId"));
        (await KindsAsync("dem-1")).ShouldBe(["demoRequested", "demoScenesRendered", .. Enumerable.Repeat("demoStageRequested", 6), "demoCompleted"]);
        foreach (var (id, done) in new[] { ("datasetId", "datasetImported"), ("conceptMapId", "conceptMapCompleted"), ("teacherLogitsId", "teacherLogitsCompleted"), ("ensembleId", "distillationCompleted") })
            (await KindsAsync(demo.Text(id))).Count(kind => kind == done).ShouldBe(1);
    }

    private async Task<JsonNode> CurrentAsync() => (await api.Owner.GetJsonAsync("/demo"))["current"]!;

    /// <summary>As several processes would that look at the same moment.</summary>
    private async Task AllAtOnceAsync<T>(Action before, IRequest<Result<T>> ask)
    {
        before();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = api.Services.CreateAsyncScope();
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(ask);
            if (!answer.IsSuccess) answer.Rejection.Code.ShouldBe("stale");
        }));
    }

    private async Task DieAtAsync(string job)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        var state = (await ledger.LoadAsync<JobState>(job, JobState.Evolve, CancellationToken.None))!.State;
        ledger.Append(job, state.Request.ProjectId, new JobStarted(1, "a machine that is gone"));
        await ledger.SaveAsync(CancellationToken.None);
    }

    private async Task HasOneOfEverythingAsync(string project)
    {
        foreach (var list in new[] { "/projects", "/extractors", "/teachers", $"/projects/{project}/datasets", $"/projects/{project}/concept-maps", $"/projects/{project}/teacher-logits", $"/projects/{project}/ensembles" })
            (await api.Owner.GetJsonAsync(list))["items"]!.AsArray().Count.ShouldBe(1, list);
    }

    private async Task<string[]> KindsAsync(string stream) =>
        [.. (await api.Owner.GetJsonAsync($"/audit/events?stream={stream}"))["items"]!.AsArray().Select(e => e!.Text("kind")).Reverse()];
}
