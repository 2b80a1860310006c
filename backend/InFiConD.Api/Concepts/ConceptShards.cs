using System.Runtime.InteropServices;
using InFiConD.Core.Concepts;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Concepts;

/// <summary>Joins shards into the blobs of a concept map, one shard's section in memory at a time.</summary>
internal sealed class ConceptShards(IBlobStore blobs, IReadOnlyList<ConceptShard> shards, CancellationToken ct)
{
    /// <summary>Reads the head of each shard.</summary>
    public static async Task<ConceptShards> OpenAsync(IBlobStore blobs, IReadOnlyList<string> hashes, CancellationToken ct)
    {
        var shards = new List<ConceptShard>(hashes.Count);
        foreach (var hash in hashes) shards.Add(await ConceptShard.OpenAsync(blobs, hash, ct));
        return new ConceptShards(blobs, shards, ct);
    }

    private int Images => shards.Sum(shard => shard.Images);
    private int MostSegments => shards.Max(shard => shard.MostSegments);

    /// <summary>Hash of X.npy.</summary>
    public Task<string> ValuesAsync() => StoreAsync(async file =>
    {
        var writer = new NpyWriter(file, NpyType.F4, Images, shards[0].Words);
        foreach (var shard in shards) writer.Write(MemoryMarshal.Cast<byte, float>(await shard.XAsync(ct)));
        writer.Finish();
    });

    /// <summary>Hashes of the segment arrays, and how many segments an image has on average.</summary>
    public async Task<(SegmentArrays Arrays, double PerImage)> SegmentsAsync(IReadOnlyList<int> inputSize, string resize)
    {
        var found = 0L;
        foreach (var shard in shards) found += (await shard.CountsAsync(ct)).Sum(count => (long)count);
        return (new SegmentArrays(
            [shards[0].GridHeight, shards[0].GridWidth], MostSegments, inputSize, resize,
            await StoreAsync(file => CopyAsync(file, shard => shard.MapAsync(ct))),
            await StoreAsync(file => CopyAsync(file, shard => shard.ArgSegmentAsync(ct))),
            await StoreAsync(file => CopyAsync(file, async shard => Widened(await shard.TopConceptsAsync(ct), shard, 2))),
            await StoreAsync(file => CopyAsync(file, async shard => Widened(await shard.TopSimilaritiesAsync(ct), shard, 4))),
            await StoreAsync(file => CopyAsync(file, shard => shard.CountsAsync(ct)))), found / (double)Images);
    }

    private async Task CopyAsync(Stream file, Func<ConceptShard, Task<byte[]>> section)
    {
        foreach (var shard in shards) await file.WriteAsync(await section(shard), ct);
    }

    /// <summary>[n, S of the shard, 5] to [n, S of all, 5].</summary>
    private byte[] Widened(byte[] section, ConceptShard shard, int size)
    {
        var (from, to) = (shard.MostSegments * ConceptShard.WordsPerSegment * size, MostSegments * ConceptShard.WordsPerSegment * size);
        var wide = new byte[(long)shard.Images * to];
        for (var i = 0; i < shard.Images; i++) section.AsSpan(i * from, from).CopyTo(wide.AsSpan(i * to));
        return wide;
    }

    private async Task<string> StoreAsync(Func<Stream, Task> write) => (await blobs.PutAsync(write, ct)).Hash;
}
