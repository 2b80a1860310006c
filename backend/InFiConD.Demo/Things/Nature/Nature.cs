using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Nature;

/// <summary>All trees, bushes and other things outdoors.</summary>
internal static class Nature
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["tree"] = dice => new Tree(dice),
        ["bush"] = dice => new Bush(dice),
        ["lamp post"] = dice => new LampPost(dice),
        ["traffic light"] = dice => new TrafficLight(dice),
        ["sign"] = dice => new Sign(dice),
        ["bench"] = dice => new Bench(dice),
    };
}
