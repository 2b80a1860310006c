namespace InFiConD.Api.Http;

/// <summary>Cells of CSV that the server writes.</summary>
internal static class CsvText
{
    /// <summary>Quotes a cell of text, and disarms what a spreadsheet would run as a formula. Not for numbers, whose minus would be disarmed too.</summary>
    public static string Quote(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@') cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
