namespace InFiConD.Inference.Text;

/// <summary>
/// A vocabulary for those who have none: 584 everyday words, the labels of PASCAL-Context-459 and COCO-Stuff-171 filled up with names of ADE20K.
/// The paper's own list of 584 words was not published; this is its family.
/// </summary>
public static class EverydayWords
{
    private static readonly Lazy<string[]> _all = new(Read);

    /// <summary>The words, in the order of the alphabet, each once.</summary>
    public static IReadOnlyList<string> All => _all.Value;

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(EverydayWords).Assembly.GetManifestResourceStream("everyday-words.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
