using System.Globalization;
using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>A class in an address: its name, or its index.</summary>
internal static class ClassNames
{
    public static Result<int> Resolve(IReadOnlyList<string> classes, string nameOrIndex)
    {
        for (var c = 0; c < classes.Count; c++)
            if (string.Equals(classes[c], nameOrIndex, StringComparison.OrdinalIgnoreCase)) return c;
        return int.TryParse(nameOrIndex, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < classes.Count
            ? index
            : new Rejection("not-found", $"This ensemble has no class \"{nameOrIndex}\".");
    }
}
