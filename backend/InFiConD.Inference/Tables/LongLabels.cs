using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>
/// Ground truth with a row for each label of an image: <c>image,label</c>. Of the classes that the table names, an image has those of its rows
/// and no other; where its label is empty, NaN, NA or null, nothing is known about it.
/// </summary>
internal sealed class LongLabels(string column)
{
    private const long MostCells = 200_000_000;
    private const int MostClasses = 20_000;

    private static readonly string[] Columns = ["label", "labels", "class", "class_name", "classname", "category"];

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>?> _images = new(StringComparer.Ordinal);
    private bool _named;

    /// <summary>Whether these columns, beside the image's, are those of such a table.</summary>
    public static bool Are(string[] columns) => columns is [var one] && Columns.Contains(one, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a row; images and labels may come again.</summary>
    public Rejection? Add(CsvRow row)
    {
        var label = row.Cells[0];
        _images.TryAdd(row.Image, null);
        if (TruthCell.IsUnknown(label) && !string.Equals(label, "none", StringComparison.OrdinalIgnoreCase)) return null;
        if (label.Length > NameList.LongestName) return CsvTable.At(row.Line, label, column, "that is too long for a class");
        if (label.AsSpan().ContainsAny("|;\n")) return CsvTable.At(row.Line, label, column, "one label a row is read: give each a row of its own");
        _named |= !TruthCell.Parse(label, new TableNumbers(';'), row.Line).IsSuccess;
        if (!_classes.TryGetValue(label, out var c)) _classes[label] = c = _classes.Count;
        (_images[row.Image] ??= []).Add(c);
        return (long)_images.Count * _classes.Count > MostCells || _classes.Count > MostClasses
            ? CsvTable.At(row.Line, label, column, $"{_images.Count} images with {_classes.Count} classes are too many")
            : null;
    }

    /// <summary>The table; refused where its labels could be the yes and no of one class.</summary>
    public Result<LabelTable> Build()
    {
        if (!_named)
            return CsvTable.At(1, $"calls a column '{column}' that holds only yes and no. If that is one class, call the column as the class; if these are names of classes, write a column for each.");
        bool?[] Row(HashSet<int>? labels) => [.. Enumerable.Range(0, _classes.Count).Select(c => labels is null ? (bool?)null : labels.Contains(c))];
        return new LabelTable([.. _classes.Keys], [.. _images.Select(image => new LabelRow(image.Key, Row(image.Value)))]);
    }
}
