using System.Text;
using System.Text.Unicode;
using InFiConD.Core;

namespace InFiConD.Inference.Tables;

/// <summary>
/// Text that people's programs wrote: UTF-8 with or without a byte order mark, UTF-16 and UTF-32 with one. Any other encoding is taken only when
/// it was named: bytes are never guessed at.
/// </summary>
public static class TableText
{
    private const string HowToSay = "Save it as UTF-8, or name its encoding, such as windows-1252 or windows-1251: as the charset of text/csv, or in the form's field \"encoding\".";

    /// <summary>A reader that throws <see cref="DecoderFallbackException"/> at bytes that are not text. The stream stays the caller's.</summary>
    internal static StreamReader Open(Stream stream) =>
        new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);

    /// <summary>The refusal of a text that is not in the encoding it seems to be in; it names the first line that is not.</summary>
    internal static Rejection NotUtf8(Stream stream, long start)
    {
        stream.Position = start;
        using var lines = new StreamReader(stream, Encoding.Latin1, false, 64 * 1024, leaveOpen: true);
        var line = 1;
        while (lines.ReadLine() is { } text && Utf8.IsValid(Encoding.Latin1.GetBytes(text))) line++;
        return new Rejection("text-encoding", $"Line {line} is not UTF-8. {HowToSay}", $"line {line}");
    }

    /// <summary>The refusal of a text with NUL in it: UTF-16 whose mark is missing.</summary>
    internal static Rejection? WithNul(int line, string text) => text.Contains('\0', StringComparison.Ordinal)
        ? new Rejection("text-encoding", $"Line {line} holds NUL: the text seems to be UTF-16 without a byte order mark. {HowToSay}", $"line {line}")
        : null;

    /// <summary>Writes text of a named encoding as UTF-8. Refused when the name is unknown or the bytes are none of it.</summary>
    /// <param name="stream">The text; stays the caller's.</param>
    /// <param name="encoding">A name as in Content-Type: windows-1252, iso-8859-2, koi8-r, gbk, shift_jis, utf-16.</param>
    /// <param name="utf8">Where to write.</param>
    public static Rejection? ToUtf8(Stream stream, string encoding, Stream utf8)
    {
        if (!Find(encoding).TryGet(out var found, out var unknown)) return unknown;
        using var reader = new StreamReader(stream, found, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        using var writer = new StreamWriter(utf8, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        var block = new char[64 * 1024];
        try
        {
            for (int read; (read = reader.ReadBlock(block)) > 0;) writer.Write(block.AsSpan(0, read));
            return null;
        }
        catch (DecoderFallbackException)
        {
            return new Rejection("text-encoding", $"The text is not {encoding}: it holds bytes that mean nothing there.", "encoding");
        }
    }

    private static Result<Encoding> Find(string name)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback));
        }
        catch (ArgumentException)
        {
            return new Rejection("encoding-unknown", $"There is no encoding \"{name}\"; known are names such as utf-8, utf-16, windows-1252, windows-1251, iso-8859-2, shift_jis.", "encoding");
        }
    }
}
