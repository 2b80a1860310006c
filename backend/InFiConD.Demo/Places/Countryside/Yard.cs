using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A farmyard before a farmhouse, a stone wall or open land.</summary>
internal sealed class Yard : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = Countryside.Known(
        ["cow", "horse", "sheep", "dog", "cat", "bird", "person", "bicycle", "car", "motorbike", "potted plant", "bench", "hay bale", "barn", "tree"], ["fence"]);

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => Light.Outdoors(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var things = Crowd.Make(cast, dice);
        var horizon = dice.Between(78, 122);
        var ground = new Ground(horizon, Crowd.EyeFor(things, horizon, dice));
        var (green, sandy) = (Land.Green(dice), dice.Chance(0.65));
        Skies.Paint(stage, horizon, dice);
        Horizon.Hills(stage, horizon, green, dice);
        if (sandy)
            Land.Meadow(stage, ground, dice.Of(new SKColor(204, 178, 136), new SKColor(186, 160, 126), new SKColor(176, 156, 134), new SKColor(210, 190, 156)).Vary(dice, 0.4f), dice, "sand");
        else
            Land.Meadow(stage, ground, green, dice);
        if (!cast.Contains("barn") && dice.Chance(0.85))
            Farmhouse.Paint(stage, ground, dice);
        if (sandy && dice.Chance(0.3))
            Puddle(stage, ground, dice);
        if (sandy)
            Edge(stage, ground, green, dice);
        else
            Land.Tufts(stage, ground, green, dice, false);
        var crowd = new Crowd(ground, dice);
        if (cast.Contains("fence"))
            Fences.Add(crowd, dice);
        crowd.Add(things);
        crowd.Show(stage);
    }

    /// <summary>What the rain left.</summary>
    private static void Puddle(Stage stage, Ground ground, Dice dice)
    {
        var (x, y, w) = (dice.Between(40, 216), dice.Between(ground.Horizon + 50, 236), dice.Between(22, 46));
        var outline = Shapes.Blob((x - w, y), (x - (0.4f * w), y - (0.2f * w)), (x + (0.3f * w), y - (0.16f * w)), (x + w, y + 1), (x + (0.5f * w), y + (0.18f * w)), (x - (0.5f * w), y + (0.14f * w)));
        stage.Fill("water", outline, new Shade(stage.Light.Haze.Mix(new SKColor(110, 140, 170), 0.5f), Texture.Fibre, 40, 0.3f, 0.15f));
        stage.Mark(outline, new SKColor(70, 54, 40, 90), 1.2f);
    }

    /// <summary>Grass that grows into the yard from a side.</summary>
    private static void Edge(Stage stage, Ground ground, SKColor green, Dice dice)
    {
        if (dice.Chance(0.4))
            return;
        var (side, y) = (dice.Sign(), ground.Horizon + dice.Between(60, 110));
        float X(float x) => side < 0 ? x : Stage.Side - x;
        stage.Fill("grass", Shapes.Blob((X(-20), y), (X(20), y + 14), (X(52), y + 40), (X(80), 290), (X(-20), 290)), new Shade(green, Texture.Blotch, 50, 0.3f, 0.35f));
    }
}
