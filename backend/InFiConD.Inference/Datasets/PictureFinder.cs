namespace InFiConD.Inference.Datasets;

/// <summary>Which picture a table means.</summary>
/// <param name="Path">The picture; null when there is none, or several.</param>
/// <param name="Several">Pictures that are meant equally well.</param>
/// <param name="Loose">True when the folders that the name gives are not those of the picture.</param>
internal sealed record FoundPicture(string? Path, IReadOnlyList<string> Several, bool Loose)
{
    public static FoundPicture None { get; } = new(null, [], false);
}

/// <summary>Finds pictures by what annotation files call them: with or without folders, either slash, perhaps as on another machine.</summary>
internal sealed class PictureFinder
{
    private readonly HashSet<string> _paths;
    private readonly Dictionary<string, List<string>> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.OrdinalIgnoreCase);

    public PictureFinder(IReadOnlyList<string> pictures)
    {
        _paths = [.. pictures];
        foreach (var picture in pictures)
        {
            var file = Composed(Path.GetFileName(picture));
            Add(_byFile, file, picture);
            Add(_byStem, Path.GetFileNameWithoutExtension(file), picture);
        }
    }

    /// <summary>
    /// The picture of a name; a name without a picture's ending may leave it out. Among pictures of one file name the one whose folders fit
    /// best is meant, then the one nearest to <paramref name="from"/>, the folder of the table, and never one of another split than
    /// <paramref name="split"/>.
    /// </summary>
    public FoundPicture Find(string name, string from, string? split = null)
    {
        // The name below the table's own folder is meant before any other, and most tables give it.
        if (_paths.TryGetValue(from.Length == 0 ? name : $"{from}/{name}", out var exact))
            return new FoundPicture(exact, [], false);
        if (Parts(name) is not { Length: > 0 } parts || Named(parts) is not { } named)
            return FoundPicture.None;
        var best = new List<string>();
        var bestRank = (Full: false, Folders: -1, Exact: false, Near: -1);
        foreach (var picture in named)
        {
            if (split is not null && SplitNames.OfFolders(picture) is { } other && other != split)
                continue;
            var rank = Rank(picture.Split('/'), parts, from);
            if (rank.CompareTo(bestRank) < 0)
                continue;
            if (rank.CompareTo(bestRank) > 0)
                best.Clear();
            bestRank = rank;
            best.Add(picture);
        }
        return best.Count switch { 0 => FoundPicture.None, 1 => new FoundPicture(best[0], [], !bestRank.Full), _ => new FoundPicture(null, best, false) };
    }

    private List<string>? Named(string[] parts)
    {
        if (_byFile.TryGetValue(parts[^1], out var found) || _byFile.TryGetValue(Composed(Uri.UnescapeDataString(parts[^1])), out found))
            return found;
        return !Collection.IsPicture(parts[^1]) && _byStem.TryGetValue(parts[^1], out found) ? found : null;
    }

    private static (bool Full, int Folders, bool Exact, int Near) Rank(string[] picture, string[] name, string from)
    {
        var folders = 0;
        while (folders + 1 < Math.Min(picture.Length, name.Length)
            && string.Equals(Composed(picture[^(folders + 2)]), name[^(folders + 2)], StringComparison.OrdinalIgnoreCase))
            folders++;
        var exact = Path.GetFileNameWithoutExtension(Composed(picture[^1])) == Path.GetFileNameWithoutExtension(name[^1]);
        var near = picture[..^1].Zip(from.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();
        return (folders + 1 == Math.Min(picture.Length, name.Length), folders, exact, near);
    }

    private static string[] Parts(string name)
    {
        var path = name.Replace('\\', '/');
        if (path.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
            path = path[(scheme + 3)..].Split('?', '#')[0];
        return [.. path.Split('/').Select(part => Composed(part.Trim())).Where(part => part is not ("" or "." or "..") && !part.EndsWith(':'))];
    }

    private static string Composed(string text) => ClassText.Composed(text);

    private static void Add(Dictionary<string, List<string>> index, string key, string picture)
    {
        if (index.TryGetValue(key, out var pictures))
            pictures.Add(picture);
        else
            index[key] = [picture];
    }
}
