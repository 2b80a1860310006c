using InFiConD.Core.Naming;

namespace InFiConD.Inference.Datasets;

/// <summary>Class names as they are kept: without spaces around them, in Unicode's composed form (NFC), and nothing else changed.</summary>
internal static class ClassText
{
    /// <summary>Most letters of a name.</summary>
    public const int Longest = 200;

    /// <summary>The name, or null when it is empty, too long or no text at all.</summary>
    public static string? Clean(string? name)
    {
        var trimmed = name?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > Longest)
            return null;
        return Composed(trimmed);
    }

    /// <summary>Every letter and its marks in their one canonical spelling.</summary>
    public static string Composed(string text) => Nfc.Of(text);

    /// <summary>What is the same for names that only letter case tells apart.</summary>
    public static string CaseFolded(string name) => name.ToUpperInvariant();
}
