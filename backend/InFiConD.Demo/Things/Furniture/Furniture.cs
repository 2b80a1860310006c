using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>All furniture and what stands on it.</summary>
internal static class Furniture
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal);
}
