using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>All fields and yards.</summary>
internal static class Countryside
{
    /// <summary>Settings by name.</summary>
    public static Dictionary<string, Setting> ByName { get; } = new(StringComparer.Ordinal);
}
