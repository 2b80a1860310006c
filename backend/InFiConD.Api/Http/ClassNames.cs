using System.Globalization;
using InFiConD.Core;
using InFiConD.Core.Naming;

namespace InFiConD.Api.Http;

/// <summary>
/// A class in an address: its name, in another case or spacing where only one class can be meant, or its index as <c>@3</c>, which works whatever the name is. The name of a class always wins; digits alone
/// are an index too where no class is called so.
/// </summary>
internal static class ClassNames
{
    public static Result<int> Resolve(IReadOnlyList<string> classes, string address)
    {
        // A slash stays encoded in what the server hands over, so that it does not part the address.
        var name = address.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        int[] found =
        [
            NameMatching.Find(classes, address, NameRule.Exact), NameMatching.Find(classes, name, NameRule.Exact),
            NameMatching.Find(classes, name), Number(classes, address.StartsWith('@') ? address.AsSpan(1) : address),
        ];
        return found.FirstOrDefault(index => index >= 0, -1) is >= 0 and var known ? known : new Rejection("not-found", $"This ensemble has no class \"{name}\".");
    }

    private static int Number(IReadOnlyList<string> classes, ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < classes.Count ? index : -1;
}
