using InFiConD.Api.Configuration;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Images;

namespace InFiConD.Api.Datasets;

/// <summary>Decodes stored photographs for models, a handful at a time: never more pixels in memory than one picture of the largest size has.</summary>
internal sealed class PhotoReader(IBlobStore blobs, Settings settings)
{
    private const int MostAtOnce = 16;

    /// <summary>Decodes [first, first + count) of the images and hands them on in order, in groups; the first refusal ends it.</summary>
    public async Task<Rejection?> ReadAsync(
        IReadOnlyList<ManifestImage> images, int first, int count, Func<int, IReadOnlyList<RgbImage>, Task<Rejection?>> take, CancellationToken ct)
    {
        for (int start = first, size; start < first + count; start += size)
        {
            ct.ThrowIfCancellationRequested();
            size = GroupAt(images, start, first + count);
            var decoded = new Result<RgbImage>[size];
            var from = start;
            await Parallel.ForAsync(0, size, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads, CancellationToken = ct }, async (i, token) =>
                decoded[i] = ImageCodec.Decode(await blobs.ReadAllAsync(images[from + i].Key, token)));
            for (var i = 0; i < size; i++)
                if (!decoded[i].IsSuccess) return decoded[i].Rejection! with { Message = $"{images[from + i].Name}: {decoded[i].Rejection!.Message}" };
            if (await take(start, [.. decoded.Select(image => image.Value)]) is { } rejection) return rejection;
        }

        return null;
    }

    private static int GroupAt(IReadOnlyList<ManifestImage> images, int start, int end)
    {
        var (size, pixels) = (0, 0L);
        while (start + size < end && size < MostAtOnce)
        {
            pixels += (long)images[start + size].Width * images[start + size].Height;
            if (size > 0 && pixels > ImageCodec.MostPixels) break;
            size++;
        }

        return size;
    }
}
