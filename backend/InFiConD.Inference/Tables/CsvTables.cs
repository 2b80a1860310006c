using System.Globalization;
using System.Text;
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

/// <summary>The comma-separated tables a person may upload. Each is taken whole or refused with the first line that is wrong.</summary>
public static class CsvTables
{
    /// <summary><c>image,class1,...</c> with 1, 0 or nothing in the cells.</summary>
    public static Result<LabelTable> ReadLabels(Stream stream)
    {
        using var reader = Text(stream);
        string[] classes = [];
        var rows = new List<LabelRow>();
        var refusal = CsvTable.Read(reader, names => CsvTable.CheckClasses(classes = names), (line, image, cells) =>
        {
            var labels = new bool?[cells.Length];
            for (var column = 0; column < labels.Length; column++)
            {
                switch (cells.Span[column])
                {
                    case "1": labels[column] = true; break;
                    case "0": labels[column] = false; break;
                    case "": break;
                    default: return CsvTable.At(line, $"has '{Short(cells.Span[column])}' for {classes[column]}; only 1, 0 or nothing (unknown) is read.");
                }
            }
            rows.Add(new LabelRow(image, labels));
            return null;
        });
        return refusal is null ? new LabelTable(classes, rows) : refusal;
    }

    /// <summary><c>image,split</c> with distil, tune or lockbox (or train, val, test).</summary>
    public static Result<IReadOnlyList<SplitRow>> ReadSplits(Stream stream)
    {
        using var reader = Text(stream);
        var rows = new List<SplitRow>();
        var refusal = CsvTable.Read(reader, names => names is ["split"] ? null : CsvTable.At(1, "must be image,split."), (line, image, cells) =>
        {
            if (SplitNames.Parse(cells.Span[0]) is not { } split)
                return CsvTable.At(line, $"has the split '{Short(cells.Span[0])}'; known are distil, tune and lockbox.");
            rows.Add(new SplitRow(image, split));
            return null;
        });
        return refusal is null ? rows : refusal;
    }

    /// <summary><c>image,class1,...</c> with a finite number in every cell.</summary>
    public static Result<LogitTable> ReadLogits(Stream stream)
    {
        using var reader = Text(stream);
        string[] classes = [];
        var (images, values) = (new List<string>(), new List<float>());
        var refusal = CsvTable.Read(reader, names => CsvTable.CheckClasses(classes = names), (line, image, cells) =>
        {
            for (var column = 0; column < cells.Length; column++)
            {
                if (!float.TryParse(cells.Span[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !float.IsFinite(value))
                    return CsvTable.At(line, $"has '{Short(cells.Span[column])}' for {classes[column]}; a finite number is expected.");
                values.Add(value);
            }
            images.Add(image);
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

    // Bytes that are not UTF-8 become question marks: an image of that name is then not found, which names the line.
    private static StreamReader Text(Stream stream) => new(stream, Encoding.UTF8, true, 64 * 1024, leaveOpen: true);

    private static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "...";
}
