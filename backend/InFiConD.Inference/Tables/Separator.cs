using System.Text;

namespace InFiConD.Inference.Tables;

/// <summary>What parts the columns of a table: a comma, a semicolon or a tab, told from its first line.</summary>
internal static class Separator
{
    private const int LongestLine = 4 * 1024 * 1024;

    /// <summary>
    /// The sign that leaves a cell which <paramref name="isKey"/> knows, a comma where none does. A spreadsheet may say it first (<c>sep=;</c>).
    /// </summary>
    public static char Of(TextReader text, Predicate<string> isKey)
    {
        var line = FirstLine(text);
        if (line.Trim('"') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var said]) return said;
        foreach (var sign in (char[])[',', ';', '\t'])
            if (line.Contains(sign, StringComparison.Ordinal) && Cells(line, sign).Any(cell => isKey(cell))) return sign;
        return ',';
    }

    /// <summary>Up to the first line break outside quotes.</summary>
    private static string FirstLine(TextReader text)
    {
        var (line, quoted) = (new StringBuilder(), false);
        for (int read; line.Length < LongestLine && (read = text.Read()) >= 0;)
        {
            if (!quoted && (char)read is '\n' or '\r') break;
            if (read == '"') quoted = !quoted;
            line.Append((char)read);
        }

        return line.ToString();
    }

    private static IEnumerable<string> Cells(string line, char sign)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"') quoted = !quoted;
            if (i < line.Length && (quoted || line[i] != sign)) continue;
            yield return line[start..i].Trim().Trim('"').Trim();
            start = i + 1;
        }
    }
}
