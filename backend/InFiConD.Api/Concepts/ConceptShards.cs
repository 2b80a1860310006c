using InFiConD.Api.Storage;
using InFiConD.Core.Concepts;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Concepts;

/// <summary>Joins shards into the blobs of a concept map, one shard's section in memory at a time.</summary>
internal sealed class ConceptShards(BlobStore blobs, IReadOnlyList<ConceptShard> shards, CancellationToken ct)
{
    private int Images => shards.Sum(shard => shard.Images);
    private int MostSegments => shards.Max(shard => shard.MostSegments);

    /// <summary>Hash of X.npy.</summary>
    public Task<string> ValuesAsync() => StoreAsync(file =>
    {
        var writer = new NpyWriter(file, NpyType.F4, Images, shards[0].Words);
        foreach (var shard in shards) writer.Write(shard.X());
        writer.Finish();
    });

    /// <summary>Hashes of the segment arrays, and how many segments an image has on average.</summary>
    public async Task<(SegmentArrays Arrays, double PerImage)> SegmentsAsync(IReadOnlyList<int> inputSize, string resize)
    {
        var perImage = shards.Sum(shard => shard.Counts().Sum(count => (long)count)) / (double)Images;
        return (new SegmentArrays(
            [shards[0].GridHeight, shards[0].GridWidth], MostSegments, inputSize, resize,
            await StoreAsync(file => Copy(file, shard => shard.Map())),
            await StoreAsync(file => Copy(file, shard => shard.ArgSegment())),
            await StoreAsync(file => Copy(file, shard => Widened(shard.TopConcepts(), shard, 2))),
            await StoreAsync(file => Copy(file, shard => Widened(shard.TopSimilarities(), shard, 4))),
            await StoreAsync(file => Copy(file, shard => shard.Counts()))), perImage);
    }

    private void Copy(Stream file, Func<ConceptShard, byte[]> section)
    {
        foreach (var shard in shards)
        {
            ct.ThrowIfCancellationRequested();
            file.Write(section(shard));
        }
    }

    /// <summary>[n, S of the shard, 5] to [n, S of all, 5].</summary>
    private byte[] Widened(byte[] section, ConceptShard shard, int size)
    {
        var (from, to) = (shard.MostSegments * ConceptShard.WordsPerSegment * size, MostSegments * ConceptShard.WordsPerSegment * size);
        var wide = new byte[(long)shard.Images * to];
        for (var i = 0; i < shard.Images; i++) section.AsSpan(i * from, from).CopyTo(wide.AsSpan(i * to));
        return wide;
    }

    private async Task<string> StoreAsync(Action<Stream> write) => (await blobs.PutAsync(
        file =>
        {
            write(file);
            return Task.CompletedTask;
        },
        ct)).Hash;
}
