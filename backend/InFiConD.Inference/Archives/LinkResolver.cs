namespace InFiConD.Inference.Archives;

/// <summary>Resolves symbolic links in every part of a path, as realpath does; .NET resolves the last part only.</summary>
internal static class LinkResolver
{
    private const int MostLinks = 40;

    /// <summary>The full path without links. A part that does not exist stays as it is; a circle of links ends in the path as far as it was followed.</summary>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links < MostLinks; links++)
        {
            if (FollowFirstLink(full) is not { } next)
                return Path.TrimEndingDirectorySeparator(full);
            full = next;
        }
        return full;
    }

    private static string? FollowFirstLink(string full)
    {
        var current = Path.GetPathRoot(full)!;
        var parts = full[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var parent = current;
            current = Path.Combine(current, parts[i]);
            if (new FileInfo(current).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([parent, target, .. parts[(i + 1)..]]));
        }
        return null;
    }
}
