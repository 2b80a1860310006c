using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Fences across the picture: rails, wire or pickets.</summary>
internal static class Fences
{
    /// <summary>Adds a fence at a distance where it is well seen.</summary>
    public static void Add(Crowd crowd, Dice dice)
    {
        var ground = crowd.Ground;
        var kind = dice.Below(3);
        var foot = Math.Min(ground.FootAt(kind == 2 ? dice.Between(16, 30) : dice.Between(20, 42)), dice.Between(170, 214));
        var end = Math.Max(ground.Horizon + (8 * ground.Eye), foot + (dice.Sign() * dice.Between(0, 0.3f) * (foot - ground.Horizon)));
        var lot = dice.Split();
        crowd.Barrier = kind == 2 || dice.Chance(0.7) ? Math.Max(foot, end) : 0;
        crowd.Add((foot + end) / 2, stage => Paint(stage, ground, foot, end, kind, lot));
    }

    private static void Paint(Stage stage, Ground ground, float left, float right, int kind, Dice dice)
    {
        var wood = (kind == 2 ? dice.Of(new SKColor(240, 236, 226), new SKColor(150, 180, 176)) : dice.Of(new SKColor(150, 118, 84), new SKColor(122, 104, 88), new SKColor(224, 214, 196), new SKColor(104, 84, 66))).Vary(dice, 0.4f);
        var tall = kind == 2 ? dice.Between(0.9f, 1.1f) : dice.Between(1.05f, 1.3f);
        float FootAt(float x) => left + ((right - left) * x / Stage.Side);
        float UnitAt(float x) => ground.UnitAt(FootAt(x));
        void Rail(float at, float thick)
        {
            var (u0, u1) = (UnitAt(0), UnitAt(Stage.Side));
            stage.Fill("fence", Shapes.Polygon((-2, left - (u0 * (at + thick))), (258, right - (u1 * (at + thick))), (258, right - (u1 * at)), (-2, left - (u0 * at))), new Shade(wood, Texture.Fibre, 30, 0.5f, 0.3f));
        }

        foreach (var at in (ReadOnlySpan<float>)(kind == 2 ? [0.22f, 0.68f] : kind == 1 ? [0.35f, 0.65f, 0.95f] : [0.3f, 0.66f, 1.0f]))
            Rail(at * tall * 0.92f, kind == 1 ? 0.045f : kind == 2 ? 0.09f : 0.12f);
        var spacing = kind == 2 ? 0.2f : 2.1f;
        for (var x = -dice.Between(0, spacing * UnitAt(0)); x < Stage.Side + 4; x += spacing * UnitAt(x))
        {
            var (u, foot) = (UnitAt(x), FootAt(x));
            var w = (kind == 2 ? 0.062f : 0.09f) * u;
            var top = foot - (u * tall * dice.Between(0.98f, 1.04f));
            stage.Fill("fence", Shapes.Polygon((x - w, foot), (x - w, top + w), (x, top), (x + w, top + w), (x + w, foot)), new Shade(wood.Vary(dice, 0.2f), Depth: 0.7f));
            if (kind != 2)
                stage.Mark(Shapes.Oval(x, foot, w * 2.4f, w * 0.7f), new SKColor(20, 24, 40, 80));
        }
    }
}
