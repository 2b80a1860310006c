using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>class/image, split/class/image or just images; all of it perhaps inside one outer folder.</summary>
internal static class FolderLayout
{
    private const int LongestName = 200;

    public static DatasetListing Read(IFileTree tree)
    {
        var pictures = tree.Files.Where(file => DatasetReader.IsPicture(file.Path)).Select(file => file.Path).ToArray();
        var paths = pictures.Select(path => path.Split('/')).ToArray();
        var depth = OuterFolders(paths);
        var bySplit = paths.Length > 0 && paths.All(parts => parts.Length - depth >= 2 && SplitNames.Parse(parts[depth]) is not null);
        var entries = new List<DatasetEntry>();
        var refused = new List<RefusedFile>(tree.Refused);
        for (var i = 0; i < paths.Length; i++)
        {
            var below = paths[i].AsSpan(depth);
            var split = bySplit ? SplitNames.Parse(below[0]) : null;
            var classAt = bySplit ? 1 : 0;
            var label = below.Length > classAt + 1 ? below[classAt].Trim() : null;
            if (label is { Length: 0 or > LongestName })
                refused.Add(new RefusedFile(pictures[i], new Rejection("class-name", $"A class name has 1 to {LongestName} letters.")));
            else
                entries.Add(new DatasetEntry(pictures[i], string.Join('/', below!), label is null ? [] : [label], [], label is not null, split));
        }
        var classes = entries.SelectMany(entry => entry.Labels).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new DatasetListing(DatasetFormat.Folders, classes, entries, refused, [.. tree.Files.Select(file => file.Path).Except(pictures)]);
    }

    /// <summary>Folders around the classes: shared by every image, with at least two more levels below, and not a split.</summary>
    private static int OuterFolders(string[][] paths)
    {
        var depth = 0;
        while (paths.Length > 0 && paths.All(parts => parts.Length >= depth + 3 && parts[depth] == paths[0][depth]) && SplitNames.Parse(paths[0][depth]) is null)
            depth++;
        return depth;
    }
}
