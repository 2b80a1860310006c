using System.Runtime.InteropServices;
using InFiConD.Api.Datasets;
using InFiConD.Api.Jobs;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Images;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Teachers;

/// <summary>
/// Logits of a dataset's images, shard by shard; a shard is the float32 logits of its images, row after row, as whoever looks gives them: classes are brought
/// together when the shards are joined, so that another mapping of the same teacher runs nothing anew.
/// </summary>
internal sealed class LogitsShards(IBlobStore blobs, PhotoReader photos, ShardStore shards)
{
    /// <summary>Gives logits of decoded photographs, in order.</summary>
    public delegate Result<IReadOnlyList<float[]>> Look(IReadOnlyList<RgbImage> images);

    /// <summary>Looks at every image that no shard holds yet, and answers the blob of a <see cref="LogitsManifest"/>.</summary>
    /// <param name="run">Told how far it is.</param>
    /// <param name="inputs">Hash of everything that the shards' bytes depend on.</param>
    /// <param name="images">The dataset's.</param>
    /// <param name="classes">k, numbers that <paramref name="look"/> gives an image.</param>
    /// <param name="look">The teacher.</param>
    /// <param name="mapping">From those numbers to the classes of the students.</param>
    /// <param name="ct">Ends the work; finished shards stay.</param>
    public async Task<Result<string>> RunAsync(
        JobRun run, string inputs, IReadOnlyList<ManifestImage> images, int classes, Look look, ClassMapping mapping, CancellationToken ct)
    {
        var made = await shards.RunAsync(inputs, images.Count, run, (first, count, progress) => ShardAsync(look, classes, images, first, count, progress, ct), ct);
        if (!made.TryGet(out var parts, out var rejection)) return rejection;
        var values = await blobs.PutAsync(file => JoinAsync(file, parts, images.Count, classes, mapping, ct), ct);
        return await blobs.PutJsonAsync(new LogitsManifest(mapping.Classes, [.. images.Select(image => image.Key)], values.Hash), ct);
    }

    private async Task<Result<byte[]>> ShardAsync(
        Look look, int classes, IReadOnlyList<ManifestImage> images, int first, int count, Func<int, Task> progress, CancellationToken ct)
    {
        var logits = new float[count * classes];
        var refusal = await photos.ReadAsync(images, first, count, async (start, decoded) =>
        {
            if (!look(decoded).TryGet(out var rows, out var wrong)) return wrong;
            for (var i = 0; i < rows.Count; i++) rows[i].CopyTo(logits, (start - first + i) * classes);
            await progress(start - first + rows.Count);
            return null;
        }, ct);
        return refusal is null ? MemoryMarshal.AsBytes(logits.AsSpan()).ToArray() : refusal;
    }

    private async Task JoinAsync(Stream file, IReadOnlyList<string> parts, int images, int classes, ClassMapping mapping, CancellationToken ct)
    {
        var writer = new NpyWriter(file, NpyType.F4, images, mapping.Classes.Count);
        foreach (var part in parts) writer.Write(Mapped(await blobs.ReadAllAsync(part, ct), classes, mapping));
        writer.Finish();
    }

    private static float[] Mapped(byte[] shard, int classes, ClassMapping mapping)
    {
        var rows = MemoryMarshal.Cast<byte, float>(shard);
        var (count, width) = (rows.Length / classes, mapping.Classes.Count);
        var merged = new float[count * width];
        for (var row = 0; row < count; row++) mapping.Apply(rows.Slice(row * classes, classes), merged.AsSpan(row * width, width));
        return merged;
    }
}
