using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>Reads a .csv or .tsv file: comma, semicolon or tab, UTF-8 with or without mark, UTF-16 with one.</summary>
internal static class TableRows
{
    /// <summary>The rows, or a refusal that names the line. Every cell stays as it is written.</summary>
    public static Result<ManifestRows> Read(string path, byte[] bytes, Func<string, bool> isPicture)
    {
        if (!Decode(bytes).TryGet(out var text, out var rejection))
            return rejection;
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(text),
            IgnoreBlankLines = true,
            MaxFieldSize = 64 * 1024,
            BadDataFound = null,
        });
        try
        {
            return Read(path, csv, isPicture);
        }
        catch (CsvHelperException)
        {
            return new Rejection("csv-line", $"Line {csv.RawRow} cannot be read.", $"line {csv.RawRow}");
        }
    }

    private static Result<ManifestRows> Read(string path, CsvParser csv, Func<string, bool> isPicture)
    {
        if (!csv.Read() || csv.Record is not { Length: > 1 } header)
            return new Rejection("csv-line", "The table has fewer than two columns.", "line 1");
        var rows = new List<ManifestRow>();
        // Two columns whose first line is about a picture have no header.
        if (header.Length == 2 && isPicture(header[0]))
        {
            var first = header;
            header = ["image", "label"];
            rows.Add(Row(csv.RawRow, header, first));
        }
        header = [.. header.Select(name => name.Trim())];
        if (header.Distinct().Count() < header.Length)
            return new Rejection("csv-line", $"Line 1 has the column '{header.CountBy(name => name).First(name => name.Value > 1).Key}' twice.", "line 1");
        while (csv.Read())
        {
            if (csv.Record!.Length != header.Length)
                return new Rejection("csv-line", $"Line {csv.RawRow} has {csv.Record.Length} cells; line 1 has {header.Length}.", $"line {csv.RawRow}");
            rows.Add(Row(csv.RawRow, header, csv.Record));
        }
        return new ManifestRows(path, header, rows);
    }

    private static ManifestRow Row(int line, string[] header, string[] cells) =>
        new(line, header.Zip(cells).ToDictionary(pair => pair.First, pair => (IReadOnlyList<string>?)[pair.Second]));

    private static Result<string> Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return new Rejection("csv-encoding", "The table is not written in UTF-8. Save it as UTF-8.", "file");
        }
    }

    private static string Delimiter(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var best = (Mark: ',', Count: line.Count(','));
        foreach (var mark in ";\t|")
            if (line.Count(mark) > best.Count)
                best = (mark, line.Count(mark));
        return best.Mark.ToString();
    }
}
