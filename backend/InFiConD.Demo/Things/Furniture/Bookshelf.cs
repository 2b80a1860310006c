using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A shelf full of books.</summary>
internal sealed class Bookshelf(Dice dice) : Prop(dice, dice.Between(0.7f, 1.2f), dice.Between(1.3f, 2.1f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, wood) = (Width / 2, Palette.Wood(Lot));
        new Oblique(0.1f, 0.08f).Box(stage, "bookshelf", (-half, half), (0, Height), (0, 0.3f), new Shade(wood, Texture.Fibre, 0.9f, 1, 0.2f));
        stage.Fill("bookshelf", Shapes.Box(-half + 0.04f, -Height + 0.04f, half - 0.04f, -0.08f), new Shade(wood.Darker(0.55f), Depth: 0.4f));
        var rows = (int)(Height / 0.34f);
        var tall = (Height - 0.12f) / rows;
        for (var row = 0; row < rows; row++)
        {
            var y = -0.08f - (row * tall);
            Row(stage, -half + 0.05f, half - 0.05f, y, tall - 0.04f);
            stage.Fill("bookshelf", Shapes.Box(-half + 0.02f, y, half - 0.02f, y + 0.035f), new Shade(wood, Depth: 0.6f));
        }
    }

    private void Row(Stage stage, float left, float right, float y, float room)
    {
        var x = left + Lot.Between(0, 0.06f);
        while (x < right - 0.05f)
        {
            if (Lot.Chance(0.07))
            {
                x += Lot.Between(0.08f, 0.2f);
                continue;
            }

            var (wide, tall) = (Math.Min(Lot.Between(0.03f, 0.065f), right - x), room * Lot.Between(0.66f, 0.95f));
            var colour = Palette.Bright(Lot).Darker(Lot.Between(0, 0.3f));
            stage.Fill("book", Shapes.Box(x, y - tall, x + wide, y), new Shade(colour, Depth: 0.6f));
            stage.Mark(Shapes.Box(x + (0.15f * wide), y - (0.8f * tall), x + (0.85f * wide), y - (0.7f * tall)), colour.Lighter(0.55f));
            stage.Mark(Shapes.Line((x, y), (x, y - tall)), new SKColor(14, 14, 24, 90), 0.006f);
            x += wide + 0.003f;
        }
    }
}
