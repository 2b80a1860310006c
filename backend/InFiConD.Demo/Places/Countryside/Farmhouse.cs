using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A long low house with a tiled roof behind the yard.</summary>
internal static class Farmhouse
{
    /// <summary>Paints it standing where the ground is a few metres from the horizon.</summary>
    public static void Paint(Stage stage, Ground ground, Dice dice)
    {
        var unit = dice.Between(13, 22);
        var foot = Math.Min(ground.FootAt(unit), ground.Horizon + dice.Between(24, 44));
        var (length, tall, pitch) = (dice.Between(8, 16), dice.Between(2.6f, 3.4f), dice.Between(1.8f, 2.8f));
        var x = dice.Between(20, 236);
        var wall = dice.Of(new SKColor(232, 222, 204), new SKColor(214, 190, 160), new SKColor(190, 176, 160), new SKColor(206, 150, 120), new SKColor(226, 214, 170)).Vary(dice, 0.5f);
        var roof = dice.Of(new SKColor(172, 92, 66), new SKColor(150, 78, 60), new SKColor(108, 102, 104), new SKColor(138, 110, 84)).Vary(dice, 0.5f);
        var frame = dice.Of(new SKColor(246, 242, 232), new SKColor(60, 96, 84), new SKColor(52, 80, 120), new SKColor(124, 60, 48));
        stage.Far(0.12f, () => stage.At(x, foot, () =>
        {
            var half = length / 2;
            stage.Mark(Shapes.Oval(0, 0, half * 1.05f, 0.35f), new SKColor(20, 24, 40, 110), blur: 0.2f);
            stage.Fill("building", Shapes.Box(half * 0.5f, -tall - pitch - 0.7f, (half * 0.5f) + 0.7f, -tall - (0.4f * pitch)), wall.Darker(0.15f));
            stage.Fill("building", Shapes.Box(-half, -tall, half, 0), new Shade(wall, Texture.Speckle, 3, 0.6f, 0.25f));
            var tiles = Shapes.Polygon((-half - 0.4f, -tall + 0.15f), (-half + 0.7f, -tall - pitch), (half - 0.7f, -tall - pitch), (half + 0.4f, -tall + 0.15f));
            stage.Fill("roof", tiles, new Shade(roof, Texture.Fibre, 2.4f, 0.8f, 0.25f));
            for (var row = 1; row < 5; row++)
                stage.Mark(Shapes.Line((-half - 0.3f + (0.22f * row), -tall + 0.15f - ((pitch + 0.15f) * row / 5)), (half + 0.3f - (0.22f * row), -tall + 0.15f - ((pitch + 0.15f) * row / 5))), roof.Darker(0.4f).WithAlpha(80), 0.06f);
            stage.Mark(Shapes.Box(-half, -tall + 0.15f, half, -tall + 0.45f), new SKColor(20, 24, 40, 80));
            var (slots, doorAt) = ((int)(length / 1.9f), dice.Below((int)(length / 1.9f)));
            for (var i = 0; i < slots; i++)
            {
                var middle = -half + (length * (i + 0.5f) / slots);
                if (i == doorAt)
                    stage.Fill("door", Shapes.Box(middle - 0.5f, -2.1f, middle + 0.5f, 0), frame.Darker(0.1f));
                else
                    Window(stage, middle, tall * 0.58f, frame);
            }
        }, unit, unit));
    }

    private static void Window(Stage stage, float x, float y, SKColor frame)
    {
        stage.Fill("window", Shapes.Box(x - 0.45f, -y - 0.55f, x + 0.45f, -y + 0.5f), new Shade(new SKColor(70, 84, 100), Depth: 1.2f));
        stage.Mark(Shapes.Box(x - 0.45f, -y - 0.55f, x + 0.45f, -y + 0.5f), frame, 0.12f);
        stage.Mark(Shapes.Line((x, -y - 0.55f), (x, -y + 0.5f)), frame, 0.07f);
        stage.Mark(Shapes.Line((x - 0.45f, -y), (x + 0.45f, -y)), frame, 0.07f);
    }
}
