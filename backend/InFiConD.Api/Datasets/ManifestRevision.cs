using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using InFiConD.Inference.Tables;

namespace InFiConD.Api.Datasets;

/// <summary>Tables laid over a manifest. What a table does not name stays as it is.</summary>
internal static class ManifestRevision
{
    /// <summary>
    /// Ground truth: for the images and classes of the table, what it says (empty = unknown). A class the manifest did not have is unknown for
    /// every image that the table leaves out. Classes are those whose names are equal; rows of one picture in several files must not contradict.
    /// </summary>
    public static Result<ImageManifest> WithLabels(ImageManifest manifest, ImageNames names, LabelTable table)
    {
        if (!names.FindAll([.. table.Rows.Select(row => row.Image)]).TryGet(out var rows, out var rejection)) return rejection;
        var classes = manifest.Classes.ToList();
        var known = classes.Count;
        int[] columns = [.. NameMatching.Of(table.Classes, manifest.Classes, NameRule.Exact).Matches.Select(match => match?.Index ?? -1)];
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c] >= 0) continue;
            columns[c] = classes.Count;
            classes.Add(table.Classes[c]);
        }

        var added = Enumerable.Range(known, classes.Count - known).ToArray();
        var images = manifest.Images.Select(image => image with { Unknown = [.. image.Unknown, .. added] }).ToArray();
        foreach (var same in Enumerable.Range(0, rows.Length).GroupBy(i => rows[i]))
        {
            if (!Agreed([.. same.Select(i => table.Rows[i])], table.Classes).TryGet(out var labels, out rejection)) return rejection;
            images[same.Key] = Labelled(images[same.Key], columns, labels);
        }

        return new ImageManifest(classes, images);
    }

    /// <summary>Splits of the images that the table names.</summary>
    public static Result<ImageManifest> WithSplits(ImageManifest manifest, ImageNames names, IReadOnlyList<SplitRow> table)
    {
        if (!names.FindAll([.. table.Select(row => row.Image)]).TryGet(out var rows, out var rejection)) return rejection;
        var images = manifest.Images.ToArray();
        foreach (var same in Enumerable.Range(0, rows.Length).GroupBy(i => rows[i], i => table[i]))
        {
            if (same.FirstOrDefault(row => row.Split != same.First().Split) is { } other) return Contradiction(same.First().Image, other.Image, "splits");
            images[same.Key] = images[same.Key] with { Split = ManifestBuilder.ParseSplit(same.First().Split) };
        }

        return manifest with { Images = images };
    }

    /// <summary>What several rows say about one picture: unknown gives way to what is known.</summary>
    private static Result<IReadOnlyList<bool?>> Agreed(LabelRow[] rows, IReadOnlyList<string> classes)
    {
        var labels = rows[0].Labels.ToArray();
        foreach (var row in rows[1..])
            for (var c = 0; c < labels.Length; c++)
            {
                if (labels[c] is { } one && row.Labels[c] is { } two && one != two) return Contradiction(rows[0].Image, row.Image, $"labels for \"{classes[c]}\"");
                labels[c] ??= row.Labels[c];
            }

        return labels;
    }

    private static Rejection Contradiction(string first, string second, string what) =>
        new("image-copies-differ", $"\"{first}\" and \"{second}\" are the same picture, one a copy of the other, but the table gives them different {what}.", "image");

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
