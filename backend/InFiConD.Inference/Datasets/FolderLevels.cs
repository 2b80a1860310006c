namespace InFiConD.Inference.Datasets;

/// <summary>What the folders on the way to pictures are: outer ones that all share, splits, kinds of files, and the rest, which may be classes.</summary>
internal sealed record FolderLevels
{
    /// <summary>Outer folders that say nothing.</summary>
    public int Depth { get; private init; }

    /// <summary>True when the folder below the outer ones is the split.</summary>
    public bool BySplit { get; private init; }

    /// <summary>Folders below the split that all pictures share the kind of, such as "images".</summary>
    private int Skipped { get; init; }

    /// <summary>Index of the folder that is the split, counted from <see cref="Depth"/>: 0, or below the class (class/split/image).</summary>
    private int SplitAt { get; init; }

    /// <summary>Most folders that may be classes on the way to a picture.</summary>
    public int Deepest { get; private init; }

    /// <summary>True when every such folder says only what kind of file lies in it.</summary>
    public bool OnlyKinds { get; private init; }

    public static FolderLevels Of(string[][] paths)
    {
        var depth = Outer(paths);
        var tops = paths.Where(parts => parts.Length > depth + 1).Select(parts => parts[depth]).Distinct().ToList();
        var splits = tops.Where(top => SplitNames.Parse(top) is not null).ToList();
        var bySplit = splits.Count > 0 && (splits.Count == tops.Count || splits.Select(SplitNames.Parse).Distinct().Count() > 1);
        var levels = new FolderLevels { Depth = depth, BySplit = bySplit };
        while (levels.Shares(paths))
            levels = levels with { Skipped = levels.Skipped + 1 };
        var folders = paths.Select(levels.ClassFolders).OfType<string[]>().Where(below => below.Length > 0).ToList();
        return levels with
        {
            Deepest = folders.Count == 0 ? 0 : folders.Max(below => below.Length),
            OnlyKinds = folders.All(below => below.All(Pairing.IsKind)),
            SplitAt = !bySplit && folders.Count > 0 && folders.All(below => below.Length > 1 && SplitNames.Parse(below[1]) is not null) ? levels.Skipped + 1 : 0,
        };
    }

    /// <summary>The split that the folders of a picture say; null for none.</summary>
    public string? SplitOf(string[] parts) =>
        (BySplit || SplitAt > 0) && parts.Length > Depth + SplitAt + 1 ? SplitNames.Parse(parts[Depth + SplitAt]) : null;

    /// <summary>The folders of a picture that may be classes; null when it lies outside the splits.</summary>
    public string[]? ClassFolders(string[] parts)
    {
        var start = Depth + (BySplit ? 1 : 0);
        if (BySplit && parts.Length > start && SplitNames.Parse(parts[Depth]) is null)
            return null;
        return parts.Length - 1 <= start + Skipped ? [] : parts[(start + Skipped)..^1];
    }

    /// <summary>Names of one level, in ordinal order.</summary>
    public IReadOnlyList<string> Names(string[][] paths, int level) =>
        [.. paths.Select(ClassFolders).OfType<string[]>().Where(below => below.Length >= level).Select(below => below[level - 1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names of the folders below the outer ones.</summary>
    public IReadOnlyList<string> TopNames(string[][] paths) => Names(paths, 1);

    /// <summary>True while the next folder of every picture is a kind or repeats its split, and another one follows.</summary>
    private bool Shares(string[][] paths)
    {
        var any = false;
        foreach (var parts in paths)
        {
            if (ClassFolders(parts) is not { Length: > 0 } below)
                continue;
            if (below.Length < 2 || !(Pairing.IsKind(below[0]) || (BySplit && SplitNames.Parse(below[0]) is { } again && again == SplitOf(parts))))
                return false;
            any = true;
        }
        return any;
    }

    /// <summary>
    /// Folders around the rest: shared by every picture, not a split, with folders below. Pictures right inside make a folder an outer one only
    /// beside two folders: else it is a class with a folder in it.
    /// </summary>
    private static int Outer(string[][] paths)
    {
        var depth = 0;
        while (paths.Length > 0 && paths.All(parts => parts.Length >= depth + 2 && parts[depth] == paths[0][depth]) && SplitNames.Parse(paths[0][depth]) is null)
        {
            var below = paths.Where(parts => parts.Length >= depth + 3).Select(parts => parts[depth + 1]).Distinct().Count();
            if (below == 0 || (below == 1 && paths.Any(parts => parts.Length == depth + 2)))
                break;
            depth++;
        }
        return depth;
    }
}
