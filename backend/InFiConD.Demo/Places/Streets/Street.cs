using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Vehicles;

namespace InFiConD.Demo.Places.Streets;

/// <summary>A road from side to side with houses behind it and pavements along it.</summary>
internal sealed class Street : Setting
{
    private static readonly HashSet<string> Driving = ["car", "bus", "motorbike"];
    private static readonly HashSet<string> Behind = ["tree", "bush", "lamp post", "fence"];

    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "car", "bus", "motorbike", "bicycle", "person", "dog", "cat", "bird", "potted plant", "chair", "dining table", "train",
        "tree", "bush", "bench", "lamp post", "traffic light", "sign", "fence",
    };

    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var ground = new Ground(dice.Between(84, 122), dice.Between(1.5f, 2.8f));
        var houses = ground.FootAt(dice.Between(9, 13));
        var kerb = ground.FootAt(dice.Between(13.5f, 17));
        var near = Math.Min(236, Math.Max(kerb + 34, ground.FootAt(dice.Between(34, 46))));
        Backdrop(stage, ground, houses, kerb, near, dice);
        var rail = kerb + Math.Max(12, (near - kerb) * 0.25f);
        if (cast.Contains("train"))
            Rails.Sunk(stage, rail, ground);
        var places = new Composition(dice);
        foreach (var name in cast.OrderBy(Rank))
            Place(places, name, (houses, kerb, near), rail, ground, dice);
        places.Draw(stage, ground.Horizon, 0.16f);
    }

    private static int Rank(string name) => name switch { "train" => 0, "bus" => 1, "fence" => 2, "car" => 3, "dining table" => 4, "tree" => 5, _ => 6 };

    private static void Place(Composition places, string name, (float Houses, float Kerb, float Near) at, float rail, Ground ground, Dice dice)
    {
        var (houses, kerb, near) = at;
        if (name == "bird")
        {
            if (dice.Chance(0.3))
                Birds.Flying(places, 36, ground.Horizon, dice);
            else
                Birds.Standing(places, Math.Max(near + 8, Math.Min(246, ground.FootAt(56))), 253, ground, dice);
            return;
        }

        var thing = name switch { "fence" => new Fence(dice), "train" => new Train(dice.Split(), tram: true), _ => Catalogue.Make(name, dice) };
        if (name == "train")
            places.Add(thing, rail, rail + 0.5f, ground.UnitAt);
        else if (name == "bus")
            places.Add(thing, kerb + 4, kerb + ((near - kerb) * 0.5f), ground.UnitAt);
        else if (Driving.Contains(name))
            places.Add(thing, kerb + 5, near - 5, ground.UnitAt);
        else if (name == "bicycle")
            places.Add(thing, kerb + ((near - kerb) * 0.4f), 250, ground.UnitAt);
        else if (Behind.Contains(name) && (name is "tree" or "fence" || dice.Chance(0.4)))
            places.Add(thing, houses + ((kerb - houses) * 0.5f), kerb - 1, ground.UnitAt);
        else
            places.Add(thing, Math.Min(245, Math.Max(near + 6, ground.FootAt(name is "cat" or "dog" ? 60 : 38))), 253, ground.UnitAt);
    }

    private static void Backdrop(Stage stage, Ground ground, float houses, float kerb, float near, Dice dice)
    {
        Skies.Draw(stage, ground.Horizon, dice);
        if (dice.Chance(0.3))
            Skies.Hills(stage, ground.Horizon + 2, dice);
        else
            stage.Far(0.5f, () => Facade.Row(stage, ground.Horizon + 6, 7, dice));
        Grounds.Pavement(stage, ground.Horizon + 4, kerb, ground, dice);
        Facade.Row(stage, houses, ground.UnitAt(houses), dice);
        stage.Mark(Shapes.Box(0, houses - 1, Stage.Side, houses + 3), new SkiaSharp.SKColor(20, 20, 40, 80), blur: 1.5f);
        Grounds.Road(stage, kerb, near, ground, dice);
        if (dice.Chance(0.25))
            Grounds.Grass(stage, near, Stage.Side + 1, dice);
        else
            Grounds.Pavement(stage, near, Stage.Side + 1, ground, dice);
    }
}
