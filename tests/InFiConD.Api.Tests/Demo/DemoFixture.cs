using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Common;
using Hangfire.States;
using InFiConD.Api.Configuration;
using InFiConD.Api.Demo;
using InFiConD.Api.Jobs;
using InFiConD.Api.Storage;
using InFiConD.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Demo;

/// <summary>An installation whose demo is <see cref="TinyScenes"/>.</summary>
public class DemoFixture : ApiFixture
{
    /// <summary>What its demos are made of.</summary>
    internal TinyScenes Content { get; } = new();

    /// <summary>While true, jobs are requested but nobody hears of them, as when the process dies right after the commit.</summary>
    public bool NobodyHears { get; set; }

    /// <summary>The latest demo, once it stands as expected.</summary>
    public async Task<JsonNode> DemoAsync(string state, int seconds = 180)
    {
        JsonNode? demo = null;
        for (var i = 0; i < seconds * 5; i++)
        {
            demo = (await Owner.GetJsonAsync("/demo"))["current"];
            if (demo?.Text("state") == state) return demo;
            await Task.Delay(200);
        }

        throw new TimeoutException($"The demo is not {state} after {seconds} s: {demo?.ToJsonString()}");
    }

    /// <summary>A stage of a demo.</summary>
    public static JsonNode Stage(JsonNode demo, string name) => demo["stages"]!.AsArray().Single(stage => stage!.Text("name") == name)!;

    /// <inheritdoc/>
    protected override Settings Adjust(Settings settings) => settings with { Demo = true };

    /// <inheritdoc/>
    protected override void Replace(IServiceCollection services)
    {
        services.AddSingleton<IDemoContent>(Content);
        services.AddSingleton(provider => new JobQueue(
            new Ears(this, new BackgroundJobClient(provider.GetRequiredService<JobStorage>())), provider.GetRequiredService<DatabaseWatch>()));
    }

    private sealed class Ears(DemoFixture demo, BackgroundJobClient hangfire) : IBackgroundJobClient
    {
        public string Create(Job job, IState state) => demo.NobodyHears ? "" : hangfire.Create(job, state);

        public bool ChangeState(string jobId, IState state, string expectedState) => hangfire.ChangeState(jobId, state, expectedState);
    }
}
