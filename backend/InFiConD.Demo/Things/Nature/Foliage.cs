using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Nature;

/// <summary>A mass of leaves: a bumpy silhouette with lit and shaded clumps in it.</summary>
internal sealed class Foliage
{
    private readonly SKPath _outline;
    private readonly (float X, float Y, float Size, bool Lit)[] _clumps;
    private readonly (float X, float Y, float RadiusX, float RadiusY) _place;

    /// <summary>Leaves in an ellipse.</summary>
    public Foliage(Dice dice, float x, float y, float radiusX, float radiusY, int bumps = 11)
    {
        _place = (x, y, radiusX, radiusY);
        using var path = new SKPathBuilder();
        var start = dice.Unit();
        var radii = Enumerable.Range(0, bumps).Select(_ => dice.Between(0.84f, 1f)).ToArray();
        for (var i = 0; i <= bumps; i++)
        {
            var (angle, between) = (MathF.Tau * (i + start) / bumps, MathF.Tau * (i + start - 0.5f) / bumps);
            var (far, out_) = (radii[i % bumps], radii[i % bumps] * 1.2f);
            var (px, py) = (x + (MathF.Cos(angle) * radiusX * far), y + (MathF.Sin(angle) * radiusY * far));
            if (i == 0)
                path.MoveTo(px, py);
            else
                path.QuadTo(x + (MathF.Cos(between) * radiusX * out_), y + (MathF.Sin(between) * radiusY * out_), px, py);
        }

        path.Close();
        _outline = path.Detach();
        _clumps = [.. Enumerable.Range(0, 12).Select(i =>
        {
            var (angle, far) = (dice.Between(0, MathF.Tau), MathF.Sqrt(dice.Unit()) * 0.8f);
            return (MathF.Cos(angle) * far, MathF.Sin(angle) * far, dice.Between(0.16f, 0.34f), i < 7);
        })];
    }

    /// <summary>Draws it, lit from the stage's light.</summary>
    public void Paint(Stage stage, string word, SKColor colour, SKColor? dots = null)
    {
        var (x, y, rx, ry) = _place;
        stage.Fill(word, _outline, new Shade(colour, Texture.Blotch, Math.Max(rx, ry) * 1.4f, 1.3f, 0.24f));
        stage.Inside(_outline, () =>
        {
            foreach (var (cx, cy, size, lit) in _clumps)
            {
                var (shiftX, shiftY) = (stage.LightSide * 0.3f * (lit ? 1 : -1), lit ? -0.25f : 0.35f);
                stage.Mark(
                    Shapes.Oval(x + ((cx + shiftX) * rx), y + ((cy + shiftY) * ry), size * rx, size * ry * 0.8f),
                    lit ? colour.Lighter(0.3f).WithAlpha(70) : colour.Darker(0.5f).WithAlpha(70));
                if (dots is { } dot && lit)
                {
                    for (var k = 0; k < 3; k++)
                        stage.Mark(Shapes.Oval(x + ((cx + (0.14f * k)) * rx * 0.9f), y + ((cy - (0.2f * k) + 0.1f) * ry * 0.9f), 0.055f * (rx + ry) / 2), dot);
                }
            }
        });
    }
}
