using InFiConD.Api.Extractors;
using InFiConD.Core;
using InFiConD.Core.Naming;

namespace InFiConD.Api.Concepts;

/// <summary>The words of a concept map, as asked for: all of the extractor's, or a choice.</summary>
internal static class Vocabulary
{
    private const int MostWords = 65_535;
    private const int LongestWord = 200;
    private const int MostNamed = 5;

    /// <summary>Null when all words are wanted; else the trimmed choice. An unknown word is refused by name where the extractor's list is closed.</summary>
    public static Result<string[]?> Check(IReadOnlyList<string>? asked, IReadOnlyList<string>? closed)
    {
        if (asked is null && closed is null) return Refuse("vocabulary-required", "This extractor takes any words: say which ones the concept map shall have.");
        if (asked is null) return (string[]?)null;

        string[] words = [.. asked.Select(word => Nfc.Of(word?.Trim() ?? ""))];
        if (words.Length is 0 or > MostWords) return Refuse("vocabulary-size", $"A vocabulary has 1 to {MostWords} words.");
        if (words.Any(word => word.Length is 0 or > LongestWord || word.Any(char.IsControl))) return Refuse("word-invalid", $"A word has 1 to {LongestWord} letters and no line breaks.");
        if (words.CountBy(word => word, StringComparer.Ordinal).FirstOrDefault(group => group.Value > 1).Key is { } twice) return Refuse("word-twice", $"\"{twice}\" is in the vocabulary twice.");
        if (closed is null) return words;
        var known = closed.ToHashSet(StringComparer.Ordinal);
        var unknown = words.Where(word => !known.Contains(word)).ToArray();
        if (unknown.Length == 0) return words;
        var more = unknown.Length > MostNamed ? $" and {unknown.Length - MostNamed} more" : "";
        return Refuse("word-unknown", $"This extractor has a closed list of {closed.Count} words without {string.Join(", ", unknown.Take(MostNamed).Select(word => $"\"{word}\""))}{more}.");
    }

    private static Rejection Refuse(string code, string message) => new(code, message, "vocabulary");
}
