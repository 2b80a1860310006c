namespace InFiConD.Inference.Text;

/// <summary>The printable letter that stands for each byte in GPT-2's and CLIP's byte-pair files.</summary>
internal static class ByteLetters
{
    private static readonly char[] Letters = new char[256];

    static ByteLetters()
    {
        var order = new List<char>(256);
        for (var value = 0; value < 256; value++)
        {
            if (value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF))
                order.Add(Letters[value] = (char)value);
        }
        var next = 256;
        for (var value = 0; value < 256; value++)
        {
            if (Letters[value] == 0)
                order.Add(Letters[value] = (char)next++);
        }
        InVocabularyOrder = order;
    }

    /// <summary>The letters in the order of their ids: printable bytes first, then the others.</summary>
    public static IReadOnlyList<char> InVocabularyOrder { get; }

    public static char Of(byte value) => Letters[value];
}
