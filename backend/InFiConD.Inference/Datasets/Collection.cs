using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>The files of a tree without the litter, and what layouts ask of them.</summary>
internal sealed class Collection
{
    /// <summary>Names of picture files; whether they are pictures is told by their content when they are decoded.</summary>
    private static readonly HashSet<string> PictureEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif", ".svg",
    };

    private readonly Lazy<PictureFinder> _finder;

    public Collection(IFileTree tree)
    {
        Tree = tree;
        var (kept, litter) = (new List<TreeFile>(tree.Files.Count), tree.Litter.Select(IgnoredFile.Left).ToList());
        foreach (var file in tree.Files)
        {
            if (IgnoredFile.Litter(file.Path) is { } left)
                litter.Add(left);
            else
                kept.Add(file);
        }
        (Files, Litter) = (kept, litter);
        Pictures = [.. kept.Select(file => file.Path).Where(IsPicture)];
        _finder = new Lazy<PictureFinder>(() => new PictureFinder(Pictures));
    }

    public IFileTree Tree { get; }

    /// <summary>In ordinal order of their paths.</summary>
    public IReadOnlyList<TreeFile> Files { get; }

    /// <summary>Paths of files that are pictures by their name, in ordinal order.</summary>
    public IReadOnlyList<string> Pictures { get; }

    public IReadOnlyList<IgnoredFile> Litter { get; }

    public PictureFinder Finder => _finder.Value;

    public static bool IsPicture(string path) => PictureEndings.Contains(Path.GetExtension(path));

    /// <summary>True when a tree has a picture in it.</summary>
    public static bool IsPictures(IFileTree tree) => tree.Files.Any(file => IsPicture(file.Path));

    /// <summary>Files of one of these endings, whatever the case.</summary>
    public IEnumerable<TreeFile> Ending(params string[] endings) =>
        Files.Where(file => endings.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase));

    /// <summary>Folder of a path, empty at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>What tables call a picture: its path below the folders that all pictures share.</summary>
    public Func<string, string> BelowShared()
    {
        var shared = Pictures.Count == 0 ? 0 : FolderOf(Pictures[0]).Length;
        foreach (var picture in Pictures)
        {
            while (shared > 0 && !(picture.AsSpan(0, Math.Min(shared, picture.Length)).SequenceEqual(Pictures[0].AsSpan(0, shared)) && picture[shared] == '/'))
                shared = Math.Max(0, Pictures[0].AsSpan(0, shared).LastIndexOf('/'));
        }
        return picture => shared == 0 ? picture : picture[(shared + 1)..];
    }
}
