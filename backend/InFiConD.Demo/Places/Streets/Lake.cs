using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Open water between mountains or woods and a natural shore.</summary>
internal sealed class Lake : Setting
{
    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "boat", "bird", "dog", "person", "cow", "horse", "tree", "bush", "mountain",
    };

    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var horizon = dice.Between(78, 120);
        var land = cast.Any(name => name is not ("boat" or "bird" or "mountain"));
        var near = land ? dice.Between(180, 200) : dice.Between(196, 228);
        var ground = new Ground(horizon, cast.Any(name => name is "cow" or "horse") ? dice.Between(2.2f, 3) : dice.Between(1.4f, 2.4f));
        var water = new Ground(horizon, ground.Eye + 0.6f);
        Skies.Draw(stage, horizon, dice);
        if (cast.Contains("mountain"))
            Skies.Mountains(stage, horizon, dice, dice.Between(34, 74));
        else
            Skies.Hills(stage, horizon, dice);
        var woods = cast.Contains("tree");
        if (dice.Chance(0.7))
            stage.Far(0.2f, () => stage.Fill("grass", Shapes.Blob((-20, horizon - 2), (dice.Between(40, 90), horizon - dice.Between(3, 9)), (dice.Between(150, 210), horizon - dice.Between(2, 7)), (276, horizon - 1), (276, horizon + 4), (-20, horizon + 4)), new Shade(new SkiaSharp.SKColor(112, 140, 84), Texture.Blotch, 30)));
        if (woods && dice.Chance(0.6))
            Woods(stage, horizon + 2, dice);
        Grounds.Water(stage, horizon + 2, 257, dice);
        var places = new Composition(dice);
        foreach (var _ in cast.Where(name => name == "boat"))
            places.Add(Catalogue.Make("boat", dice), horizon + 14, near - 14, water.UnitAt, floats: true);
        var birds = cast.Count(name => name == "bird");
        var ashore = dice.Below(birds + 1);
        for (var i = ashore; i < birds; i++)
            Birds.Flying(places, 40, horizon + 20, dice);
        foreach (var name in cast.Where(name => name is not ("boat" or "bird" or "mountain")).OrderByDescending(name => name is "tree" or "cow" or "horse"))
            places.Add(Catalogue.Make(name, dice), name is "tree" or "bush" ? near + 8 : near + 16, name == "tree" ? near + 14 : 253, y => name == "tree" ? ground.UnitAt(y) * 0.5f : ground.UnitAt(y));
        for (var i = 0; i < ashore; i++)
            Birds.Standing(places, near + 16, 253, ground, dice);
        places.Draw(stage, horizon, 0.2f, place => Afloat.Reflect(stage, place, horizon), place => place.Floats);
        Afloat.Beach(stage, near, dice);
        places.Draw(stage, horizon, 0, which: place => !place.Floats);
    }

    private static void Woods(Stage stage, float foot, Dice dice)
    {
        var count = dice.Between(5, 14);
        for (var i = 0; i < count; i++)
            stage.Put(Catalogue.Make("tree", dice), dice.Between(-5, 261), foot + dice.Between(-1, 1), dice.Between(2.4f, 4.2f), haze: 0.25f, shadow: false);
    }
}
