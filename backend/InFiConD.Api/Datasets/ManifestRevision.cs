using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>Tables laid over a manifest. What a table does not name stays as it is.</summary>
internal static class ManifestRevision
{
    /// <summary>
    /// Ground truth: for the images and classes of the table, what it says (empty = unknown). A class the manifest did not have is unknown for
    /// every image that the table leaves out.
    /// </summary>
    public static Result<ImageManifest> WithLabels(ImageManifest manifest, ImageNames names, LabelTable table)
    {
        if (!names.FindAll([.. table.Rows.Select(row => row.Image)]).TryGet(out var rows, out var rejection)) return rejection;
        var classes = manifest.Classes.ToList();
        var known = classes.Count;
        var columns = new int[table.Classes.Count];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = manifest.ClassIndex(table.Classes[c]);
            if (columns[c] >= 0) continue;
            columns[c] = classes.Count;
            classes.Add(table.Classes[c]);
        }

        if (columns.Distinct().Count() < columns.Length) return new Rejection("csv-line", "Line 1 names a class twice.", "line 1");
        var added = Enumerable.Range(known, classes.Count - known).ToArray();
        var images = manifest.Images.Select(image => image with { Unknown = [.. image.Unknown, .. added] }).ToArray();
        for (var i = 0; i < rows.Length; i++) images[rows[i]] = Labelled(images[rows[i]], columns, table.Rows[i].Labels);
        return new ImageManifest(classes, images);
    }

    /// <summary>Splits of the images that the table names.</summary>
    public static Result<ImageManifest> WithSplits(ImageManifest manifest, ImageNames names, IReadOnlyList<SplitRow> table)
    {
        if (!names.FindAll([.. table.Select(row => row.Image)]).TryGet(out var rows, out var rejection)) return rejection;
        var images = manifest.Images.ToArray();
        for (var i = 0; i < rows.Length; i++) images[rows[i]] = images[rows[i]] with { Split = ManifestBuilder.ParseSplit(table[i].Split) };
        return manifest with { Images = images };
    }

    private static ManifestImage Labelled(ManifestImage image, int[] columns, IReadOnlyList<bool?> labels)
    {
        var (positive, unknown) = (new SortedSet<int>(image.Positive), new SortedSet<int>(image.Unknown));
        for (var c = 0; c < columns.Length; c++)
        {
            positive.Remove(columns[c]);
            unknown.Remove(columns[c]);
            if (labels[c] is null) unknown.Add(columns[c]);
            else if (labels[c] is true) positive.Add(columns[c]);
        }

        return image with { Positive = [.. positive], Unknown = [.. unknown] };
    }
}
