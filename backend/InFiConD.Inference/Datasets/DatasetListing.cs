using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Layouts of image collections.</summary>
public enum DatasetFormat
{
    /// <summary>Told by the files.</summary>
    Auto,

    /// <summary>Pascal VOC: a picture and an XML annotation of the same name.</summary>
    Voc,

    /// <summary>One folder per class, if wished inside one folder per split; or a flat folder without labels.</summary>
    Folders,

    /// <summary>COCO instances: JSON with images, annotations and categories.</summary>
    Coco,

    /// <summary>YOLO: a picture and a text file of the same name, a number for the class in each line.</summary>
    Yolo,

    /// <summary>A table that names pictures, with their label or one column per class.</summary>
    Csv,

    /// <summary><c>metadata.jsonl</c> of an image folder: one JSON object per picture.</summary>
    Jsonl,
}

/// <summary>One image of a collection; its bytes are not looked at yet.</summary>
/// <param name="Path">Where it lies in the tree.</param>
/// <param name="Name">What CSV tables call it: the file name or the path below the collection's folder.</param>
/// <param name="Labels">Classes that are present, in ordinal order.</param>
/// <param name="Unknown">Classes of which nothing is claimed, such as VOC objects all marked difficult.</param>
/// <param name="Labelled">False when nothing is known about any class: no annotation, or one that was refused. True: every class not named is absent.</param>
/// <param name="Split"><c>distil</c>, <c>tune</c> or <c>lockbox</c> when the collection says so.</param>
public sealed record DatasetEntry(
    string Path, string Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Unknown, bool Labelled, string? Split);

/// <summary>What an import found.</summary>
/// <param name="Format">The layout that was read.</param>
/// <param name="How">By what it was recognised, in words.</param>
/// <param name="Classes">All class names (NFC), in ordinal order.</param>
/// <param name="Entries">Images in ordinal order of their paths.</param>
/// <param name="Refused">Files and rows left out, with the reason; a refused annotation leaves its image without labels.</param>
/// <param name="Ignored">Files that play no part in this layout.</param>
/// <param name="Findings">What a person should know before using it; nothing was left out for these.</param>
/// <param name="Questions">Where it could have been read in another way.</param>
/// <param name="Splits">Where the splits were taken from.</param>
public sealed record DatasetListing(
    DatasetFormat Format,
    string How,
    IReadOnlyList<string> Classes,
    IReadOnlyList<DatasetEntry> Entries,
    IReadOnlyList<RefusedFile> Refused,
    IReadOnlyList<IgnoredFile> Ignored,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Question> Questions,
    SplitSource Splits);
