namespace InFiConD.Inference.Datasets;

/// <summary>One row about one picture. A cell is a text, a list of texts (JSON), or null where nothing is written.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Cells">By column.</param>
internal sealed record ManifestRow(int Line, IReadOnlyDictionary<string, IReadOnlyList<string>?> Cells);

/// <summary>Rows of a table, or lines of JSON, and what their columns are.</summary>
internal sealed class ManifestRows
{
    private static readonly string[] ImageWords =
        ["file_name", "filename", "image", "image_path", "imagepath", "image_file", "image_name", "img", "img_path", "file", "filepath", "file_path", "path", "picture", "photo", "image_id", "id", "name"];

    private static readonly string[] LabelWords =
        ["label", "labels", "class", "classes", "class_name", "category", "categories", "category_name", "tag", "tags", "target", "species", "breed", "object", "objects"];

    private static readonly string[] SplitWords = ["split", "set", "subset", "fold", "partition", "usage"];

    /// <summary>Columns in their order, rows without the header.</summary>
    public ManifestRows(string path, IReadOnlyList<string> columns, IReadOnlyList<ManifestRow> rows)
    {
        (Path, Columns, Rows) = (path, columns, rows);
        ImageColumn = Called(ImageWords) ?? (columns.Count > 0 ? columns[0] : null);
        SplitColumn = SplitWords.Select(word => Called([word])).FirstOrDefault(column => column is not null
            && rows.All(row => Text(row, column) is not { Length: > 0 } text || SplitNames.Parse(text) is not null));
        LabelColumn = LabelWords.Select(word => Called([word])).FirstOrDefault(column => column is not null && column != ImageColumn);
        ClassColumns = [.. columns.Where(column => column != ImageColumn && column != SplitColumn && rows.All(row => YesNo(Text(row, column)) is not YesNoCell.Other))];
    }

    public string Path { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<ManifestRow> Rows { get; }

    /// <summary>The column that names pictures: the one that is called so, else the first.</summary>
    public string? ImageColumn { get; }

    /// <summary>The column with a split in every cell that is not empty.</summary>
    public string? SplitColumn { get; }

    /// <summary>The column with class names; null in tables with one column per class.</summary>
    public string? LabelColumn { get; }

    /// <summary>Columns that hold nothing but yes, no and nothing; classes when there is no column with class names.</summary>
    public IReadOnlyList<string> ClassColumns { get; }

    /// <summary>Several names in one cell are told apart where the column's name is a plural.</summary>
    public bool ManyInCell => LabelColumn is { } column && column.EndsWith('s') && !column.Equals("class", StringComparison.OrdinalIgnoreCase) && column != "species";

    public static string? Text(ManifestRow row, string column) => row.Cells.GetValueOrDefault(column) is { Count: 1 } only ? only[0] : null;

    public static YesNoCell YesNo(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        null or "" or "NAN" or "NA" or "N/A" or "NULL" or "NONE" or "-1" or "-1.0" or "?" => YesNoCell.Unknown,
        "1" or "1.0" or "1,0" or "TRUE" or "T" or "YES" or "Y" => YesNoCell.Yes,
        "0" or "0.0" or "0,0" or "FALSE" or "F" or "NO" or "N" => YesNoCell.No,
        _ => YesNoCell.Other,
    };

    private string? Called(string[] words) =>
        words.Select(word => Columns.FirstOrDefault(column => column.Trim().Equals(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(column => column is not null);
}

/// <summary>What a cell of a class's column says.</summary>
internal enum YesNoCell
{
    Unknown,
    Yes,
    No,
    Other,
}
