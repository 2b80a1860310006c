using System.Text;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Text files that list the pictures of a split, such as ImageSets/Main/val.txt or train.txt.</summary>
internal static class SplitLists
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Tells the plan what the lists say and marks them as used; answers how many there were.</summary>
    public static int Read(Collection files, ListingBuilder listing)
    {
        var lists = files.Ending(".txt").Select(file => file.Path).Where(path => Named(path) is not null).ToList();
        if (lists.Any(InMain))
            lists = [.. lists.Where(InMain)];
        var read = 0;
        foreach (var path in lists)
        {
            // trainval repeats train and val.
            if (Named(path) == "trainval" && lists.Any(other => Named(other) == "tune" && Collection.FolderOf(other) == Collection.FolderOf(path)))
            {
                listing.Use(path);
                continue;
            }
            if (!files.Tree.ReadBytes(path, MostBytes).TryGet(out var bytes, out _))
                continue;
            read += Read(path, Encoding.UTF8.GetString(bytes), files, listing) ? 1 : 0;
        }
        return read;
    }

    private static bool Read(string path, string text, Collection files, ListingBuilder listing)
    {
        var from = Collection.FolderOf(path).Replace("ImageSets/Main", "JPEGImages", StringComparison.OrdinalIgnoreCase);
        var split = Named(path) is "trainval" or "distil" ? "distil" : Named(path)!;
        var lines = text.Trim('\uFEFF').Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !Absent(line)).ToList();
        var found = lines.Select(line => Find(line, from, files.Finder)).ToList();
        if (lines.Count == 0 || found.Count(picture => picture is not null) * 2 < lines.Count)
            return false;
        listing.Use(path);
        for (var i = 0; i < lines.Count; i++)
        {
            if (found[i] is { } picture)
                listing.Splits.Say(SplitSource.Lists, picture, split);
            else
                listing.Findings.Add("list-without-picture", "Lists of splits name pictures that are not there, or that are there several times.", $"{path}: {lines[i]}");
        }
        return true;
    }

    private static string? Find(string line, string from, PictureFinder finder) =>
        finder.Find(line, from).Path ?? (line.IndexOfAny([' ', '\t']) is var end and > 0 ? finder.Find(line[..end], from).Path : null);

    /// <summary>VOC's lists of one class end in -1 where it is absent.</summary>
    private static bool Absent(string line) => line.EndsWith(" -1", StringComparison.Ordinal);

    private static string? Named(string path) =>
        Path.GetFileNameWithoutExtension(path) is var stem && stem.Equals("trainval", StringComparison.OrdinalIgnoreCase) ? "trainval" : SplitNames.Parse(stem);

    private static bool InMain(string path) => path.Contains("ImageSets/Main/", StringComparison.OrdinalIgnoreCase);
}
