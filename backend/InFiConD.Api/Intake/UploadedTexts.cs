using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Intake;

/// <summary>Lists and tables that a person says are not UTF-8.</summary>
internal static class UploadedTexts
{
    /// <summary>The field of a form that names the encoding of its lists and tables.</summary>
    public const string Encoding = "encoding";

    /// <summary>The same files with lists and tables (<c>.txt</c>, <c>.csv</c>) in UTF-8. Nothing changes where no encoding is named.</summary>
    public static async Task<Result<UploadedArrays>> InUtf8Async(IBlobStore blobs, UploadedArrays files, string? encoding, CancellationToken ct)
    {
        if (encoding is null) return files;
        var same = new SortedDictionary<string, string>(files.Files, StringComparer.Ordinal);
        foreach (var (name, hash) in files.Files.Where(file => Path.GetExtension(file.Key) is ".txt" or ".csv"))
        {
            await using var text = await blobs.OpenReadAsync(hash, ct);
            var refusal = (Rejection?)null;
            var stored = await blobs.PutAsync(
                utf8 =>
                {
                    refusal = TableText.ToUtf8(text, encoding, utf8);
                    return Task.CompletedTask;
                },
                ct);
            if (refusal is not null) return refusal with { Message = $"{name}: {refusal.Message}" };
            same[name] = stored.Hash;
        }

        return new UploadedArrays(same);
    }
}
