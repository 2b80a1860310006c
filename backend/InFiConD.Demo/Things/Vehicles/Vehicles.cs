using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>All vehicles.</summary>
internal static class Vehicles
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["aeroplane"] = dice => new Aeroplane(dice),
        ["bicycle"] = dice => new Bicycle(dice),
        ["boat"] = dice => new Boat(dice),
        ["bus"] = dice => new Bus(dice),
        ["car"] = dice => new Car(dice),
        ["motorbike"] = dice => new Motorbike(dice),
        ["train"] = dice => new Train(dice),
    };
}
