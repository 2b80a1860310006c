using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>A board on the wall with vases.</summary>
internal sealed class WallShelf(Dice dice) : Prop(dice, dice.Between(0.5f, 1), 0.4f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, wood) = (Width / 2, Palette.Wood(Lot));
        stage.Fill("stand", Shapes.Box(-half, -0.05f, half, 0), new Shade(wood, Texture.Fibre, 0.6f));
        stage.Mark(Shapes.Box(-half, 0, half, 0.08f), new SkiaSharp.SKColor(10, 12, 24, 80), blur: 0.02f);
        for (var x = -half + 0.12f; x < half - 0.08f; x += Lot.Between(0.16f, 0.3f))
            stage.Put(new Vase(Lot), x, -0.05f, Lot.Between(0.7f, 1.1f), shadow: false);
    }
}
