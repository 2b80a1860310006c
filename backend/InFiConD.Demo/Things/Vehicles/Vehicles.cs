using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>All vehicles.</summary>
internal static class Vehicles
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal);
}
