using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>Pictures that a table or annotation file names; what cannot be found is listed by name.</summary>
internal static class NamedPictures
{
    /// <summary>The picture, or null after it was refused as missing or as one of several. <paramref name="table"/> is the path of the naming file.</summary>
    public static string? Find(string name, string table, string? split, Collection files, ListingBuilder listing)
    {
        var found = files.Finder.Find(name, Collection.FolderOf(table), split);
        if (found is { Path: { } path, Loose: false })
            return path;
        if (found.Several.Count > 0)
            listing.Refuse(name, new Rejection(
                "picture-ambiguous",
                $"{Path.GetFileName(table)} names a picture that is there {found.Several.Count} times, such as "
                    + $"{string.Join(" and ", found.Several.Take(2))}: write the folder too."));
        else
            listing.Refuse(name, new Rejection(
                "picture-missing",
                $"{Path.GetFileName(table)} names this picture, which is not there{(found.Path is { } near ? $"; {near} lies in another folder" : "")}."));
        return null;
    }
}
