using InFiConD.Api.Configuration;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Images;

namespace InFiConD.Api.Datasets;

/// <summary>Sizes in which pictures are served; the number is the longer side at most.</summary>
internal enum RenditionSize
{
    Thumb = 320,
    Full = 1600,
}

/// <summary>
/// Pictures re-encoded for browsers, in files beside the blobs, named by the original's sha256. All of them can be made again from the
/// originals at any time, so the folder may be emptied.
/// </summary>
internal sealed class RenditionStore(IBlobStore blobs, Settings settings, StateFolder state) : IDisposable
{
    private readonly string _root = Path.Combine(settings.Blobs ?? state.Blobs, "renditions");
    private readonly SemaphoreSlim _decoders = new(Math.Max(1, settings.Threads));

    /// <summary>The file of a rendition, made now when it is not there yet; null when no picture has this sha256.</summary>
    public async Task<string?> GetAsync(string sha, RenditionSize size, CancellationToken ct)
    {
        if (!BlobHash.IsValid(sha)) return null;
        if (File.Exists(PathOf(sha, size))) return PathOf(sha, size);
        if (!await blobs.ExistsAsync(sha, ct)) return null;
        await using var original = await blobs.LeaseAsync(sha, ct);
        if (new FileInfo(original.Path).Length > ImageCodec.MostBytes) return null;
        await _decoders.WaitAsync(ct);
        try
        {
            if (!ImageCodec.Decode(await File.ReadAllBytesAsync(original.Path, ct)).TryGet(out var image, out _)) return null;
            Put(sha, size, image);
            return PathOf(sha, size);
        }
        finally
        {
            _decoders.Release();
        }
    }

    public void Dispose() => _decoders.Dispose();

    private void Put(string sha, RenditionSize size, RgbImage image)
    {
        var path = PathOf(sha, size);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.CreateVersion7():n}";
        File.WriteAllBytes(beside, Rendition.WebP(image, (int)size));
        File.Move(beside, path, overwrite: true);
    }

    private string PathOf(string sha, RenditionSize size) => Path.Combine(_root, sha[..2], $"{sha}-{(int)size}.webp");
}
