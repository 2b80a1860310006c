using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Lists the images and labels of a folder or zip.</summary>
public static class DatasetReader
{
    /// <summary>Names of picture files; whether they are pictures is told by their content when they are decoded.</summary>
    private static readonly HashSet<string> PictureEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".heic", ".heif", ".svg",
    };

    /// <summary>Reads a collection; refuses it whole only when it holds no image at all or not in the layout asked for.</summary>
    public static Result<DatasetListing> Read(IFileTree tree, DatasetFormat format = DatasetFormat.Auto)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var isVoc = tree.Files.Any(file => VocLayout.IsImage(file.Path));
        if (format == DatasetFormat.Voc && !isVoc)
            return new Rejection("dataset-layout", "There is no JPEGImages folder at the top or one or two folders below it.", "format");
        var listing = isVoc && format != DatasetFormat.Folders ? VocLayout.Read(tree) : FolderLayout.Read(tree);
        return listing.Entries.Count > 0
            ? listing
            : new Rejection("dataset-empty", "No image was found. Expected: JPEGImages and Annotations (Pascal VOC), or one folder per class.", "format");
    }

    internal static bool IsPicture(string path) => PictureEndings.Contains(Path.GetExtension(path));
}
