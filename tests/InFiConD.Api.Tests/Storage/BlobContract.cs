using System.Security.Cryptography;
using System.Text;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Tests.Storage;

/// <summary>What every blob store promises, whatever keeps the bytes.</summary>
public abstract class BlobContract
{
    private const string Absent = "00000000000000000000000000000000000000000000000000000000000000ff";

    /// <summary>Bytes that fill several buffers, different in each test run.</summary>
    protected static byte[] Many { get; } = RandomNumberGenerator.GetBytes(3_000_001);

    protected abstract IBlobStore Blobs { get; }

    /// <summary>Changes one byte of a stored blob where it is kept, as a failing disk would.</summary>
    protected abstract Task FlipAsync(string hash, int at);

    /// <summary>A store over the same bytes in another process: it remembers nothing.</summary>
    protected abstract Task<IBlobStore> AnotherAsync();

    [Fact]
    public async Task A_blob_is_named_by_the_sha256_of_its_bytes_and_read_back_the_same()
    {
        var hash = await Blobs.PutAsync(Encoding.UTF8.GetBytes("abc"), default);

        hash.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Encoding.UTF8.GetString(await (await AnotherAsync()).ReadAllAsync(hash, default)).ShouldBe("abc");
    }

    [Fact]
    public async Task What_is_written_to_a_stream_is_stored_with_its_length()
    {
        var stored = await Blobs.PutAsync(async file =>
        {
            await file.WriteAsync(Many.AsMemory(0, 1_000_000));
            await file.WriteAsync(Many.AsMemory(1_000_000));
        }, default);

        stored.ShouldBe(new StoredBlob(BlobHash.Of(Many), Many.Length));
        (await (await AnotherAsync()).ReadAllAsync(stored.Hash, default)).ShouldBe(Many);
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_no_blob()
    {
        var before = await NamesAsync();

        await Should.ThrowAsync<InvalidOperationException>(Blobs.PutAsync(async file =>
        {
            await file.WriteAsync(Many);
            throw new InvalidOperationException("The source ended.");
        }, default));

        (await NamesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Equal_bytes_are_one_blob_and_all_are_listed()
    {
        var (one, again) = (await Blobs.PutAsync(Many, default), await (await AnotherAsync()).PutAsync(Many, default));
        var other = await Blobs.PutJsonAsync(new[] { "other" }, default);

        again.ShouldBe(one);
        var names = await NamesAsync();
        names.ShouldContain(one);
        names.ShouldContain(other);
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task Json_comes_back_as_it_went()
    {
        var hash = await Blobs.PutJsonAsync(new Dictionary<string, int> { ["sky"] = 3 }, default);

        var read = await (await AnotherAsync()).ReadJsonAsync<Dictionary<string, int>>(hash, default);
        read.ShouldBe(new Dictionary<string, int> { ["sky"] = 3 });
    }

    [Fact]
    public async Task A_stream_reads_from_any_place()
    {
        var hash = await Blobs.PutAsync(Many, default);
        var part = new byte[10];

        await using var stream = await (await AnotherAsync()).OpenReadAsync(hash, default);
        stream.Seek(2_000_000, SeekOrigin.Begin);
        await stream.ReadExactlyAsync(part);

        part.ShouldBe(Many[2_000_000..2_000_010]);
        stream.Length.ShouldBe(Many.Length);
    }

    [Fact]
    public async Task A_missing_blob_is_named()
    {
        (await Blobs.ExistsAsync(Absent, default)).ShouldBeFalse();
        (await Blobs.CheckAsync(Absent, default)).ShouldBe(new BlobCheck(BlobCondition.Missing, 0));

        var refused = await Should.ThrowAsync<BlobMissingException>(Blobs.LeaseAsync(Absent, default));
        (refused.Code, refused.Hash).ShouldBe(("blob-missing", Absent));
        refused.Message.ShouldContain(Absent);
    }

    [Fact]
    public async Task What_is_no_hash_is_no_blob()
    {
        foreach (var name in new[] { "../../etc/passwd", "", Absent.ToUpperInvariant(), Absent[1..] })
            await Should.ThrowAsync<ArgumentException>(async () => await Blobs.LeaseAsync(name, default));
    }

    [Fact]
    public async Task One_flipped_byte_is_named_by_the_first_read_and_by_the_check_and_the_right_bytes_mend_it()
    {
        byte[] bytes = [.. Many, 1];
        var hash = await Blobs.PutAsync(bytes, default);
        await FlipAsync(hash, 1_500_000);

        var fresh = await AnotherAsync();
        var refused = await Should.ThrowAsync<BlobAlteredException>(fresh.OpenReadAsync(hash, default));
        (refused.Code, refused.Hash).ShouldBe(("blob-altered", hash));
        (await fresh.CheckAsync(hash, default)).ShouldBe(new BlobCheck(BlobCondition.Altered, bytes.Length));

        (await fresh.PutAsync(bytes, default)).ShouldBe(hash);
        (await fresh.CheckAsync(hash, default)).ShouldBe(new BlobCheck(BlobCondition.Sound, bytes.Length));
        (await (await AnotherAsync()).ReadAllAsync(hash, default)).ShouldBe(bytes);
    }

    [Fact]
    public async Task A_check_reads_the_bytes_again_whatever_was_read_before()
    {
        byte[] bytes = [.. Many, 2];
        var hash = await Blobs.PutAsync(bytes, default);
        (await Blobs.ReadAllAsync(hash, default)).Length.ShouldBe(bytes.Length);

        await FlipAsync(hash, 0);

        (await Blobs.CheckAsync(hash, default)).ShouldBe(new BlobCheck(BlobCondition.Altered, bytes.Length));
    }

    private async Task<List<string>> NamesAsync()
    {
        var names = new List<string>();
        await foreach (var name in Blobs.HashesAsync(default)) names.Add(name);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
