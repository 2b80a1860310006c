using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A bed of flowers in the lawn.</summary>
internal static class FlowerBed
{
    /// <summary>Adds one where the lawn is neither far nor at the very front.</summary>
    public static void Add(Crowd crowd, Dice dice)
    {
        var ground = crowd.Ground;
        var y = ground.Horizon + ((Stage.Side - ground.Horizon) * dice.Between(0.28f, 0.85f));
        var near = (y - ground.Horizon) / (Stage.Side - ground.Horizon);
        var (x, width) = (dice.Between(40, 216), dice.Between(44, 74) * (0.7f + (0.6f * near)));
        var (lot, depth) = (dice.Split(), width * dice.Between(0.16f, 0.24f));
        crowd.Reserve(new Area(x, y, 1, (x - width, y - depth - 6, x + width, y + depth)));
        crowd.Add(y, stage => Paint(stage, x, y, width, depth, 2.2f + (2.4f * near), lot));
    }

    private static void Paint(Stage stage, float x, float y, float width, float depth, float size, Dice dice)
    {
        var petals = dice.Of<SKColor[]>([new(226, 70, 74), new(246, 196, 64)], [new(240, 150, 180), new(250, 240, 236)], [new(140, 104, 190), new(246, 214, 90)], [new(240, 120, 60), new(250, 236, 210)]);
        var bed = Shapes.Blob((x - width, y), (x - (0.5f * width), y - depth - (2 * size)), (x + (0.5f * width), y - depth - (2 * size)), (x + width, y), (x + (0.5f * width), y + depth), (x - (0.5f * width), y + depth));
        stage.Mark(Shapes.Oval(x, y + (0.5f * depth), width * 1.04f, depth), new SKColor(30, 34, 30, 90), blur: 2);
        stage.Fill("leaf", bed, new Shade(new SKColor(70, 112, 64), Texture.Blotch, 18, 0.8f, 0.6f));
        var rows = 5;
        for (var row = 0; row < rows; row++)
        {
            var across = (int)(1.35f * width / size);
            for (var i = 0; i < across; i++)
            {
                var t = ((i + dice.Between(0.2f, 0.8f)) / across * 2) - 1;
                var span = MathF.Sqrt(Math.Max(0, 1 - (t * t)));
                var v = (((row + dice.Unit()) / rows * 2) - 1) * span;
                var r = size * dice.Between(0.5f, 0.85f);
                stage.Fill("flower", Shapes.Oval(x + (t * width * 0.95f), y - size + (v * depth), r, r * 0.85f), new Shade(petals[(row + i) % 2].Vary(dice, 0.5f), Depth: 0.5f));
            }
        }
    }
}
