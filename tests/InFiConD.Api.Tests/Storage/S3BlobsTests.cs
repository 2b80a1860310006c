using System.Security.Cryptography;
using Amazon.Runtime;
using InFiConD.Api.Configuration;
using InFiConD.Api.Storage;
using InFiConD.Api.Storage.S3;
using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Tests.Storage;

/// <summary>One server for all tests of a class.</summary>
public sealed class S3Fixture : IAsyncLifetime
{
    private S3Server? _server;

    public S3Server Server => _server!;

    public async Task InitializeAsync() => _server = await S3Server.StartAsync();

    public Task DisposeAsync()
    {
        _server?.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class S3BlobsTests(S3Fixture s3) : BlobContract, IClassFixture<S3Fixture>, IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly string _prefix = $"some/{Guid.NewGuid():n}";
    private int _machines;
    private IBlobStore? _blobs;

    protected override IBlobStore Blobs => _blobs!;

    public async Task InitializeAsync() => _blobs = await OpenAsync();

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    protected override Task FlipAsync(string hash, int at) => Disk.FlipAsync(s3.Server.FileOf(_prefix, hash), at);

    protected override Task<IBlobStore> AnotherAsync() => OpenAsync();

    [Fact]
    public async Task A_large_blob_goes_up_in_parts_and_comes_back_whole()
    {
        var bytes = RandomNumberGenerator.GetBytes((16 << 20) + 5);

        var stored = await Blobs.PutAsync(file => file.WriteAsync(bytes).AsTask(), default);

        var parts = s3.Server.Requests.Where(request => request.Contains($"{stored.Hash}?partNumber=", StringComparison.Ordinal));
        parts.Count().ShouldBe(3, "a part has 8 MiB at most");
        BlobHash.Of(await (await AnotherAsync()).ReadAllAsync(stored.Hash, default)).ShouldBe(BlobHash.Of(bytes));
    }

    [Fact]
    public async Task A_flipped_byte_is_named_where_the_store_vouches_for_it()
    {
        var hash = await Blobs.PutAsync(Many, default);
        await FlipAsync(hash, 1_500_000);
        File.Delete(s3.Server.ChecksumOf(_prefix, hash));

        var fresh = await AnotherAsync();

        (await Should.ThrowAsync<BlobAlteredException>(fresh.OpenReadAsync(hash, default))).Hash.ShouldBe(hash);
        (await fresh.CheckAsync(hash, default)).ShouldBe(new BlobCheck(BlobCondition.Altered, Many.Length));
    }

    [Fact]
    public async Task A_file_of_the_cache_that_was_damaged_is_fetched_again()
    {
        var hash = await Blobs.PutAsync(Many, default);
        var (name, again) = await MachineAsync();
        (await again.ReadAllAsync(hash, default)).ShouldBe(Many);
        await Disk.FlipAsync(Path.Combine(_folder[name], hash[..2], hash), 7);

        var restarted = await OpenAsync(name);

        (await restarted.ReadAllAsync(hash, default)).ShouldBe(Many);
    }

    [Fact]
    public async Task Many_readers_of_one_blob_all_get_it()
    {
        var hash = await Blobs.PutAsync(Many, default);
        var fresh = await AnotherAsync();

        var read = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fresh.ReadAllAsync(hash, default)));

        foreach (var bytes in read) BlobHash.Of(bytes).ShouldBe(hash);
    }

    [Fact]
    public async Task A_cache_smaller_than_what_is_read_still_serves_every_blob()
    {
        var hashes = new List<string>();
        for (byte i = 0; i < 6; i++) hashes.Add(await Blobs.PutAsync(new byte[] { i, 1, 2, 3, 4, 5, 6, 7 }, default));
        var small = await OpenAsync("small", limit: 16);

        foreach (var hash in hashes.Concat(hashes)) (await small.ReadAllAsync(hash, default))[1].ShouldBe((byte)1);

        Directory.EnumerateFiles(_folder["small"], "*", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(24);
    }

    [Theory]
    [InlineData("nobody", S3Server.Key, "InvalidAccessKeyId")]
    [InlineData(S3Server.Key, "wrong", "SignatureDoesNotMatch")]
    public async Task Wrong_credentials_are_refused_with_one_line(string key, string secret, string code)
    {
        var refused = await RefusedAsync(s3.Server.Address(_prefix), new BasicAWSCredentials(key, secret));

        refused.ShouldContain($"the credentials are wrong ({code})");
        refused.ShouldContain("AWS_ACCESS_KEY_ID");
        refused.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_refused_by_its_name()
    {
        var refused = await RefusedAsync(
            $"s3://nowhere/x?endpoint={s3.Server.Endpoint}", new BasicAWSCredentials(S3Server.Key, S3Server.Key));

        refused.ShouldContain("there is no bucket \"nowhere\"");
        refused.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused_by_its_address()
    {
        var refused = await RefusedAsync("s3://blobs?endpoint=http://127.0.0.1:9", new BasicAWSCredentials(S3Server.Key, S3Server.Key));

        refused.ShouldContain("s3://blobs/ at http://127.0.0.1:9/): the store can't be reached");
    }

    private async Task<(string Name, IBlobStore Blobs)> MachineAsync()
    {
        var name = $"machine-{Interlocked.Increment(ref _machines)}";
        return (name, await OpenAsync(name));
    }

    private async Task<IBlobStore> OpenAsync(string? machine = null, long limit = 1 << 30)
    {
        var name = machine ?? $"machine-{Interlocked.Increment(ref _machines)}";
        return await BlobStores.OpenAsync(
            S3Address.Parse(s3.Server.Address(_prefix))!, new BlobCache(_folder[name], Temporary(), limit),
            new BasicAWSCredentials(S3Server.Key, S3Server.Key), 1, default);
    }

    private string Temporary() => Directory.CreateDirectory(_folder["tmp"]).FullName;

    private async Task<string> RefusedAsync(string address, AWSCredentials credentials)
    {
        var cache = new BlobCache(_folder["refused"], Temporary(), 1000);
        var opening = BlobStores.OpenAsync(S3Address.Parse(address)!, cache, credentials, 1, default);
        return (await Should.ThrowAsync<StartRefusedException>(opening)).Message;
    }
}
