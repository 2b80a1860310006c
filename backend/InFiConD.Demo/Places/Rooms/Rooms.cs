using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>All rooms and desks.</summary>
internal static class Rooms
{
    /// <summary>Settings by name.</summary>
    public static Dictionary<string, Setting> ByName { get; } = new(StringComparer.Ordinal);
}
