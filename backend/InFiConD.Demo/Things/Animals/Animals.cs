using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Nature;

namespace InFiConD.Demo.Things.Animals;

/// <summary>All people and animals, and what stands on farms.</summary>
internal static class Animals
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["person"] = dice => new Person(dice),
        ["person on a seat"] = dice => new Person(dice, "seated"),
        ["person on a seat sideways"] = dice => new Person(dice, "sideways"),
        ["person on the ground"] = dice => new Person(dice, "ground"),
        ["bird"] = dice => new Bird(dice),
        ["bird on its feet"] = dice => new Bird(dice, false),
        ["bird in flight"] = dice => new Bird(dice, true),
        ["cat"] = dice => new Cat(dice),
        ["cow"] = dice => new Cow(dice),
        ["dog"] = dice => new Dog(dice),
        ["horse"] = dice => new Horse(dice),
        ["sheep"] = dice => new Sheep(dice),
        ["hay bale"] = dice => new HayBale(dice),
        ["barn"] = dice => new Barn(dice),
    };
}
