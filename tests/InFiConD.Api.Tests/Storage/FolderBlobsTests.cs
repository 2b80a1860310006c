using InFiConD.Api.Tests.Support;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Tests.Storage;

public sealed class FolderBlobsTests : BlobContract, IDisposable
{
    private readonly TestFolder _folder = new();

    public FolderBlobsTests() => Blobs = new FolderBlobs(_folder["blobs"]);

    protected override IBlobStore Blobs { get; }

    public void Dispose() => _folder.Dispose();

    protected override Task<IBlobStore> AnotherAsync() => Task.FromResult<IBlobStore>(new FolderBlobs(_folder["blobs"]));

    protected override Task FlipAsync(string hash, int at) => Disk.FlipAsync(Path.Combine(_folder["blobs"], hash[..2], hash), at);

    [Fact]
    public async Task A_file_that_changed_after_it_was_read_is_read_again()
    {
        var hash = await Blobs.PutAsync(new byte[] { 1, 2, 3 }, default);
        (await Blobs.ReadAllAsync(hash, default)).Length.ShouldBe(3);
        var path = Path.Combine(_folder["blobs"], hash[..2], hash);

        await Disk.FlipAsync(path, 1);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));

        await Should.ThrowAsync<BlobAlteredException>(Blobs.ReadAllAsync(hash, default));
    }
}

/// <summary>Bytes that change by themselves.</summary>
internal static class Disk
{
    public static async Task FlipAsync(string path, int at)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Seek(at, SeekOrigin.Begin);
        var was = file.ReadByte();
        file.Seek(at, SeekOrigin.Begin);
        file.WriteByte((byte)(was ^ 1));
    }
}
