namespace InFiConD.Inference.Datasets;

/// <summary>Which annotation file belongs to which picture, where names alone say so.</summary>
internal static class Pairing
{
    // Folders that only say what kind of file lies in them: "train/images/1.jpg" and "train/labels/1.txt" are about the same picture.
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "jpegimages", "images", "image", "imgs", "img", "data", "pictures", "photos", "frames", "obj_train_data",
        "annotations", "annotation", "labels", "label", "xml", "xmls", "ann", "anns", "annots", "txt", "bboxes", "boxes", "voc", "pascal_voc",
    };

    /// <summary>True for folder names that say what kind of file lies in them, and nothing about classes.</summary>
    public static bool IsKind(string folder) => Kinds.Contains(folder);

    /// <summary>
    /// Pictures of each annotation file: same name (without ending, whatever the case) in the same or the mirrored folder; else the only picture
    /// of that name. Several pictures when they differ in their ending alone.
    /// </summary>
    public static Dictionary<string, List<string>> Of(IReadOnlyList<string> pictures, IReadOnlyList<string> notes)
    {
        var (byPlace, byStem) = (new Dictionary<string, List<string>>(), new Dictionary<string, List<string>>());
        foreach (var picture in pictures)
        {
            Add(byPlace, Place(picture), picture);
            Add(byStem, Stem(picture), picture);
        }
        var (pairs, homeless, taken) = (new Dictionary<string, List<string>>(), new List<string>(), new HashSet<string>());
        foreach (var note in notes)
        {
            if (byPlace.TryGetValue(Place(note), out var found) || byPlace.TryGetValue(Place(Inner(note)), out found))
            {
                pairs[note] = Closest(found, note);
                taken.UnionWith(pairs[note]);
            }
            else
            {
                homeless.Add(note);
            }
        }
        foreach (var alone in homeless.GroupBy(note => Stem(note)).Where(group => group.Count() == 1).Select(group => group.Single()))
        {
            if (byStem.TryGetValue(Stem(alone), out var found) && found.Count == 1 && !taken.Contains(found[0]) && SameSplit(found[0], alone))
                pairs[alone] = found;
        }
        return pairs;
    }

    /// <summary>Folder (kinds left out) and name without ending.</summary>
    private static string Place(string path)
    {
        var parts = path.Split('/');
        return ClassText.Composed(string.Join('/', parts[..^1].Where(part => !Kinds.Contains(part)).Append(Path.GetFileNameWithoutExtension(parts[^1])))).ToUpperInvariant();
    }

    private static string Stem(string path) => ClassText.Composed(Path.GetFileNameWithoutExtension(path)).ToUpperInvariant();

    /// <summary>Some tools write "1.jpg.xml" beside "1.jpg".</summary>
    private static string Inner(string note) => Path.ChangeExtension(note, null) is var inner && Collection.IsPicture(inner) ? inner : note;

    private static List<string> Closest(List<string> pictures, string note)
    {
        var stem = Path.GetFileNameWithoutExtension(Inner(note));
        var exact = pictures.Where(picture => Path.GetFileNameWithoutExtension(picture) == stem).ToList();
        var left = exact.Count > 0 ? exact : pictures;
        var beside = left.Where(picture => Collection.FolderOf(picture) == Collection.FolderOf(note)).ToList();
        return beside.Count > 0 ? beside : left;
    }

    private static bool SameSplit(string picture, string note) =>
        SplitNames.OfFolders(picture) is not { } left || SplitNames.OfFolders(note) is not { } right || left == right;

    private static void Add(Dictionary<string, List<string>> index, string key, string picture)
    {
        if (index.TryGetValue(key, out var pictures))
            pictures.Add(picture);
        else
            index[key] = [picture];
    }
}
