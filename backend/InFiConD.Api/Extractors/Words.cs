using InFiConD.Api.Bundles;
using InFiConD.Api.Storage;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Extractors;

/// <summary>The closed word lists of extractors; null for one that takes any phrase.</summary>
internal sealed class Words(BundleStore bundles, IBlobStore blobs)
{
    private readonly RecentCache<Task<IReadOnlyList<string>?>> _recent = new(8);

    public Task<IReadOnlyList<string>?> OfAsync(string bundleHash, CancellationToken ct) => _recent.GetAsync(bundleHash, () => LoadAsync(bundleHash), ct);

    private async Task<IReadOnlyList<string>?> LoadAsync(string bundleHash)
    {
        var bundle = await bundles.OpenAsync(bundleHash, CancellationToken.None);
        if ((await bundles.ExtractorAsync(bundle, CancellationToken.None)).Text is not TableTextSpec table) return null;
        await using var list = await blobs.OpenReadAsync(bundle.HashOf(table.Words), CancellationToken.None);
        return NameList.Read(list, "word").Value;
    }
}
