using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>All furniture and what stands on it.</summary>
internal static class Furniture
{
    /// <summary>Makers by name.</summary>
    public static Dictionary<string, Func<Dice, Thing>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["bottle"] = dice => new Bottle(dice),
        ["chair"] = dice => Chair(dice, null),
        ["dining table"] = dice => new DiningTable(dice),
        ["potted plant"] = dice => new PottedPlant(dice),
        ["sofa"] = dice => new Sofa(dice),
        ["tv monitor"] = dice => new TvMonitor(dice),
        ["lamp"] = dice => new Lamp(dice),
        ["bookshelf"] = dice => new Bookshelf(dice),
        ["picture"] = dice => new Picture(dice),
        ["mirror"] = dice => new Mirror(dice),
        ["clock"] = dice => new Clock(dice),
        ["vase"] = dice => new Vase(dice),
        ["cabinet"] = dice => new Cabinet(dice),
        ["keyboard"] = dice => new Keyboard(dice),
        ["laptop"] = dice => new Laptop(dice),
        ["book"] = dice => new Books(dice),
        ["cup"] = dice => new Cup(dice),
        ["plate"] = dice => new Plate(dice),
        ["bowl"] = dice => new Bowl(dice),
        ["fruit"] = dice => new Fruit(dice),
        ["microwave"] = dice => new Microwave(dice),
    };

    /// <summary>A chair by lot; an armchair only where the view is free.</summary>
    public static Thing Chair(Dice dice, View? view) => dice.Below(view is null ? 5 : 4) switch
    {
        0 or 1 or 2 => new WoodenChair(dice, view),
        3 => new OfficeChair(dice, view),
        _ => new Armchair(dice),
    };
}
