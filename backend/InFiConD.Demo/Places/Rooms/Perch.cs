using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>A stand with a bar or a hoop for a bird.</summary>
internal sealed class Perch(Dice dice) : Prop(dice, 0.6f, 1.6f)
{
    /// <summary>Height of the bar, metres.</summary>
    public const float Bar = 1.05f;

    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var metal = Lot.Of(new SKColor(70, 62, 58), new SKColor(190, 152, 84), new SKColor(226, 224, 218));
        stage.Fill("stand", Shapes.Oval(0, -0.02f, 0.2f, 0.05f), new Shade(metal, Depth: 1.5f));
        stage.Stroke("stand", Shapes.Line((0, -0.03f), (0, -Bar)), 0.04f, metal);
        if (Lot.Chance(0.6))
            stage.Stroke("stand", Shapes.Oval(0, -Bar - 0.24f, 0.28f), 0.026f, metal);
        stage.Stroke("stand", Shapes.Line((-0.26f, -Bar), (0.26f, -Bar)), 0.04f, Palette.Wood(Lot));
    }
}
