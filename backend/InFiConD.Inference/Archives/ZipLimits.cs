namespace InFiConD.Inference.Archives;

/// <summary>What a zip or tar may hold.</summary>
/// <param name="MostEntries">Entries in its directory.</param>
/// <param name="MostEntryBytes">Unpacked bytes of one entry.</param>
/// <param name="MostTotalBytes">Unpacked bytes of all entries.</param>
/// <param name="MostRatio">Unpacked over packed bytes, for entries above a megabyte. Photographs do not shrink; deflate cannot pass 1,032.</param>
/// <param name="OpensNested">Whether archives that are all there is inside are opened too.</param>
public sealed record ZipLimits(int MostEntries, long MostEntryBytes, long MostTotalBytes, int MostRatio, bool OpensNested = false)
{
    private const long Mega = 1024 * 1024;

    /// <summary>For photographs and annotations: 200,000 entries, 64 MB each, 64 GB in all.</summary>
    public static ZipLimits Dataset { get; } = new(200_000, 64 * Mega, 64 * 1024 * Mega, 250, OpensNested: true);

    /// <summary>For model bundles: 1,000 entries, 4 GB each, 8 GB in all.</summary>
    public static ZipLimits Bundle { get; } = new(1_000, 4 * 1024 * Mega, 8 * 1024 * Mega, 250);

    /// <summary>Unpacked bytes of this entry: an archive may be as large as all, a list of annotations eight times as large as a picture.</summary>
    internal long MostBytes(string path) => ArchiveTree.IsArchive(path) ? MostTotalBytes
        : Path.GetExtension(path).ToUpperInvariant() is ".JSON" or ".JSONL" or ".CSV" or ".TSV" ? Math.Max(MostEntryBytes, MostEntryBytes * 8)
        : MostEntryBytes;
}
