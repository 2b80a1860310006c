using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Water with boats before a far shore; seen from a quay of stone, a beach or a bank, or with the quay on the other side.</summary>
internal sealed class Harbour : Setting
{
    private static readonly HashSet<string> Ashore = ["person", "dog", "bicycle", "car"];

    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "boat", "bird", "person", "dog", "bicycle", "car", "harbour wall", "bridge",
    };

    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var (wall, land) = (cast.Contains("harbour wall"), cast.Any(Ashore.Contains));
        var horizon = dice.Between(78, 118);
        var across = wall && !cast.Contains("bridge") && dice.Chance(0.35);
        var car = cast.Contains("car");
        var near = across && !land ? 257 : car ? horizon + dice.Between(66, 82) : land ? dice.Between(186, 204) : dice.Between(198, 226);
        var eye = car ? dice.Between(2.2f, 3) : dice.Between(1.3f, 2.2f);
        var ground = new Ground(horizon, eye);
        var water = new Ground(horizon, eye + dice.Between(0.9f, 1.8f));
        Skies.Draw(stage, horizon, dice);
        FarShore(stage, horizon, dice);
        Grounds.Water(stage, horizon, 257, dice);
        if (cast.Contains("bridge"))
            Bridges.Across(stage, horizon + dice.Between(6, 14), dice.Between(34, 50), dice);
        var shore = horizon + 6;
        if (across)
        {
            shore = horizon + dice.Between(30, 40);
            Quay.Opposite(stage, horizon, shore, dice);
        }

        var places = new Composition(dice);
        foreach (var _ in cast.Where(name => name == "boat"))
            places.Add(Catalogue.Make("boat", dice), shore + 8, Math.Min(near - 8, 222), water.UnitAt, floats: true);
        foreach (var _ in cast.Where(name => name == "bird"))
        {
            if (near > 240 || dice.Chance(0.6))
                Birds.Flying(places, 40, horizon + 20, dice);
            else
                Birds.Standing(places, Math.Max(near + 12, Math.Min(ground.FootAt(60), 246)), 253, ground, dice);
        }

        foreach (var name in cast.Where(Ashore.Contains))
            places.Add(Catalogue.Make(name, dice), Math.Min(near + 10, 236), name == "car" ? near + 26 : 253, ground.UnitAt);
        places.Draw(stage, horizon, 0.2f, place => Afloat.Reflect(stage, place, horizon), place => place.Floats);
        Shore(stage, near, wall && (!across || land), ground, dice);
        places.Draw(stage, horizon, 0, which: place => !place.Floats);
    }

    private static void Shore(Stage stage, float near, bool wall, Ground ground, Dice dice)
    {
        if (near > 256)
            return;
        if (wall)
            Quay.Here(stage, near, ground, dice);
        else
            Afloat.Beach(stage, near, dice);
    }

    private static void FarShore(Stage stage, float horizon, Dice dice)
    {
        switch (dice.Below(4))
        {
            case 0:
                Skies.Mountains(stage, horizon, dice);
                break;
            case 1:
                Skies.Hills(stage, horizon, dice);
                stage.Far(0.32f, () => Facade.Row(stage, horizon + 2, dice.Between(3.6f, 5), dice));
                break;
            case 2:
                Skies.Mountains(stage, horizon, dice, 36);
                stage.Far(0.3f, () => Facade.Row(stage, horizon + 2, dice.Between(3.2f, 4.6f), dice));
                break;
            default:
                Skies.Hills(stage, horizon, dice);
                break;
        }
    }
}
