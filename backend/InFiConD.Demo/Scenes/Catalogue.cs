using InFiConD.Demo.Things.Animals;
using InFiConD.Demo.Things.Furniture;
using InFiConD.Demo.Things.Nature;
using InFiConD.Demo.Things.Vehicles;

namespace InFiConD.Demo.Scenes;

/// <summary>Every thing by name.</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, Func<Dice, Thing>> Makers =
        new[] { Vehicles.Makers, Animals.Makers, Furniture.Makers, Nature.Makers }.SelectMany(made => made).ToDictionary(StringComparer.Ordinal);

    /// <summary>Names of all things.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>Makes a thing; its look is drawn by lot.</summary>
    /// <exception cref="ArgumentException">There is no thing of that name.</exception>
    public static Thing Make(string name, Dice dice) =>
        Makers.TryGetValue(name, out var make) ? make(dice.Split()) : throw new ArgumentException($"There is no thing called '{name}'.", nameof(name));
}
