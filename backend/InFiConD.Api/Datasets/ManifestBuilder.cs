using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Datasets;

namespace InFiConD.Api.Datasets;

/// <summary>Turns what an import found into a manifest. The same picture under several names becomes one image with the labels of all.</summary>
internal static class ManifestBuilder
{
    private sealed record Found(DatasetEntry First, StoredImage Stored)
    {
        public SortedSet<string> Labels { get; } = new(First.Labels, StringComparer.Ordinal);
        public HashSet<string> Unknown { get; } = new(First.Unknown, StringComparer.Ordinal);
        public bool Labelled { get; set; } = First.Labelled;
        public List<string> Copies { get; } = [];
    }

    public static (ImageManifest Manifest, IReadOnlyList<RefusedItem> Refused) Build(DatasetListing listing, IReadOnlyList<Result<StoredImage>> stored)
    {
        var (bySha, order) = (new Dictionary<string, Found>(), new List<Found>());
        var refused = listing.Refused.Select(RefusedItem.Of).ToList();
        for (var i = 0; i < stored.Count; i++)
        {
            var entry = listing.Entries[i];
            if (!stored[i].TryGet(out var image, out var rejection))
            {
                refused.Add(RefusedItem.Of(entry.Path, rejection));
            }
            else if (bySha.TryGetValue(image.Sha, out var first))
            {
                first.Labels.UnionWith(entry.Labels);
                first.Unknown.UnionWith(entry.Unknown);
                first.Labelled |= entry.Labelled;
                first.Copies.Add(entry.Name);
                refused.Add(new RefusedItem(entry.Path, "duplicate", $"The same picture as {first.First.Path}; its labels were added to that one."));
            }
            else
            {
                order.Add(bySha[image.Sha] = new Found(entry, image));
            }
        }

        var classes = listing.Classes.Select((name, index) => (name, index)).ToDictionary(item => item.name, item => item.index, StringComparer.Ordinal);
        var seeded = SeededSplit.Assign([.. order.Select(found => found.Stored.Sha)]);
        var images = order.Select((found, i) => new ManifestImage(
            found.Stored.Sha, found.First.Name, found.Stored.Width, found.Stored.Height,
            found.First.Split is { } split ? ParseSplit(split) : seeded[i],
            [.. found.Labels.Select(label => classes[label]).Order()],
            found.Labelled ? [.. found.Unknown.Except(found.Labels).Select(label => classes[label]).Order()] : [.. Enumerable.Range(0, classes.Count)],
            found.Copies.Count > 0 ? found.Copies : null));
        return (new ImageManifest(listing.Classes, [.. images]), refused);
    }

    public static Split ParseSplit(string name) => Enum.Parse<Split>(name, ignoreCase: true);
}
