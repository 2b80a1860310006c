using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace InFiConD.Inference.Text;

/// <summary>Resolves HTML's character references as HTML 5 has them (section 13.5), those without a semicolon too.</summary>
internal static partial class HtmlEntities
{
    private const int ShortestName = 2;

    // What browsers make of the numbers 128 to 159, which Unicode gives to control characters.
    private const string WindowsLetters = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with "&amp;amp;" as "&amp;", "&amp;#233;" as "é"; what names no character stays as it is.</summary>
    public static string Resolve(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? Reference().Replace(text, found => Character(found.Groups[1].Value)) : text;

    private static string Character(string reference)
    {
        if (reference[0] == '#')
            return Numbered(reference.TrimEnd(';'));
        for (var length = reference.Length; length >= ShortestName; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(reference[..length]) is { } symbol)
                return symbol + reference[length..];
        }
        return "&" + reference;
    }

    private static string Numbered(string reference)
    {
        var hexadecimal = reference[1] is 'x' or 'X';
        var digits = reference.AsSpan(hexadecimal ? 2 : 1);
        if (!int.TryParse(digits, hexadecimal ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return "\uFFFD";
        if (number is >= 0x80 and < 0xA0)
            return WindowsLetters[number - 0x80].ToString();
        return Rune.TryCreate(number, out var rune) ? rune.ToString() : "\uFFFD";
    }

    [GeneratedRegex(@"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")]
    private static partial Regex Reference();
}
