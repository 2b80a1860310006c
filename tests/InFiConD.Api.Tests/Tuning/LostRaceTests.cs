using InFiConD.Api.Jobs;
using InFiConD.Api.Tests.Support;
using InFiConD.Api.Tuning;
using InFiConD.Core;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Tuning;

/// <summary>Two refits that end at the same time: the one that loses builds on the version of the other.</summary>
public sealed class LostRaceTests(LostRaceTests.OneWaits api) : IClassFixture<LostRaceTests.OneWaits>
{
    [Fact]
    public async Task A_refit_that_loses_the_race_for_the_stream_is_placed_on_the_winners_version()
    {
        var ensemble = await SeededEnsemble.DistilAsync(api);
        var first = await CommitAsync("train", "rail");
        await api.Waiting.Task;
        var second = await CommitAsync("cat", "fur");
        (await api.Owner.JobEndAsync(second)).Text("state").ShouldBe("succeeded");
        api.Release.SetResult();
        (await api.Owner.JobEndAsync(first)).Text("state").ShouldBe("succeeded");

        (await ensemble.ReadAsync()).Body.Whole("head").ShouldBe(3);
        var (winner, loser) = (await ensemble.VersionAsync(2), await ensemble.VersionAsync(3));
        (winner.Text("class"), loser.Text("class")).ShouldBe(("cat", "train"));
        loser["parents"]!.AsArray().Select(parent => parent!.GetValue<int>()).ShouldBe([2]);
        loser["constraints"]!.AsArray().Select(tuning => tuning!.Text("class")).ShouldBe(["train", "cat"], ignoreOrder: true);
        (await ensemble.HashesAsync(3))[2].ShouldBe((await ensemble.HashesAsync(2))[2]);
        api.Writes.ShouldBe(2);

        async Task<string> CommitAsync(string @class, string concept)
        {
            var (body, etag) = await ensemble.ReadAsync();
            var answer = await api.Owner.PostJsonAsync(
                $"/ensembles/{ensemble.Id}/classes/{@class}/tunings",
                new { baseVersion = body.Whole("head"), constraints = new[] { new { concept, kind = "exclude" } }, reason = "race" }, ifMatch: etag);
            return answer.Text("jobId");
        }
    }

    /// <summary>The first refit, once it has read the stream and before it saves, waits for the test.</summary>
    public sealed class OneWaits : ApiFixture
    {
        private int _refits;

        public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How often the first refit placed its version.</summary>
        public int Writes { get; private set; }

        protected override void Replace(IServiceCollection services)
        {
            var own = services.Single(service => service.ImplementationType == typeof(RefitJob));
            services.Remove(own);
            services.AddSingleton<RefitJob>();
            services.AddSingleton<IJobHandler>(all => new Slow(all.GetRequiredService<RefitJob>(), this));
        }

        private sealed class Slow(RefitJob job, OneWaits test) : IJobHandler
        {
            public string Kind => job.Kind;

            public async Task<Result<JobResult>> RunAsync(JobRun run, CancellationToken ct)
            {
                var outcome = await job.RunAsync(run, ct);
                if (Interlocked.Increment(ref test._refits) > 1 || !outcome.TryGet(out var result, out _)) return outcome;
                return new JobResult(async (ledger, token) =>
                {
                    await result.WriteAsync(ledger, token);
                    test.Writes++;
                    test.Waiting.TrySetResult();
                    await test.Release.Task.WaitAsync(token);
                });
            }
        }
    }
}
