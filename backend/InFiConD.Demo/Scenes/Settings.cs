using InFiConD.Demo.Places.Countryside;
using InFiConD.Demo.Places.Rooms;
using InFiConD.Demo.Places.Streets;

namespace InFiConD.Demo.Scenes;

/// <summary>Every kind of place by name.</summary>
public static class Settings
{
    /// <summary>Name to place.</summary>
    public static IReadOnlyDictionary<string, Setting> ByName { get; } =
        new[] { Streets.ByName, Countryside.ByName, Rooms.ByName }.SelectMany(places => places).ToDictionary(StringComparer.Ordinal);
}
