using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InFiConD.Core.Naming;

namespace InFiConD.Inference.Text;

/// <summary>
/// What CLIP's own tokenizer does to a text before it looks for byte pairs (Radford et al. 2021, <c>basic_clean</c>): HTML entities resolved twice,
/// typographic quotes, ligatures and wide letters made plain, control characters dropped, NFC, white space collapsed, lower case.
/// </summary>
internal static partial class ClipText
{
    private const char FirstWide = '\uFF01', LastWide = '\uFF5E', Straight = '!';
    private static readonly string[] _specials = ["<|startoftext|>", "<|endoftext|>"];
    private static readonly string[] _contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

    /// <summary>The text as it is cut into pieces.</summary>
    public static string Clean(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in HtmlEntities.Resolve(HtmlEntities.Resolve(text)))
            plain.Append(Plain(letter));
        return Lower(WhiteSpace().Replace(Nfc.Of(plain.ToString()), " ").Trim());
    }

    /// <summary>Start and end tokens, contractions, runs of letters, single digits, runs of other signs; white space stands between.</summary>
    public static IEnumerable<string> Pieces(string clean)
    {
        for (var at = 0; at < clean.Length;)
        {
            var end = at + LengthAt(clean, at);
            if (KindAt(clean, at) != Kind.Space)
                yield return clean[at..end];
            at = end;
        }
    }

    private static int LengthAt(string text, int at)
    {
        if (_specials.Concat(_contractions).FirstOrDefault(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is { } fixedPiece)
            return fixedPiece.Length;
        var kind = KindAt(text, at);
        var end = at + WidthAt(text, at);
        if (kind is Kind.Letter or Kind.Sign)
            while (end < text.Length && KindAt(text, end) == kind)
                end += WidthAt(text, end);
        return end - at;
    }

    private enum Kind
    {
        Letter, Number, Space, Sign,
    }

    private static int WidthAt(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;

    private static Kind KindAt(string text, int at) => char.IsWhiteSpace(text[at]) ? Kind.Space : CharUnicodeInfo.GetUnicodeCategory(text, at) switch
    {
        <= UnicodeCategory.OtherLetter => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Number,
        _ => Kind.Sign,
    };

    /// <summary>What the published tokenizer's text mending (ftfy, <c>fix_text</c>) makes of a letter.</summary>
    private static string Plain(char letter) => letter switch
    {
        '\u02BC' or (>= '\u2018' and <= '\u201B') => "'",
        >= '\u201C' and <= '\u201F' => "\"",
        >= FirstWide and <= LastWide => ((char)(letter - FirstWide + Straight)).ToString(),
        '\u3000' => " ",
        '\u0132' => "IJ",
        '\u0133' => "ij",
        '\u0149' => "'n",
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' => "\u017Ft",
        '\uFB06' => "st",
        <= '\b' or '\v' or (>= '\u000E' and <= '\u001F') or '\u007F' or (>= '\u206A' and <= '\u206F') or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFC') => "",
        _ => letter.ToString(),
    };

    /// <summary>Lower case as Unicode has it: a dotted capital I keeps its dot, a sigma that ends a word is a final one.</summary>
    private static string Lower(string text)
    {
        var lower = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at += WidthAt(text, at))
        {
            if (text[at] == '\u0130')
                lower.Append("i\u0307");
            else if (text[at] == '\u03A3')
                lower.Append(EndsWord(text, at) ? '\u03C2' : '\u03C3');
            else if (Rune.TryGetRuneAt(text, at, out var rune))
                lower.Append(Rune.ToLowerInvariant(rune).ToString());
            else
                lower.Append('\uFFFD'); // Half a surrogate pair is no letter.
        }
        return lower.ToString();
    }

    private static bool EndsWord(string text, int at) =>
        at > 0 && KindAt(text, at - 1) == Kind.Letter && (at + 1 == text.Length || KindAt(text, at + 1) != Kind.Letter);

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
