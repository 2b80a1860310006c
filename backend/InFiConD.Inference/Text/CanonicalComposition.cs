using System.Globalization;
using System.Text;

namespace InFiConD.Inference.Text;

/// <summary>
/// Joins letters and the accents that follow them into one character (canonical composition, Unicode 14 data). The runtime's own Normalize does nothing
/// when it runs without globalisation data, as this product does, and a tokenizer would then see two characters where its makers saw one.
/// </summary>
internal static class CanonicalComposition
{
    private const int HangulLead = 0x1100, HangulVowel = 0x1161, HangulTail = 0x11A7, HangulSyllable = 0xAC00;
    private const int Leads = 19, Vowels = 21, Tails = 28;

    private static readonly Dictionary<(char Letter, char Mark), char> Pairs = Load();

    /// <summary>Composes text whose accents stand in canonical order, as decomposed text from macOS does.</summary>
    public static string Compose(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (composed.Length > 0 && Join(composed[^1], letter) is { } joined)
                composed[^1] = joined;
            else
                composed.Append(letter);
        }
        return composed.ToString();
    }

    private static char? Join(char letter, char mark)
    {
        if (Pairs.TryGetValue((letter, mark), out var joined))
            return joined;
        if (letter - HangulLead is >= 0 and < Leads && mark - HangulVowel is >= 0 and < Vowels)
            return (char)(HangulSyllable + ((letter - HangulLead) * Vowels + mark - HangulVowel) * Tails);
        var syllable = letter - HangulSyllable;
        return syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && mark - HangulTail is > 0 and < Tails ? (char)(letter + mark - HangulTail) : null;
    }

    private static Dictionary<(char, char), char> Load()
    {
        using var stream = typeof(CanonicalComposition).Assembly.GetManifestResourceStream("canonical-pairs.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = new Dictionary<(char, char), char>();
        while (reader.ReadLine() is { } line)
            pairs[(Code(line.AsSpan(0, 4)), Code(line.AsSpan(5, 4)))] = Code(line.AsSpan(10, 4));
        return pairs;
    }

    private static char Code(ReadOnlySpan<char> hex) => (char)ushort.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
