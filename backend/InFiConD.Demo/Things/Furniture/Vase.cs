using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A vase, with or without twigs.</summary>
internal sealed class Vase(Dice dice) : Prop(dice, 0.16f, dice.Between(0.22f, 0.34f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (w, h) = (Width / 2, Height);
        stage.Fill("vase", Shapes.Blob((-w * 0.45f, -h), (w * 0.45f, -h), (w * 0.35f, -h * 0.8f), (w, -h * 0.45f), (w * 0.55f, 0), (-w * 0.55f, 0), (-w, -h * 0.45f), (-w * 0.35f, -h * 0.8f)), new Shade(Palette.Ceramic(Lot), Texture.Speckle, 0.2f, 1.7f, 0.2f));
        if (Lot.Chance(0.5))
            stage.Mark(Shapes.Curve((-w * 0.8f, -h * 0.4f), (0, -h * 0.36f), (w * 0.8f, -h * 0.4f)), Palette.Ceramic(Lot), 0.02f);
    }
}
