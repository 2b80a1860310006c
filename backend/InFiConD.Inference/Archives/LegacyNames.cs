using System.Text;

namespace InFiConD.Inference.Archives;

/// <summary>
/// Names of zip entries that do not say in which encoding they are written. Valid UTF-8 is UTF-8; else the code page is told by how the bytes
/// above 127 lie: in runs (Cyrillic, Chinese, Japanese) or one by one among plain letters (the West).
/// </summary>
internal static class LegacyNames
{
    private const int Western = 437, Russian = 866, RussianWindows = 1251, Chinese = 936, Japanese = 932;

    /// <summary>The texts of all names, and the code page that was guessed for those that say nothing; null when none had to be guessed.</summary>
    public static (string[] Names, Encoding? Guessed) Decode(IReadOnlyList<ZipName> names)
    {
        Datasets.CodePages.Register();
        var silent = names.Where(name => !name.IsUtf8 && name.Unicode is null && !Ascii.IsValid(name.Bytes)).Select(name => name.Bytes).ToList();
        var guessed = silent.Count == 0 || silent.All(name => System.Text.Unicode.Utf8.IsValid(name)) ? null : Encoding.GetEncoding(Guess(silent));
        return ([.. names.Select(name => (name.IsUtf8 || name.Unicode is not null ? Encoding.UTF8 : guessed ?? Encoding.UTF8).GetString(name.Unicode ?? name.Bytes))], guessed);
    }

    private static int Guess(List<byte[]> names)
    {
        var high = names.Sum(name => name.Count(letter => letter >= 0x80));
        var alone = names.Sum(Alone);
        if (Decodes(names, Japanese) is { } kana && kana.Count(IsKana) * 2 >= kana.Count(letter => letter > 0x7F))
            return Japanese;
        // Letters of the two Cyrillic code pages never lie where the boxes of code page 866 do.
        if (alone * 2 < high && names.All(name => name.All(letter => letter is < 0xB0 or >= 0xE0)))
            return Russian;
        if (alone * 2 < high && Decodes(names, Chinese) is { } hanzi && hanzi.All(letter => letter <= 0x7F || IsHanzi(letter)))
            return Chinese;
        if (alone * 2 < high && names.All(name => name.All(letter => letter is < 0x80 or >= 0xC0 or 0xA8 or 0xB8)))
            return RussianWindows;
        return Western;
    }

    /// <summary>Bytes above 127 that stand beside a plain letter and beside no other such byte.</summary>
    private static int Alone(byte[] name) => Enumerable.Range(0, name.Length).Count(i =>
        name[i] >= 0x80 && (i == 0 || name[i - 1] < 0x80) && (i + 1 == name.Length || name[i + 1] < 0x80)
        && ((i > 0 && char.IsAsciiLetter((char)name[i - 1])) || (i + 1 < name.Length && char.IsAsciiLetter((char)name[i + 1]))));

    private static string? Decodes(List<byte[]> names, int page)
    {
        try
        {
            var strict = Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return string.Concat(names.Select(strict.GetString));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsHanzi(char letter) => letter is >= '\u3000' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';

    private static bool IsKana(char letter) => letter is >= '\u3040' and <= '\u30FF';
}
