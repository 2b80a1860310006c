using InFiConD.Api.Distillation;
using InFiConD.Core;
using InFiConD.Core.Distillation;
using InFiConD.Core.Solver;
using InFiConD.Core.Students;

namespace InFiConD.Api.Tests.Distillation;

public sealed class StudentDataCacheTests
{
    private readonly List<string> _loads = [];

    [Fact]
    public async Task Concurrent_callers_load_once_and_share_the_data()
    {
        var gate = new TaskCompletionSource();
        var cache = Cache(1_000_000, gate.Task);

        var asked = Enumerable.Range(0, 5).Select(_ => cache.RentAsync(Inputs("a"))).ToArray();
        gate.SetResult();
        var rentals = (await Task.WhenAll(asked)).Select(result => result.Value).ToArray();

        _loads.ShouldBe(["a"]);
        rentals.ShouldAllBe(rental => ReferenceEquals(rental.Data, rentals[0].Data));
    }

    [Fact]
    public async Task What_is_over_the_limit_and_not_in_use_is_freed_and_loaded_again_when_asked_for()
    {
        var cache = Cache(limit: 0);
        var first = (await cache.RentAsync(Inputs("a"))).Value;
        first.Dispose();

        (await cache.RentAsync(Inputs("b"))).Value.Dispose();

        IsFreed(first.Data).ShouldBeTrue();
        using var again = (await cache.RentAsync(Inputs("a"))).Value;
        IsFreed(again.Data).ShouldBeFalse();
        _loads.ShouldBe(["a", "b", "a"]);
    }

    [Fact]
    public async Task What_is_in_use_outlives_its_eviction_until_the_last_one_returns_it()
    {
        var cache = Cache(limit: 0);
        var (one, other) = ((await cache.RentAsync(Inputs("a"))).Value, (await cache.RentAsync(Inputs("a"))).Value);
        using var newer = (await cache.RentAsync(Inputs("b"))).Value;

        one.Dispose();
        one.Dispose();
        IsFreed(other.Data).ShouldBeFalse();
        other.Dispose();

        IsFreed(other.Data).ShouldBeTrue();
        IsFreed(newer.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Below_the_limit_everything_stays_and_the_least_recently_used_goes_first()
    {
        var cache = Cache(limit: long.MaxValue);
        var data = new Dictionary<string, StudentData>();
        foreach (var name in new[] { "a", "b", "a" })
        {
            using var rental = (await cache.RentAsync(Inputs(name))).Value;
            data[name] = rental.Data;
        }

        data.Values.ShouldAllBe(one => !IsFreed(one));
        _limit = data["a"].Bytes * 2;
        (await cache.RentAsync(Inputs("c"))).Value.Dispose();

        (IsFreed(data["a"]), IsFreed(data["b"])).ShouldBe((false, true));
        _loads.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_refusal_and_a_failure_are_not_kept()
    {
        var answers = new Queue<Func<Result<StudentData>>>([
            () => new Rejection("split-empty", "none", null), () => throw new IOException("disk"), () => Data()]);
        var cache = new StudentDataCache(_ => Task.Run(() => answers.Dequeue()()), () => 0);

        (await cache.RentAsync(Inputs("a"))).Rejection!.Code.ShouldBe("split-empty");
        await Should.ThrowAsync<IOException>(() => cache.RentAsync(Inputs("a")));
        using var rental = (await cache.RentAsync(Inputs("a"))).Value;

        IsFreed(rental.Data).ShouldBeFalse();
    }

    private long _limit;

    private StudentDataCache Cache(long limit, Task? until = null)
    {
        _limit = limit;
        return new StudentDataCache(LoadAsync, () => _limit);

        async Task<Result<StudentData>> LoadAsync(InputHashes inputs)
        {
            lock (_loads) _loads.Add(inputs.Images);
            if (until is not null) await until;
            return Data();
        }
    }

    private static InputHashes Inputs(string name) => new("map", "logits", name);

    private static StudentData Data()
    {
        return new StudentData(["rail"], ["train"], Part(), Part());

        static SplitData Part() => new(
            ["1", "2"], ["1", "2"], FeatureMatrix.FromRowMajor([0.1f, 0.2f], 2, 1, []), [[0.1, 0.9]],
            [new ClassTruth(ApReference.GroundTruth, [0, 1], [false, true])]);
    }

    private static bool IsFreed(StudentData data)
    {
        try
        {
            data.Tune.X.Column(0);
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
