using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Nature;

/// <summary>All trees, bushes and other things outdoors.</summary>
internal static class Nature
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal);
}
