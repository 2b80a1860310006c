using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Datasets;
using InFiConD.Inference.Images;

namespace InFiConD.Api.Datasets;

/// <summary>A picture that is in the store: sha256 of its bytes, upright size, length.</summary>
internal sealed record StoredImage(string Sha, int Width, int Height, long Bytes);

/// <summary>
/// Brings the pictures of a tree into the store, each read once to its last row; at most <c>threads</c> pictures are in memory at a time.
/// Renditions are made when somebody looks at them.
/// </summary>
internal sealed class ImageIntake(IBlobStore blobs, int threads)
{
    /// <summary>A stored picture or the reason against it, in the order of <paramref name="entries"/>.</summary>
    public async Task<Result<StoredImage>[]> StoreAsync(IFileTree tree, IReadOnlyList<DatasetEntry> entries, Func<int, Task> progress, CancellationToken ct)
    {
        var stored = new Result<StoredImage>[entries.Count];
        using var oneReader = new SemaphoreSlim(1); // A zip is one stream; a folder does not need more either.
        var done = 0;
        await Parallel.ForAsync(0, entries.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = ct }, async (i, token) =>
        {
            Result<byte[]> read;
            await oneReader.WaitAsync(token);
            try
            {
                read = tree.ReadBytes(entries[i].Path, ImageCodec.MostBytes);
            }
            finally
            {
                oneReader.Release();
            }

            stored[i] = read.TryGet(out var bytes, out var unreadable) ? await StoreAsync(bytes, token) : unreadable;
            await progress(Interlocked.Increment(ref done));
        });
        return stored;
    }

    private async Task<Result<StoredImage>> StoreAsync(byte[] bytes, CancellationToken ct) =>
        ImageCodec.Verify(bytes).TryGet(out var header, out var rejection)
            ? new StoredImage(await blobs.PutAsync(bytes, ct), header.Width, header.Height, bytes.Length)
            : rejection;
}
