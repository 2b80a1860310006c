using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Meadows and hills under a wide sky.</summary>
internal sealed class Field : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = Countryside.Known(
        ["cow", "horse", "sheep", "dog", "cat", "bird", "person", "bicycle", "motorbike", "car", "train", "aeroplane", "tree", "bush", "hay bale", "barn"], ["fence", "crop"]);

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var things = Crowd.Make(cast.Where(name => name != "train"), dice);
        var trains = Crowd.Make(cast.Where(name => name == "train").Take(1), dice);
        var sky = things.Any(t => t.Name == "aeroplane" || t.Thing.Flies());
        var horizon = sky ? dice.Between(104, 138) : dice.Between(70, 134);
        var ground = new Ground(horizon, Crowd.EyeFor(things, horizon, dice));
        var green = Land.Green(dice);
        Skies.Paint(stage, horizon, dice);
        Horizon.Hills(stage, horizon, green, dice);
        Land.Meadow(stage, ground, green, dice);
        if (cast.Any(name => name is "car" or "bicycle" or "motorbike") ? dice.Chance(0.7) : dice.Chance(0.12))
            Land.Track(stage, ground, "road", dice.Of(new SKColor(176, 160, 136), new SKColor(140, 138, 140), new SKColor(190, 168, 130)), dice, dice.Between(2, 3.5f));
        if (cast.Contains("crop"))
            Crops.Paint(stage, ground, dice);
        var crowd = new Crowd(ground, dice);
        foreach (var (_, train) in trains)
            crowd.Reserve(Land.Railway(stage, ground, train, dice));
        Land.Tufts(stage, ground, green, dice, dice.Chance(0.5));
        if (cast.Contains("fence"))
            Fences.Add(crowd, dice);
        crowd.Add(things);
        crowd.Show(stage);
        if (dice.Chance(0.45))
            Land.Fringe(stage, green, dice);
    }
}
