using System.Text;
using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>A text file with one name a line: words, classes, images. UTF-8; blank lines at the end do not count.</summary>
public static class NameList
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 500;

    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads the names, trimmed. Blank lines in between, names used twice and overlong names are refused by line.</summary>
    /// <param name="stream">UTF-8 text; stays the caller's.</param>
    /// <param name="what">What a name stands for, for the message: "word", "class", "image".</param>
    public static Result<string[]> Read(Stream stream, string what)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (names, lines) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 64 * 1024, leaveOpen: true);
        var (line, blank, length) = (0, 0, 0L);
        try
        {
            while (reader.ReadLine() is { } text)
            {
                line++;
                length += text.Length + 1;
                var name = text.Trim();
                if (name.Length > LongestName || length > MostBytes)
                    return At(line, $"is too long: a {what} has at most {LongestName} characters.");
                if (name.Length == 0)
                {
                    blank = blank == 0 ? line : blank;
                    continue;
                }
                if (blank > 0)
                    return At(blank, $"is blank; one {what} a line is expected.");
                if (!lines.TryAdd(name, line))
                    return At(line, $"repeats '{name}' of line {lines[name]}.");
                names.Add(name);
            }
        }
        catch (DecoderFallbackException)
        {
            return At(line + 1, "or a later one is not UTF-8 text.");
        }
        return names.Count > 0 ? names.ToArray() : new Rejection("names-empty", $"The list holds no {what}.");
    }

    private static Rejection At(int line, string what) => new("names-line", $"Line {line} {what}", $"line {line}");
}
