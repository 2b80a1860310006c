using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Layouts of image collections.</summary>
public enum DatasetFormat
{
    /// <summary>Told by the folders.</summary>
    Auto,

    /// <summary>Pascal VOC: JPEGImages and Annotations.</summary>
    Voc,

    /// <summary>One folder per class, if wished inside one folder per split; or a flat folder without labels.</summary>
    Folders,
}

/// <summary>One image of a collection; its bytes are not looked at yet.</summary>
/// <param name="Path">Where it lies in the tree.</param>
/// <param name="Name">What CSV tables call it: the file name (VOC) or the path below the collection's folder.</param>
/// <param name="Labels">Classes that are present, in ordinal order.</param>
/// <param name="Unknown">Classes of which nothing is claimed: VOC objects all marked difficult.</param>
/// <param name="Labelled">False when nothing is known about any class: no annotation, or one that was refused. True: every class not named is absent.</param>
/// <param name="Split"><c>distil</c>, <c>tune</c> or <c>lockbox</c> when the folders say so.</param>
public sealed record DatasetEntry(
    string Path, string Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Unknown, bool Labelled, string? Split);

/// <summary>What an import found.</summary>
/// <param name="Format">The layout that was read.</param>
/// <param name="Classes">All class names, in ordinal order.</param>
/// <param name="Entries">Images in ordinal order of their paths.</param>
/// <param name="Refused">Files left out, with the reason; a refused annotation leaves its image without labels.</param>
/// <param name="Ignored">Files that play no part in this layout.</param>
public sealed record DatasetListing(
    DatasetFormat Format,
    IReadOnlyList<string> Classes,
    IReadOnlyList<DatasetEntry> Entries,
    IReadOnlyList<RefusedFile> Refused,
    IReadOnlyList<string> Ignored);
