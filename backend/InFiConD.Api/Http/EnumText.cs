using System.Text.Json;
using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>Enums in an address, spelled as in JSON; the framework alone would want their C# spelling.</summary>
internal static class EnumText
{
    /// <summary>Every value as JSON spells it.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>Null stays null; an unknown word is refused with the known ones.</summary>
    public static Result<T?> Parse<T>(string? text, string field)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text)) return (T?)null;
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)) return (T?)value;
        return new Rejection($"{field}-unknown", $"\"{text}\" is none of {string.Join(", ", All<T>())}.", field);
    }
}
