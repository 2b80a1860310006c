using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A bowl, empty or full.</summary>
internal sealed class Bowl(Dice dice, bool empty = false) : Prop(dice, 0.26f, 0.17f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var colour = Palette.Ceramic(Lot);
        stage.Fill("bowl", Shapes.Oval(0, -0.1f, 0.13f, 0.032f), colour.Darker(0.3f));
        if (!empty && Lot.Chance(0.4))
        {
            for (var i = 0; i < 4; i++)
                Fruit.Piece(stage, -0.07f + (i * 0.047f), -0.105f - (0.02f * (i % 2)), 0.034f, Lot);
        }

        stage.Fill("bowl", Shapes.Build(p =>
        {
            p.MoveTo(-0.13f, -0.1f);
            p.QuadTo(0, -0.048f, 0.13f, -0.1f);
            p.CubicTo(0.12f, -0.03f, 0.07f, 0, 0.05f, 0);
            p.LineTo(-0.05f, 0);
            p.CubicTo(-0.07f, 0, -0.12f, -0.03f, -0.13f, -0.1f);
            p.Close();
        }), new Shade(colour, Depth: 1.6f));
        if (Lot.Chance(0.5))
            stage.Mark(Shapes.Curve((-0.12f, -0.07f), (0, -0.035f), (0.12f, -0.07f)), colour.Lighter(0.6f), 0.01f);
    }
}
