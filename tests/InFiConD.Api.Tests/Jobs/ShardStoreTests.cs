using InFiConD.Api.Jobs;
using InFiConD.Api.Tests.Support;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InFiConD.Api.Tests.Jobs;

public sealed class ShardStoreTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Images = (2 * ShardStore.Images) + 5;

    [Fact]
    public async Task Work_that_died_goes_on_behind_its_last_finished_shard()
    {
        var shards = api.Services.GetRequiredService<ShardStore>();
        var made = new List<int>();
        Task<Result<byte[]>> MakeAsync(int first, int count, Func<int, Task> progress)
        {
            if (first == 2 * ShardStore.Images && made.Count == 2) throw new InvalidOperationException("The machine lost power.");
            made.Add(first);
            return Task.FromResult<Result<byte[]>>(new byte[] { (byte)first, (byte)count });
        }

        await Should.ThrowAsync<InvalidOperationException>(shards.RunAsync("dying", Images, Run(), MakeAsync, CancellationToken.None));
        made.Add(-1);
        var finished = (await shards.RunAsync("dying", Images, Run(), MakeAsync, CancellationToken.None)).Value;

        made.ShouldBe([0, ShardStore.Images, -1, 2 * ShardStore.Images]);
        finished.Count.ShouldBe(3);
        finished.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Other_inputs_have_shards_of_their_own_and_a_refusal_ends_the_work()
    {
        var shards = api.Services.GetRequiredService<ShardStore>();
        await shards.RunAsync("these", 1, Run(), (_, _, _) => Task.FromResult<Result<byte[]>>(new byte[] { 1 }), CancellationToken.None);

        var refused = await shards.RunAsync("others", 1, Run(), (_, _, _) => Task.FromResult<Result<byte[]>>(new Rejection("no", "No.")), CancellationToken.None);

        refused.Rejection!.Code.ShouldBe("no");
    }

    private JobRun Run() => new(
        "job-shards", 1, new JobRequested("test", "extract", null, "sub-test", "Test", "hash"),
        new JobProgressReporter(api.Services.GetRequiredService<NpgsqlDataSource>(), "job-shards", null));
}
