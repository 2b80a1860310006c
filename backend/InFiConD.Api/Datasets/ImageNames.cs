using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>An image that a name means. <paramref name="IsCopy"/>: the name is that of another file with the same picture.</summary>
internal readonly record struct NamedImage(int Index, bool IsCopy);

/// <summary>
/// Finds images by what tables and lists call them: the image's name, its sha256, or the end of its path, also without the extension, where one
/// image alone has it; a longer path that ends so, with either slash. Names are compared in NFC.
/// </summary>
internal sealed class ImageNames
{
    private const int MostNamed = 5;
    private const int Several = -1;
    private readonly IReadOnlyList<ManifestImage> _images;
    private readonly Dictionary<string, NamedImage> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedImage> _ends = new(StringComparer.Ordinal);
    private readonly bool _flat;

    public ImageNames(IReadOnlyList<ManifestImage> images)
    {
        (_images, _flat) = (images, !images.Any(image => image.Name.Contains('/', StringComparison.Ordinal)));
        for (var i = 0; i < images.Count; i++)
        {
            Add(_exact, images[i].Key, new NamedImage(i, false));
            AddName(images[i].Name, new NamedImage(i, false));
            foreach (var copy in images[i].Copies ?? []) AddName(copy, new NamedImage(i, true));
        }
    }

    /// <summary>
    /// The image that is meant; null for none, index -1 for several. A name may come back as our own tables disarmed it.
    /// </summary>
    public NamedImage? Find(string name)
    {
        var plain = Nfc.Of(name);
        return AsIs(plain) ?? (CsvWriter.Arm(plain) is var armed && armed != plain ? AsIs(armed) : null) ?? AsPath(plain);
    }

    /// <summary>
    /// Indices of all names; refused when a name is unknown, could be several images, or when two names mean one image and neither is a copy's.
    /// </summary>
    public Result<int[]> FindAll(IReadOnlyList<string> names)
    {
        var indices = new int[names.Count];
        var (unknown, seen) = (new List<string>(), new Dictionary<int, (string Name, bool IsCopy)>());
        for (var i = 0; i < names.Count; i++)
        {
            if (Find(names[i]) is not { } image)
            {
                unknown.Add(names[i]);
                continue;
            }

            if (image.Index == Several) return Ambiguous(names[i]);
            indices[i] = image.Index;
            if (!seen.TryAdd(image.Index, (names[i], image.IsCopy)) && !image.IsCopy && !seen[image.Index].IsCopy) return Twice(seen[image.Index].Name, names[i]);
        }

        if (unknown.Count == 0) return indices;
        var more = unknown.Count > MostNamed ? $" and {unknown.Count - MostNamed} more" : "";
        return new Rejection("image-unknown", $"The dataset has no image {string.Join(", ", unknown.Take(MostNamed).Select(name => $"\"{name}\""))}{more}.", "image");
    }

    public static Rejection Twice(string first, string second) => new("image-twice", $"\"{first}\" and \"{second}\" mean the same image of the dataset.", "images.txt");

    /// <summary>The refusal of a name that could be several images; it names some of them.</summary>
    public Rejection Ambiguous(string name)
    {
        var end = Slashes(Nfc.Of(name));
        string[] meant = [.. _images.Select(image => image.Name).Where(known => Ends(Nfc.Of(known)).Prepend(Nfc.Of(known)).Any(known => end == known || end.EndsWith("/" + known, StringComparison.Ordinal)))];
        var more = meant.Length > MostNamed ? $" or {meant.Length - MostNamed} more" : "";
        return new Rejection("image-ambiguous", $"\"{name}\" could be {string.Join(" or ", meant.Take(MostNamed).Select(image => $"\"{image}\""))}{more}: name it in full.", "image");
    }

    private NamedImage? AsIs(string name) => _exact.TryGetValue(name, out var image) || _ends.TryGetValue(name, out image) ? image : null;

    /// <summary>By its last folders; by the file name alone only where the dataset has no folders.</summary>
    private NamedImage? AsPath(string name)
    {
        var path = Slashes(name);
        if (path != name && AsIs(path) is { } found) return found;
        while (path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash)
        {
            path = path[(slash + 1)..];
            if ((_flat || path.Contains('/', StringComparison.Ordinal)) && AsIs(path) is { } ending) return ending;
        }

        return null;
    }

    private void AddName(string name, NamedImage image)
    {
        var plain = Nfc.Of(name);
        Add(_exact, plain, image);
        foreach (var end in Ends(plain)) Add(_ends, end, image);
    }

    /// <summary>The name without its first folders, and each of those without the extension.</summary>
    private static IEnumerable<string> Ends(string name)
    {
        var extension = Path.GetExtension(name).Length;
        for (var start = 0; start >= 0; start = name.IndexOf('/', start) + 1 is > 0 and var next ? next : -1)
        {
            if (start > 0) yield return name[start..];
            if (extension > 0 && name.Length - extension > start) yield return name[start..^extension];
        }
    }

    private static string Slashes(string name)
    {
        var path = name.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        return path.TrimStart('/');
    }

    private static void Add(Dictionary<string, NamedImage> names, string name, NamedImage image)
    {
        if (!names.TryGetValue(name, out var other)) names[name] = image;
        else if (other.Index != image.Index) names[name] = new NamedImage(Several, false);
        else if (other.IsCopy) names[name] = image;
    }
}
