using System.Globalization;

namespace InFiConD.Inference.Tables;

/// <summary>
/// Writes comma-separated tables: UTF-8, lines end with \n, cells with commas, quotes or line breaks are quoted. What a spreadsheet would run as a
/// formula is disarmed by an apostrophe before it; numbers are written as numbers, minus included.
/// </summary>
public sealed class CsvWriter(TextWriter writer)
{
    private const string Starts = "=+-@\t\r";
    private bool _begun;

    /// <summary>A cell of text: somebody's words, which may be anything.</summary>
    public CsvWriter Text(string cell) => Cell(Disarm(cell ?? ""));

    /// <summary>A whole number.</summary>
    public CsvWriter Number(long cell) => Cell(cell.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, so that reading it gives the same bits.</summary>
    public CsvWriter Number(double cell) => Cell(cell.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Ends the line.</summary>
    public void End()
    {
        writer.Write('\n');
        _begun = false;
    }

    /// <summary>A line of text cells.</summary>
    public void Line(params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) Text(cell);
        End();
    }

    /// <summary>What a cell that <see cref="Text"/> wrote said before it was disarmed.</summary>
    public static string Arm(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return IsArmed(cell.TrimStart('\'')) && cell[0] == '\'' ? cell[1..] : cell;
    }

    // An apostrophe before such a start is doubled too: what was written can always be read back.
    private static string Disarm(string cell) => IsArmed(cell.TrimStart('\'')) ? "'" + cell : cell;

    private static bool IsArmed(string cell) => cell.Length > 0 && Starts.Contains(cell[0], StringComparison.Ordinal);

    private CsvWriter Cell(string cell)
    {
        if (_begun) writer.Write(',');
        _begun = true;
        writer.Write(cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        return this;
    }
}
