using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>COCO instances: JSON files that list pictures, objects and classes. A listed picture without objects has none of the classes; one that no file lists is unknown.</summary>
internal static class CocoLayout
{
    private const int MostBytes = 512 * 1024 * 1024;
    private const int MostLooked = 20;

    public static string? Recognise(Collection files)
    {
        var read = Files(files).ToList();
        return read.Count == 0 ? null : $"{string.Join(", ", read.Select(file => file.Path))}: images, annotations and categories.";
    }

    public static Result<DatasetListing> Read(Collection files, DatasetChoices choices, string how)
    {
        var listing = new ListingBuilder(files, DatasetFormat.Coco, how);
        var (listed, all) = (new Dictionary<string, HashSet<string>>(), new HashSet<string>());
        foreach (var (path, result) in Files(files))
        {
            if (!result.TryGet(out var coco, out var rejection))
                return rejection with { Message = $"{path}: {rejection.Message}", Field = "file" };
            listing.Use(path);
            var names = Names(path, coco!, listing);
            all.UnionWith(names.Values);
            var pictures = PicturesOf(path, coco!, files, listing);
            if (coco!.Objects is not { } objects)
                continue;
            foreach (var picture in pictures.Values.OfType<string>())
            {
                listing[picture].Labelled = true;
                (listed.TryGetValue(picture, out var known) ? known : listed[picture] = []).UnionWith(names.Values);
            }
            foreach (var found in objects)
                Label(path, found, pictures, names, listing);
        }
        // Of classes that only another file lists nothing is known here.
        foreach (var (picture, known) in listed)
            listing[picture].Unknown.UnionWith(all.Except(known));
        listing.Splits.SayFolders(files.Pictures);
        return listing.Finish(files.BelowShared(), choices);
    }

    private static IEnumerable<(string Path, Result<CocoFile?> File)> Files(Collection files) => files.Ending(".json")
        .OrderByDescending(file => file.Length).Take(MostLooked).OrderBy(file => file.Path, StringComparer.Ordinal)
        .Select(file => (file.Path, File: files.Tree.ReadBytes(file.Path, MostBytes).TryGet(out var bytes, out _) ? CocoFile.Read(bytes) : (CocoFile?)null))
        .Where(file => !file.File.IsSuccess || file.File.Value is not null);

    private static Dictionary<string, string> Names(string path, CocoFile coco, ListingBuilder listing)
    {
        var names = new Dictionary<string, string>();
        foreach (var category in coco.Categories)
        {
            if (category.Id is null || ClassText.Clean(category.Name) is not { } name)
                listing.Findings.Add("category-without-name", "Categories without an id or a name are left out.", $"{path}: {category.Id ?? category.Name}");
            else if (!names.TryAdd(category.Id, name) && names[category.Id] != name)
                listing.Findings.Add("category-twice", "One id stands for two classes; the first name is used.", $"{path}: {category.Id}");
            else
                listing.Class(name);
        }
        return names;
    }

    /// <summary>The picture of each id; null where it is not there.</summary>
    private static Dictionary<string, string?> PicturesOf(string path, CocoFile coco, Collection files, ListingBuilder listing)
    {
        var (pictures, ids) = (new Dictionary<string, string?>(), new Dictionary<string, string>());
        var split = SplitNames.Parse(Path.GetFileNameWithoutExtension(path)) ?? SplitNames.OfFolders(path);
        foreach (var image in coco.Images)
        {
            if (image.Id is null || string.IsNullOrWhiteSpace(image.File))
            {
                listing.Findings.Add("image-without-name", "Images without an id or a file name are left out.", $"{path}: {image.Id ?? image.File}");
                continue;
            }
            var found = NamedPictures.Find(image.File, path, split, files, listing);
            if (pictures.TryGetValue(image.Id, out var other) && other != found)
            {
                listing.Findings.Add("image-id-twice", "One id stands for two pictures: nothing is claimed about either.", $"{path}: {image.Id}");
                (pictures[image.Id], found) = (null, null);
            }
            else
            {
                pictures[image.Id] = found;
            }
            if (found is null)
                continue;
            if (ids.TryGetValue(found, out var id) && id != image.Id)
                listing.Findings.Add("picture-twice", "One picture is listed under several ids; it has the labels of all.", found);
            ids[found] = image.Id;
            if (SplitNames.Parse(Path.GetFileNameWithoutExtension(path)) is { } named)
                listing.Splits.Say(SplitSource.Table, found, named);
        }
        return pictures;
    }

    private static void Label(string path, CocoObject found, Dictionary<string, string?> pictures, Dictionary<string, string> names, ListingBuilder listing)
    {
        if (found.Image is null || !pictures.TryGetValue(found.Image, out var picture))
            listing.Findings.Add("object-without-image", "Annotations of images that are not listed are left out.", $"{path}: image {found.Image ?? "(none)"}");
        else if (found.Category is null || !names.TryGetValue(found.Category, out var name))
            listing.Findings.Add("object-without-category", "Annotations of categories that are not listed are left out.", $"{path}: category {found.Category ?? "(none)"}");
        else if (picture is not null)
            (found.Crowd ? listing[picture].Unknown : listing[picture].Present).Add(name);
    }
}
