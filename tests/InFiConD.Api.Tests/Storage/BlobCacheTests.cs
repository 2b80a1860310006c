using InFiConD.Api.Storage.S3;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Tests.Storage;

public sealed class BlobCacheTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly BlobCache _cache;

    public BlobCacheTests() => _cache = Open(limit: 250);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_unused_for_longest_goes_first()
    {
        var (one, two) = (Add(1), Add(2));
        (await _cache.TryLeaseAsync(one, default))!.Dispose();

        Add(3);

        (await HasAsync(one), await HasAsync(two)).ShouldBe((true, false));
    }

    [Fact]
    public async Task What_is_leased_stays_however_full_the_cache_is_and_goes_once_it_is_given_back()
    {
        var one = Add(1);
        var lease = (await _cache.TryLeaseAsync(one, default))!;

        for (byte i = 2; i < 8; i++) Add(i);
        (await File.ReadAllBytesAsync(lease.Path)).ShouldAllBe(value => value == 1);
        Count().ShouldBe(2);

        lease.Dispose();
        for (byte i = 10; i < 13; i++) Add(i);
        (await HasAsync(one)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lease_of_another_process_on_the_same_folder_holds_too()
    {
        var other = Open(limit: 250);
        var one = Add(1);
        using var lease = (await other.TryLeaseAsync(one, default))!;

        for (byte i = 2; i < 8; i++) Add(i);

        File.Exists(lease.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lease_given_back_twice_is_given_back_once()
    {
        var one = Add(1);
        var (first, second) = ((await _cache.TryLeaseAsync(one, default))!, (await _cache.TryLeaseAsync(one, default))!);

        first.Dispose();
        await first.DisposeAsync();
        for (byte i = 2; i < 8; i++) Add(i);

        File.Exists(second.Path).ShouldBeTrue();
        second.Dispose();
    }

    /// <summary>A hundred equal bytes.</summary>
    private string Add(byte value)
    {
        var bytes = Enumerable.Repeat(value, 100).ToArray();
        var (temporary, hash) = (_cache.NewTemporary(), BlobHash.Of(bytes));
        File.WriteAllBytes(temporary, bytes);
        _cache.Add(temporary, hash).Dispose();
        return hash;
    }

    private async Task<bool> HasAsync(string hash)
    {
        using var lease = await _cache.TryLeaseAsync(hash, default);
        return lease is not null;
    }

    private int Count() => Directory.EnumerateFiles(_folder["cache"], "*", SearchOption.AllDirectories).Count();

    private BlobCache Open(long limit) => new(_folder["cache"], Directory.CreateDirectory(_folder["tmp"]).FullName, limit);
}
