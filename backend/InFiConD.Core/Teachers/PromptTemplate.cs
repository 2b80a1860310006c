namespace InFiConD.Core.Teachers;

/// <summary>A phrase with a place for a class's name, such as "a photo of a {}.".</summary>
public static class PromptTemplate
{
    private const string Place = "{}";
    private const string Plain = "a photo.";
    private static readonly string[] Joints = ["of", "a", "an", "the", "one", "my"];

    /// <summary>The phrase about a class.</summary>
    public static string Fill(string template, string name)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Replace(Place, name, StringComparison.Ordinal);
    }

    /// <summary>The phrase about no class: without the place and the words that only lead to it, "a photo."; that too where nothing would be left.</summary>
    public static string Neutral(string template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var at = template.IndexOf(Place, StringComparison.Ordinal);
        if (at < 0) return template;
        var before = template[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (before.Count > 0 && Joints.Contains(before[^1], StringComparer.OrdinalIgnoreCase)) before.RemoveAt(before.Count - 1);
        var phrase = (string.Join(' ', before) + template[(at + Place.Length)..].Replace(Place, "", StringComparison.Ordinal)).Trim();
        return phrase.Any(char.IsLetter) ? phrase : Plain;
    }

    /// <summary>Whether a text is such a phrase: it has the place once.</summary>
    public static bool Is(string? template) =>
        template is not null && template.IndexOf(Place, StringComparison.Ordinal) is >= 0 and var at && template.IndexOf(Place, at + 1, StringComparison.Ordinal) < 0;
}
