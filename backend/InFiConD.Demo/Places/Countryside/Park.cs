using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A park: lawn, a path, sometimes a pond and flower beds.</summary>
internal sealed class Park : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = Countryside.Known(
        ["person", "dog", "bird", "cat", "bicycle", "horse", "chair", "bottle", "boat", "tree", "bush", "bench", "lamp post"], ["fence", "flower"]);

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var boats = Crowd.Make(cast.Where(name => name == "boat").Take(2), dice);
        var things = Crowd.Make(cast.Where(name => name != "boat").Select(name => name == "person" && dice.Chance(0.15) ? "person on the ground" : name), dice);
        var horizon = dice.Between(74, 118);
        var ground = new Ground(horizon, Crowd.EyeFor(things, horizon, dice));
        var green = Land.Green(dice);
        Skies.Paint(stage, horizon, dice);
        Horizon.Hills(stage, horizon, green, dice);
        Land.Meadow(stage, ground, green, dice);
        if (dice.Chance(0.7))
            Land.Track(stage, ground, "pavement", dice.Of(new SKColor(206, 194, 172), new SKColor(184, 180, 176), new SKColor(214, 186, 152)), dice, dice.Between(1.6f, 3));
        var pond = boats.Count > 0 || dice.Chance(0.35) ? Pond.ByLot(ground, dice, boats.Count) : null;
        Land.Tufts(stage, ground, green, dice, dice.Chance(0.3));
        pond?.Paint(stage, dice);
        var crowd = new Crowd(ground, dice) { Firm = (x, y) => pond?.Covers(x, y) != true };
        if (cast.Contains("fence"))
            Fences.Add(crowd, dice);
        for (var i = 0; i < boats.Count; i++)
            pond?.Float(crowd, boats[i].Thing, (i + 1f) / (boats.Count + 1), dice);
        if (cast.Contains("flower"))
            FlowerBed.Add(crowd, dice);
        crowd.Add(things);
        crowd.Show(stage);
        if (dice.Chance(0.45))
            Land.Fringe(stage, green, dice);
    }
}
