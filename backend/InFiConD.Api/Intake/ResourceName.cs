using InFiConD.Core;

namespace InFiConD.Api.Intake;

/// <summary>Names that people give to what they bring.</summary>
internal static class ResourceName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 200;

    /// <summary>The name somebody gave, or <paramref name="otherwise"/>, cut to length.</summary>
    public static Result<string> Of(string? given, string otherwise) =>
        given?.Trim() is { Length: > 0 } name
            ? name.Length <= Longest ? name : new Rejection("name-invalid", $"Give a name of at most {Longest} characters.", "name")
            : otherwise.Length <= Longest ? otherwise : otherwise[..Longest];
}
