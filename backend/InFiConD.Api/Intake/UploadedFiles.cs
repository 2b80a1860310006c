using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Npy;

namespace InFiConD.Api.Intake;

/// <summary>What a form brought, as the lists of files that jobs read: plain arrays, and texts in UTF-8.</summary>
internal static class UploadedFiles
{
    /// <summary>
    /// Those of the named files that a form brought. An array may come in a .npz, under either ending; a .npz is kept beside the array that was
    /// taken from it.
    /// </summary>
    public static async Task<Result<UploadedArrays>> OfAsync(IBlobStore blobs, Upload upload, IEnumerable<string> names, CancellationToken ct)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var isArray = Path.GetExtension(name) == ".npy";
            if ((upload.File(name) ?? (isArray ? upload.File(Path.ChangeExtension(name, ".npz")) : null)) is not { } hash) continue;
            files[name] = hash;
            if (!isArray) continue;
            if (!(await UnpackedAsync(blobs, hash, name, ct)).TryGet(out var array, out var rejection)) return rejection with { Field = name };
            if (array is null) continue;
            (files[name], files[Path.ChangeExtension(name, ".npz")]) = (array, hash);
        }

        return await UploadedTexts.InUtf8Async(blobs, new UploadedArrays(files), upload.Field(UploadedTexts.Encoding), ct);
    }

    /// <summary>The blob of the array in a .npz; null where the file is none.</summary>
    private static async Task<Result<string?>> UnpackedAsync(IBlobStore blobs, string hash, string name, CancellationToken ct)
    {
        var stream = await blobs.OpenReadAsync(hash, ct);
        if (!NpzFile.Is(stream))
        {
            await stream.DisposeAsync();
            return (string?)null;
        }

        var array = (string?)null;
        var taken = await NpzFile.ReadAsync(stream, Path.GetFileNameWithoutExtension(name), async entry => array = (await blobs.PutAsync(file => entry.CopyToAsync(file, ct), ct)).Hash);
        return taken.IsSuccess ? array : taken.Rejection;
    }
}
