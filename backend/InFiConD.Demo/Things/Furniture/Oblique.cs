using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Solids seen a little from above and from the right: fronts stay true, depth goes up and to the right. Lengths in metres, y up.</summary>
/// <param name="Across">Shift to the right per metre of depth.</param>
/// <param name="Up">Shift upwards per metre of depth.</param>
internal readonly record struct Oblique(float Across, float Up)
{
    /// <summary>A view by lot.</summary>
    public static Oblique ByLot(Dice dice) => new(dice.Between(0.12f, 0.36f), dice.Between(0.26f, 0.4f));

    /// <summary>Where a point in space is drawn.</summary>
    public (float X, float Y) At(float x, float y, float z) => (x + (z * Across), -y - (z * Up));

    /// <summary>A box; with <paramref name="round"/> a padded one.</summary>
    public void Box(Stage stage, string word, (float From, float To) x, (float From, float To) y, (float From, float To) z, Shade shade, float round = 0)
    {
        var side = shade with { Colour = shade.Colour.Darker(stage.LightSide > 0.2f ? 0.08f : 0.3f), Depth = shade.Depth * 0.5f };
        var top = shade with { Colour = shade.Colour.Lighter(0.16f), Depth = shade.Depth * 0.4f };
        if (round > 0)
        {
            Padded(stage, word, x, y, z, (shade, top, side), Math.Min(round, 0.49f * Math.Min(x.To - x.From, y.To - y.From)));
            return;
        }

        stage.Fill(word, Shapes.Polygon(At(x.From, y.To, z.From), At(x.To, y.To, z.From), At(x.To, y.To, z.To), At(x.From, y.To, z.To)), top);
        stage.Fill(word, Shapes.Polygon(At(x.To, y.From, z.From), At(x.To, y.To, z.From), At(x.To, y.To, z.To), At(x.To, y.From, z.To)), side);
        stage.Fill(word, Front(x, y, z.From, 0), shade);
    }

    /// <summary>A leg that narrows downwards.</summary>
    public void Leg(Stage stage, (float X, float Z) at, float height, (float Top, float Bottom) width, float lean, Shade shade, string word = "leg")
    {
        var (top, bottom) = (At(at.X, height, at.Z), At(at.X + lean, 0, at.Z));
        stage.Fill(word, Shapes.Polygon((top.X - (width.Top / 2), top.Y), (top.X + (width.Top / 2), top.Y), (bottom.X + (width.Bottom / 2), bottom.Y), (bottom.X - (width.Bottom / 2), bottom.Y)), shade);
    }

    private void Padded(Stage stage, string word, (float From, float To) x, (float From, float To) y, (float From, float To) z, (Shade Front, Shade Top, Shade Side) shades, float r)
    {
        var (dx, dy) = ((z.To - z.From) * Across, -(z.To - z.From) * Up);
        var length = MathF.Max(1e-4f, MathF.Sqrt((dx * dx) + (dy * dy)));
        var (nx, ny) = (r * dy / length, -r * dx / length);
        var (left, right, top, bottom) = (At(x.From, 0, z.From).X, At(x.To, 0, z.From).X, At(0, y.To, z.From).Y, At(0, y.From, z.From).Y);
        var (upper, lower) = ((X: left + r + nx, Y: top + r + ny), (X: right - r - nx, Y: bottom - r - ny));
        stage.Fill(word, Front(x, y, z.To, r), shades.Top with { Depth = 0 });
        stage.Fill(word, Shapes.Polygon(upper, (upper.X + dx, upper.Y + dy), (lower.X + dx, lower.Y + dy), lower), shades.Top with { Depth = 0 });
        stage.Fill(word, Shapes.Polygon((right - (0.3f * r), top + (0.3f * r)), (right - (0.3f * r) + dx, top + (0.3f * r) + dy), (right + dx, top + r + dy), (right + dx, bottom - r + dy), (lower.X + dx, lower.Y + dy), lower), shades.Side);
        stage.Fill(word, Front(x, y, z.From, r), shades.Front);
    }

    private SkiaSharp.SKPath Front((float From, float To) x, (float From, float To) y, float z, float round)
    {
        var (a, b) = (At(x.From, y.To, z), At(x.To, y.From, z));
        return Shapes.Box(a.X, a.Y, b.X, b.Y, round);
    }
}
