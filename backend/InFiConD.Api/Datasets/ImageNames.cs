using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>
/// Finds images by what tables and lists call them: the image's name, its sha256, its file name, or its file name without the extension;
/// the last two only where one image alone has it.
/// </summary>
internal sealed class ImageNames
{
    private const int MostNamed = 5;
    private const int Several = -1;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _loose = new(StringComparer.Ordinal);

    public ImageNames(IReadOnlyList<ManifestImage> images)
    {
        for (var i = 0; i < images.Count; i++)
        {
            _exact.TryAdd(images[i].Name, i);
            _exact.TryAdd(images[i].Key, i);
            AddLoose(Path.GetFileName(images[i].Name), i);
            if (Path.GetFileName(images[i].Name) != Path.GetFileNameWithoutExtension(images[i].Name)) AddLoose(Path.GetFileNameWithoutExtension(images[i].Name), i);
        }
    }

    /// <summary>Index of the image, or null when none or several are meant. A name may come back as our own tables disarmed it.</summary>
    public int? Find(string name) => AsIs(name) ?? (CsvWriter.Arm(name) is var armed && armed != name ? AsIs(armed) : null);

    /// <summary>Indices of all names; refused when a name is unknown or two names mean one image.</summary>
    public Result<int[]> FindAll(IReadOnlyList<string> names)
    {
        var indices = new int[names.Count];
        var (unknown, seen) = (new List<string>(), new Dictionary<int, string>());
        for (var i = 0; i < names.Count; i++)
        {
            if (Find(names[i]) is not { } index) unknown.Add(names[i]);
            else if (!seen.TryAdd(indices[i] = index, names[i])) return Twice(seen[index], names[i]);
        }

        if (unknown.Count == 0) return indices;
        var more = unknown.Count > MostNamed ? $" and {unknown.Count - MostNamed} more" : "";
        return new Rejection("image-unknown", $"The dataset has no image {string.Join(", ", unknown.Take(MostNamed).Select(name => $"\"{name}\""))}{more}.", "image");
    }

    public static Rejection Twice(string first, string second) => new("image-twice", $"\"{first}\" and \"{second}\" mean the same image of the dataset.", "images.txt");

    private int? AsIs(string name) =>
        _exact.TryGetValue(name, out var index) || (_loose.TryGetValue(name, out index) && index != Several) ? index : null;

    private void AddLoose(string name, int index) => _loose[name] = _loose.TryGetValue(name, out var other) && other != index ? Several : index;
}
