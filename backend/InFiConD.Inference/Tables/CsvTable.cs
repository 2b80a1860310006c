using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using InFiConD.Core;
using InFiConD.Core.Naming;

namespace InFiConD.Inference.Tables;

/// <summary>A row: its line, what it calls its image, and its other named cells in the order of the header.</summary>
internal sealed record CsvRow(int Line, string Image, string[] Cells);

/// <summary>
/// A table as pandas, R and spreadsheets write it: a column <c>image</c>, cells parted by commas, semicolons or tabs, quoted as in RFC 4180. Row
/// numbers in a first column without a name, empty columns without a name and empty rows are passed over. The base of the tables a person uploads.
/// </summary>
internal static partial class CsvTable
{
    private const int MostColumns = 20_000;
    private const int LongestCell = 10_000;

    /// <summary>Other usual names of that column, whatever their case and spacing.</summary>
    private static readonly string[] OtherKeys = ["filename", "imageid", "imagename", "imagepath", "imagefile", "imagefilename", "imageindex"];

    /// <summary>Checks the header, then hands over each row. A row's answer other than null ends the reading.</summary>
    /// <param name="stream">The table; can seek, stays the caller's.</param>
    /// <param name="header">Judges the separator and the names of the columns beside <c>image</c>, in NFC.</param>
    /// <param name="row">Takes a row.</param>
    public static Rejection? Read(Stream stream, Func<char, string[], Rejection?> header, Func<CsvRow, Rejection?> row)
    {
        var (start, line) = (stream.Position, 0);
        try
        {
            var separator = ',';
            using (var first = TableText.Open(stream)) separator = Separator.Of(first, IsKey);
            stream.Position = start;
            using var text = TableText.Open(stream);
            using var parser = new CsvParser(text, Rules(separator), leaveOpen: true);
            return Read(parser, separator, header, row, ref line);
        }
        catch (CsvHelperException)
        {
            return At(line + 1, "cannot be read: a quote may be left open or a cell be too long.");
        }
        catch (DecoderFallbackException)
        {
            return TableText.NotUtf8(stream, start);
        }
    }

    /// <summary>A refusal that names the line.</summary>
    public static Rejection At(int line, string what) => new("csv-line", $"Line {line} {what}", $"line {line}");

    /// <summary>A refusal that names the line, its cell and the column.</summary>
    public static Rejection At(int line, string cell, string column, string what) => At(line, $"has '{Short(cell)}' for {column}; {what}.");

    /// <summary>Class columns: at least one, none too long.</summary>
    public static Rejection? CheckClasses(string[] classes) =>
        classes.Length == 0 ? At(1, "names no class; expected image,class1,class2,...")
        : Array.Find(classes, name => name.Length > NameList.LongestName) is { } tooLong ? At(1, $"has a name that is too long: '{Short(tooLong)}'.")
        : null;

    private static Rejection? Read(CsvParser parser, char separator, Func<char, string[], Rejection?> header, Func<CsvRow, Rejection?> row, ref int line)
    {
        if (!parser.Read()) return NoHeader("nothing");
        if (parser.Record is [['s' or 'S', 'e' or 'E', 'p' or 'P', '=', ..], ..] && !parser.Read()) return NoHeader("a separator and nothing else");
        string[] names = [.. parser.Record!.Select(Clean).Select(name => NameOfNone().IsMatch(name) ? "" : name)];
        if (names.Length > MostColumns) return At(1, $"names more than {MostColumns} columns.");
        if (Array.Find(names, name => name.Contains('\0', StringComparison.Ordinal)) is { } nul) return TableText.WithNul(1, nul);
        if (KeyOf(names) is not { } key) return NoHeader($"'{Short(string.Join(separator, names))}'");
        int[] named = [.. Enumerable.Range(0, names.Length).Where(i => i != key && names[i].Length > 0)];
        int[] blank = [.. Enumerable.Range(key == 1 ? 1 : 0, names.Length - (key == 1 ? 1 : 0)).Where(i => names[i].Length == 0)];
        if (header(separator, [.. named.Select(i => names[i])]) is { } refusal) return refusal;
        var rows = 0;
        while (parser.Read())
        {
            line = parser.RawRow;
            string[] cells = [.. parser.Record!.Select(Clean)];
            if (cells.All(cell => cell.Length == 0)) continue;
            if (cells.Length != names.Length) return At(line, $"has {cells.Length} cells; the header names {names.Length} columns.{Hint(cells.Length, names.Length, separator)}");
            if (cells[key].Length == 0) return At(line, "names no image.");
            if (blank.Select(i => cells[i]).FirstOrDefault(cell => cell.Length > 0) is { } stray)
                return At(line, $"has '{Short(stray)}' in a column that has no name.");
            if ((TableText.WithNul(line, cells[key]) ?? row(new CsvRow(line, cells[key], [.. named.Select(i => cells[i])]))) is { } bad) return bad;
            rows++;
        }

        return rows > 0 ? null : At(2, "is missing: the table has a header and no rows.");
    }

    /// <summary>Where the images stand: in the one column called <c>image</c>, else in the one that is called by another usual name.</summary>
    private static int? KeyOf(string[] names)
    {
        int[] Places(Predicate<string> matches) => [.. Enumerable.Range(0, names.Length).Where(i => matches(names[i]))];
        return Places(IsImage) is [var one] ? one : Places(IsImage).Length == 0 && Places(IsKey) is [var other] ? other : null;
    }

    private static bool IsImage(string name) => string.Equals(name, "image", StringComparison.OrdinalIgnoreCase);

    private static bool IsKey(string name) => IsImage(name) || OtherKeys.Contains(FoldedName.Of(name));

    private static Rejection NoHeader(string found) =>
        At(1, $"must name the columns, one of them 'image', parted by commas, semicolons or tabs; found is {found}.");

    private static string Hint(int cells, int columns, char separator) =>
        separator == ',' && cells > columns ? " If its numbers have decimal commas, part the columns by semicolons." : "";

    private static string Clean(string cell) => Nfc.Of(cell.Trim());

    internal static string Short(string cell) => cell.Length <= 40 ? cell : cell[..40] + "...";

    /// <summary>What pandas calls a column that had no name.</summary>
    [GeneratedRegex(@"^Unnamed: \d+$")]
    private static partial Regex NameOfNone();

    private static CsvConfiguration Rules(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        TrimOptions = TrimOptions.Trim,
        IgnoreBlankLines = true,
        BadDataFound = null,
        MaxFieldSize = LongestCell,
    };
}
