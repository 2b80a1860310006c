using System.Globalization;
using System.Text;

namespace InFiConD.Core.Naming;

/// <summary>
/// What is left of a name when its spelling does not count: case, what can't be seen, and spaces, underscores or hyphens between two letters.
/// Digits, signs, vowel marks, joiners, emoji and everything else stay, so "A+" is never "A-", and "1.5" never "15".
/// </summary>
public static class FoldedName
{
    private const string Joints = " _-\u00A0\u2010\u2011";

    /// <summary>Zero-width space, byte order mark, word joiner, soft hyphen, marks of direction. Joiners make other words and emoji, and stay.</summary>
    private const string Unseen = "\u200B\uFEFF\u2060\u00AD\u200E\u200F";

    /// <summary>The folded name; "TV-monitor" gives what "tvmonitor" gives. For comparing, not for showing.</summary>
    public static string Of(string name)
    {
        var text = string.Concat(Nfc.Of(name).Where(letter => !Unseen.Contains(letter, StringComparison.Ordinal))).Trim().ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!Joints.Contains(text[i], StringComparison.Ordinal) || !IsLetter(text, i - 1) || !IsLetter(text, i + 1)) folded.Append(text[i]);
        return folded.ToString();
    }

    /// <summary>Whether a letter, or a mark that belongs to one, stands at a place.</summary>
    private static bool IsLetter(string text, int at)
    {
        if (at < 0 || at >= text.Length) return false;
        if (char.IsLowSurrogate(text[at]) && at > 0) at--;
        return CharUnicodeInfo.GetUnicodeCategory(text, at) is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark;
    }
}
