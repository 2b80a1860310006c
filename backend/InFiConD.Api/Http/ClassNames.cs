using System.Globalization;
using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>
/// A class in an address: its name, or its index as <c>@3</c>, which works whatever the name is. The name of a class always wins; digits alone
/// are an index too where no class is called so.
/// </summary>
internal static class ClassNames
{
    public static Result<int> Resolve(IReadOnlyList<string> classes, string address)
    {
        // A slash stays encoded in what the server hands over, so that it does not part the address.
        var name = address.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        int?[] found =
        [
            IndexOf(classes, address, StringComparison.Ordinal), IndexOf(classes, name, StringComparison.Ordinal),
            IndexOf(classes, name, StringComparison.OrdinalIgnoreCase), Number(classes, address.StartsWith('@') ? address.AsSpan(1) : address),
        ];
        return found.FirstOrDefault(index => index is not null) is { } known ? known : new Rejection("not-found", $"This ensemble has no class \"{name}\".");
    }

    private static int? IndexOf(IReadOnlyList<string> classes, string name, StringComparison comparison)
    {
        for (var c = 0; c < classes.Count; c++)
            if (string.Equals(classes[c], name, comparison)) return c;
        return null;
    }

    private static int? Number(IReadOnlyList<string> classes, ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < classes.Count ? index : null;
}
