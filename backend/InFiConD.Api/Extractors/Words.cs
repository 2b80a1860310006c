using InFiConD.Api.Storage;
using InFiConD.Inference.Bundles;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Extractors;

/// <summary>The closed word lists of extractors; null for one that takes any phrase.</summary>
internal sealed class Words(BundleStore bundles, BlobStore blobs)
{
    private readonly RecentCache<IReadOnlyList<string>?> _recent = new(8);

    public IReadOnlyList<string>? Of(string bundleHash) => _recent.Get(bundleHash, () =>
    {
        var bundle = bundles.Open(bundleHash);
        if (bundles.Extractor(bundle).Text is not TableTextSpec table) return null;
        using var list = blobs.OpenRead(bundle.HashOf(table.Words));
        return NameList.Read(list, "word").Value;
    });
}
