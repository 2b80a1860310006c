using InFiConD.Core;
using InFiConD.Inference.Datasets;

namespace InFiConD.Inference.Tables;

/// <summary>Ground truth of one image: per class true, false or null (unknown, left out of average precision).</summary>
public sealed record LabelRow(string Image, IReadOnlyList<bool?> Labels);

/// <summary>Ground truth for the images it names.</summary>
public sealed record LabelTable(IReadOnlyList<string> Classes, IReadOnlyList<LabelRow> Rows);

/// <summary>The split of one image: distil, tune or lockbox.</summary>
public sealed record SplitRow(string Image, string Split);

/// <summary>Teacher logits: <c>Values</c> is [images, classes], row after row, all finite.</summary>
public sealed record LogitTable(IReadOnlyList<string> Classes, IReadOnlyList<string> Images, float[] Values);

/// <summary>The tables a person may upload (<see cref="CsvTable"/>). Each is taken whole or refused with the first line that is wrong.</summary>
public static class CsvTables
{
    private static readonly string[] SplitColumns = ["split", "set", "subset", "partition"];

    /// <summary><c>image,class1,...</c> with yes, no or unknown in the cells (<see cref="TruthCell"/>), or <c>image,label</c> with a row a label.</summary>
    public static Result<LabelTable> ReadLabels(Stream stream)
    {
        string[] classes = [];
        var (rows, once) = (new List<LabelRow>(), new OnceEach());
        var (numbers, list) = (new TableNumbers(','), (LongLabels?)null);
        var refusal = CsvTable.Read(stream, (separator, names) =>
        {
            (classes, numbers, list) = (names, new TableNumbers(separator), LongLabels.Are(names) ? new LongLabels(names[0]) : null);
            return CsvTable.CheckClasses(names) ?? (names.Distinct().Count() < names.Length ? CsvTable.At(1, "names a class twice.") : null);
        }, row => list is not null ? list.Add(row) : once.Refuse(row) ?? Wide(row));
        return refusal is not null ? refusal : list is not null ? list.Build() : new LabelTable(classes, rows);

        Rejection? Wide(CsvRow row)
        {
            var labels = new bool?[classes.Length];
            for (var c = 0; c < labels.Length; c++)
                if (!TruthCell.Parse(row.Cells[c], numbers, row.Line).TryGet(out labels[c], out var wrong)) return CsvTable.At(row.Line, row.Cells[c], classes[c], wrong.Message);
            rows.Add(new LabelRow(row.Image, labels));
            return null;
        }
    }

    /// <summary><c>image,split</c> with distil, tune or lockbox (or train, val, test).</summary>
    public static Result<IReadOnlyList<SplitRow>> ReadSplits(Stream stream)
    {
        var (rows, once) = (new List<SplitRow>(), new OnceEach());
        var refusal = CsvTable.Read(stream, (_, names) => IsSplit(names) ? null : CsvTable.At(1, "must be image,split."), row =>
        {
            if (once.Refuse(row) is { } again) return again;
            if (SplitNames.Parse(row.Cells[0]) is not { } split)
                return CsvTable.At(row.Line, $"has the split '{CsvTable.Short(row.Cells[0])}'; known are distil, tune and lockbox.");
            rows.Add(new SplitRow(row.Image, split));
            return null;
        });
        return refusal is null ? rows : refusal;
    }

    /// <summary><c>image,class1,...</c> with a finite number in every cell. Classes are as the header names them, one perhaps twice.</summary>
    public static Result<LogitTable> ReadLogits(Stream stream)
    {
        string[] classes = [];
        var (images, values, once) = (new List<string>(), new List<float>(), new OnceEach());
        var numbers = new TableNumbers(',');
        var refusal = CsvTable.Read(stream, (separator, names) =>
        {
            (classes, numbers) = (names, new TableNumbers(separator));
            return CsvTable.CheckClasses(names);
        }, row =>
        {
            if (once.Refuse(row) is { } again) return again;
            for (var c = 0; c < classes.Length; c++)
            {
                if (!numbers.Parse(row.Cells[c], row.Line).TryGet(out var value, out var wrong)) return CsvTable.At(row.Line, row.Cells[c], classes[c], wrong.Message);
                if (!float.IsFinite(value)) return CsvTable.At(row.Line, row.Cells[c], classes[c], "a finite number is expected");
                values.Add(value);
            }

            images.Add(row.Image);
            return null;
        });
        return refusal is null ? new LogitTable(classes, images, [.. values]) : refusal;
    }

    /// <summary>Writes <c>image,split</c>.</summary>
    public static void WriteSplits(TextWriter writer, IEnumerable<SplitRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var csv = new CsvWriter(writer);
        foreach (var (image, split) in rows.Prepend(new SplitRow("image", "split"))) csv.Line(image, split);
    }

    private static bool IsSplit(string[] columns) => columns is [var one] && SplitColumns.Contains(one, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses the second row of an image.</summary>
    private sealed class OnceEach
    {
        private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

        public Rejection? Refuse(CsvRow row) => _lines.TryAdd(row.Image, row.Line) ? null : CsvTable.At(row.Line, $"repeats the image '{row.Image}' of line {_lines[row.Image]}.");
    }
}
