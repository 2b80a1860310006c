using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Datasets;

/// <summary>Lists the images and labels of a folder or archive, in whatever layout they are.</summary>
public static class DatasetReader
{
    private static readonly (DatasetFormat Format, Func<Collection, string?> Recognise, string Expected)[] Layouts =
    [
        (DatasetFormat.Coco, CocoLayout.Recognise, "a JSON file with images, annotations and categories"),
        (DatasetFormat.Voc, VocLayout.Recognise, "XML files that begin with <annotation>, or a folder JPEGImages"),
        (DatasetFormat.Yolo, YoloLayout.Recognise, "text files named like the pictures, with a class number at the beginning of each line"),
        (DatasetFormat.Jsonl, RowsLayout.RecogniseJsonLines, "metadata.jsonl with file_name and a label in each line"),
        (DatasetFormat.Csv, RowsLayout.RecogniseTable, "a .csv or .tsv file whose first column names the pictures"),
        (DatasetFormat.Folders, _ => "Folders with pictures.", "folders with pictures"),
    ];

    /// <summary>Reads a collection as it is recognised.</summary>
    public static Result<DatasetListing> Read(IFileTree tree, DatasetFormat format = DatasetFormat.Auto) => Read(tree, new DatasetChoices(format));

    /// <summary>Reads a collection; refuses it whole only when it holds no image at all or is not in the layout asked for.</summary>
    public static Result<DatasetListing> Read(IFileTree tree, DatasetChoices choices)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(choices);
        var files = new Collection(tree);
        var wanted = Layouts.Where(layout => choices.Format is DatasetFormat.Auto || layout.Format == choices.Format);
        var recognised = wanted.Select(layout => (layout.Format, How: layout.Recognise(files), layout.Expected)).ToList();
        var possible = recognised.Where(layout => layout.How is not null).ToList();
        if (possible.Count == 0)
            return new Rejection("dataset-layout", $"This is not in the layout {Word(choices.Format)}: there is not {recognised[0].Expected}.", "format");
        if (files.Pictures.Count == 0)
            return new Rejection("dataset-empty", "No image was found. Expected: pictures, with annotations of Pascal VOC, COCO or YOLO, a table, or one folder per class.", "format");
        var (format, how, _) = possible[0];
        if (!Read(format, files, choices, how!).TryGet(out var listing, out var rejection))
            return rejection;
        if (listing.Entries.Count == 0)
            return new Rejection("dataset-empty", "None of the pictures can be taken in.", "format");
        return choices.Format == DatasetFormat.Auto && possible.Count > 2 ? listing with { Questions = [Ask(possible), .. listing.Questions] } : listing;
    }

    private static Result<DatasetListing> Read(DatasetFormat format, Collection files, DatasetChoices choices, string how) => format switch
    {
        DatasetFormat.Coco => CocoLayout.Read(files, choices, how),
        DatasetFormat.Voc => VocLayout.Read(files, choices, how),
        DatasetFormat.Yolo => YoloLayout.Read(files, choices, how),
        DatasetFormat.Jsonl => RowsLayout.ReadJsonLines(files, choices, how),
        DatasetFormat.Csv => RowsLayout.ReadTable(files, choices, how),
        _ => FolderLayout.Read(files, choices),
    };

    private static Question Ask(List<(DatasetFormat Format, string? How, string Expected)> possible) => new(
        "format", "Files of several layouts lie side by side.", Word(possible[0].Format),
        [.. possible.Select(layout => new Option(Word(layout.Format), layout.How!))]);

    private static string Word(DatasetFormat format) => format.ToString().ToLowerInvariant();
}
