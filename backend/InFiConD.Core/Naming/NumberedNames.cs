using System.Globalization;

namespace InFiConD.Core.Naming;

/// <summary>A list of names in which each stands for one thing, although it may have held one name several times.</summary>
/// <param name="Names">The names in NFC, each once: the second "crane" of a list is "crane (2)".</param>
/// <param name="Numbered">Those that were given a number, in order.</param>
public sealed record NumberedNames(IReadOnlyList<string> Names, IReadOnlyList<string> Numbered)
{
    /// <summary>Numbers what is there again; a name that the list has anyway is never given.</summary>
    public static NumberedNames Of(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] given = [.. names.Select(Nfc.Of)];
        var (taken, last, numbered) = (given.ToHashSet(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        for (var i = 0; i < given.Length; i++)
        {
            var name = given[i];
            if (last.TryAdd(name, 1)) continue;
            do given[i] = string.Create(CultureInfo.InvariantCulture, $"{name} ({++last[name]})");
            while (!taken.Add(given[i]));
            numbered.Add(given[i]);
        }

        return new NumberedNames(given, numbered);
    }
}
