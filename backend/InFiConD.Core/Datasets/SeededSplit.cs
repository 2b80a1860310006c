using System.Security.Cryptography;
using System.Text;

namespace InFiConD.Core.Datasets;

/// <summary>
/// The split used when nobody gave one: 60 / 20 / 20 by rank of a seeded hash of each image's key, so independent of file order. Of fewer than
/// <see cref="FewestForLockbox"/> images none is locked away: one or two unseen ones measure nothing.
/// </summary>
public static class SeededSplit
{
    /// <summary>From so many images on some of them are kept unseen.</summary>
    public const int FewestForLockbox = 10;

    private const string Seed = "inficond/split/1";

    /// <summary>Splits in the order of <paramref name="keys"/>.</summary>
    public static Split[] Assign(IReadOnlyList<string> keys)
    {
        var ranked = keys
            .Select((key, index) => (Hash: Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}/{key}"))), index))
            .OrderBy(item => item.Hash, StringComparer.Ordinal)
            .ThenBy(item => item.index)
            .ToArray();
        var distil = (int)Math.Round(keys.Count * 0.6, MidpointRounding.AwayFromZero);
        var tune = keys.Count < FewestForLockbox ? keys.Count : (int)Math.Round(keys.Count * 0.8, MidpointRounding.AwayFromZero);
        var splits = new Split[keys.Count];
        for (var rank = 0; rank < ranked.Length; rank++)
            splits[ranked[rank].index] = rank < distil ? Split.Distil : rank < tune ? Split.Tune : Split.Lockbox;
        return splits;
    }
}
