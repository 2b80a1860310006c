using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>A comma-separated table (RFC 4180, UTF-8) whose first column is <c>image</c>; the base of the tables a person uploads.</summary>
internal static class CsvTable
{
    private const int MostColumns = 20_000;

    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        BadDataFound = null,
        MaxFieldSize = 10_000,
    };

    /// <summary>
    /// Checks the header, then hands over each row: line number and cells. A row's answer other than null ends the reading.
    /// </summary>
    /// <param name="reader">The text.</param>
    /// <param name="header">Judges the names of the columns after <c>image</c>.</param>
    /// <param name="row">Takes the line number, the image and its other cells.</param>
    public static Rejection? Read(TextReader reader, Func<string[], Rejection?> header, Func<int, string, ReadOnlyMemory<string>, Rejection?> row)
    {
        using var parser = new CsvParser(reader, Rules, leaveOpen: true);
        try
        {
            if (!parser.Read() || parser.Record is not { } names || names.Length > MostColumns || !string.Equals(names[0], "image", StringComparison.OrdinalIgnoreCase))
                return At(1, "must name the columns and begin with 'image', separated by commas.");
            if (header(names[1..]) is { } refusal)
                return refusal;
            var images = new HashSet<string>(StringComparer.Ordinal);
            while (parser.Read())
            {
                var (cells, line) = (parser.Record!, parser.RawRow);
                if (cells.Length != names.Length)
                    return At(line, $"has {cells.Length} cells; the header names {names.Length} columns.");
                if (cells[0].Length == 0)
                    return At(line, "names no image.");
                if (!images.Add(cells[0]))
                    return At(line, $"repeats the image '{cells[0]}'.");
                if (row(line, cells[0], cells.AsMemory(1)) is { } bad)
                    return bad;
            }
            return images.Count > 0 ? null : At(2, "is missing: the table has a header and no rows.");
        }
        catch (CsvHelperException)
        {
            return At(parser.RawRow + 1, "cannot be read: a quote may be left open or a cell be too long.");
        }
    }

    /// <summary>A refusal that names the line.</summary>
    public static Rejection At(int line, string what) => new("csv-line", $"Line {line} {what}", $"line {line}");

    /// <summary>Class columns: at least one, each named once.</summary>
    public static Rejection? CheckClasses(string[] classes)
    {
        if (classes.Length == 0)
            return At(1, "names no class; expected image,class1,class2,...");
        if (classes.Any(name => name.Length is 0 or > NameList.LongestName))
            return At(1, "has a column without a name, or with one that is too long.");
        return classes.Length == classes.Distinct().Count() ? null : At(1, "names a class twice.");
    }
}
