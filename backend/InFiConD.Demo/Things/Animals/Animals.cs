using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Animals;

/// <summary>All people and animals.</summary>
internal static class Animals
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal);
}
