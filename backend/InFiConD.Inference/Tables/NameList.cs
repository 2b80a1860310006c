using System.Text;
using InFiConD.Core;
using InFiConD.Core.Naming;

namespace InFiConD.Inference.Tables;

/// <summary>A text file with one name a line: words, classes, images. UTF-8, or UTF-16 with its mark; names in NFC; blank lines at the end do not count.</summary>
public static class NameList
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 500;

    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads the names, trimmed. Blank lines in between, names used twice and overlong names are refused by line.</summary>
    /// <param name="stream">The text; stays the caller's.</param>
    /// <param name="what">What a name stands for, for the message: "word", "class", "image".</param>
    public static Result<string[]> Read(Stream stream, string what)
    {
        if (!ReadAll(stream, what).TryGet(out var names, out var rejection))
            return rejection;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Length; place++)
        {
            if (!places.TryAdd(names[place], place))
                return At(place + 1, $"repeats '{names[place]}' of line {places[names[place]] + 1}.");
        }
        return names;
    }

    /// <summary>As <see cref="Read"/>, for lists in which one name may stand for several things.</summary>
    public static Result<string[]> ReadAll(Stream stream, string what)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var (names, start) = (new List<string>(), stream.Position);
        using var reader = TableText.Open(stream);
        var (line, blank, length) = (0, 0, 0L);
        try
        {
            while (reader.ReadLine() is { } text)
            {
                line++;
                length += text.Length + 1;
                var name = Nfc.Of(text.Trim());
                if (name.Length > LongestName || length > MostBytes)
                    return At(line, $"is too long: a {what} has at most {LongestName} characters.");
                if (name.Length == 0)
                {
                    blank = blank == 0 ? line : blank;
                    continue;
                }
                if (blank > 0)
                    return At(blank, $"is blank; one {what} a line is expected.");
                if (TableText.WithNul(line, name) is { } nul)
                    return nul;
                names.Add(name);
            }
        }
        catch (DecoderFallbackException)
        {
            return TableText.NotUtf8(stream, start);
        }
        return names.Count > 0 ? names.ToArray() : new Rejection("names-empty", $"The list holds no {what}.");
    }

    /// <summary>As <see cref="ReadAll"/>; a name that comes again is numbered.</summary>
    public static Result<string[]> ReadNumbered(Stream stream, string what) =>
        ReadAll(stream, what).Match<Result<string[]>>(names => NumberedNames.Of(names).Names.ToArray(), rejection => rejection);

    private static Rejection At(int line, string what) => new("names-line", $"Line {line} {what}", $"line {line}");
}
