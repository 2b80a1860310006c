using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A mirror on the wall, oblong, oval or arched.</summary>
internal sealed class Mirror(Dice dice) : Prop(dice, dice.Between(0.5f, 0.9f), dice.Between(0.7f, 1.2f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, frame, style) = (Width / 2, Lot.Chance(0.4) ? new SKColor(196, 160, 90) : Palette.Wood(Lot), Lot.Below(3));
        SKPath Outline(float inset) => style switch
        {
            0 => Shapes.Box(-half + inset, -Height + inset, half - inset, -inset, 0.02f),
            1 => Shapes.Oval(0, -Height / 2, half - inset, (Height / 2) - inset),
            _ => Shapes.Box(-half + inset, -Height + inset, half - inset, -inset, half - inset),
        };
        stage.Mark(Outline(-0.02f), new SKColor(10, 12, 24, 80), blur: 0.03f);
        stage.Fill("mirror", Outline(0), new Shade(frame, Depth: 1.5f));
        var glass = Outline(0.04f);
        stage.Fill("mirror", glass, new Shade(new SKColor(190, 206, 214), Depth: 0.4f));
        stage.Inside(glass, () =>
        {
            var room = Palette.Wall(Lot);
            stage.Blend(Shapes.Box(-half, -Height, half, 0), room.Lighter(0.35f), room.Darker(0.12f));
            stage.Mark(Shapes.Box(-half, -Height * 0.22f, half, 0), new SKColor(150, 120, 96, 150));
            stage.Mark(Shapes.Polygon((-half, -Height * 0.3f), (-half, -Height * 0.62f), (half, -Height * 1.1f), (half, -Height * 0.8f)), SKColors.White.WithAlpha(80));
            stage.Mark(Shapes.Polygon((-half, -Height * 0.16f), (-half, -Height * 0.24f), (half, -Height * 0.72f), (half, -Height * 0.64f)), SKColors.White.WithAlpha(60));
        });
    }
}

/// <summary>A clock on the wall.</summary>
internal sealed class Clock(Dice dice) : Prop(dice, 0.34f, 0.34f)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var r = Width / 2;
        stage.Mark(Shapes.Oval(0.01f, -r + 0.02f, r), new SKColor(10, 12, 24, 90), blur: 0.02f);
        stage.Fill("clock", Shapes.Oval(0, -r, r), new Shade(Palette.Bright(Lot).Darker(Lot.Between(0, 0.5f)), Depth: 1.2f));
        stage.Fill("clock", Shapes.Oval(0, -r, r * 0.82f), new Shade(new SKColor(250, 248, 240), Depth: 0.2f));
        for (var i = 0; i < 12; i++)
        {
            var (c, s) = (MathF.Cos(i * MathF.Tau / 12), MathF.Sin(i * MathF.Tau / 12));
            stage.Mark(Shapes.Line((0.66f * r * c, -r + (0.66f * r * s)), (0.76f * r * c, -r + (0.76f * r * s))), new SKColor(60, 60, 66), 0.012f);
        }

        var (hour, minute) = (Lot.Between(0, MathF.Tau), Lot.Between(0, MathF.Tau));
        stage.Mark(Shapes.Line((0, -r), (0.42f * r * MathF.Cos(hour), -r + (0.42f * r * MathF.Sin(hour)))), new SKColor(40, 40, 46), 0.022f);
        stage.Mark(Shapes.Line((0, -r), (0.64f * r * MathF.Cos(minute), -r + (0.64f * r * MathF.Sin(minute)))), new SKColor(40, 40, 46), 0.014f);
    }
}

/// <summary>A window with a view; its foot is the sill.</summary>
internal sealed class RoomWindow(Dice dice) : Prop(dice, dice.Between(0.9f, 1.7f), dice.Between(1, 1.35f))
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (half, frame) = (Width / 2, Lot.Chance(0.7) ? new SKColor(244, 242, 236) : Palette.Wood(Lot));
        stage.Fill("window", Shapes.Box(-half - 0.05f, -Height - 0.05f, half + 0.05f, 0.02f), new Shade(frame.Darker(0.1f), Depth: 0.6f));
        var glass = new SKRect(-half, -Height, half, 0);
        stage.Inside(Shapes.Box(-half, -Height, half, 0), () => Scenery.Paint(stage, glass, Lot));
        stage.Mark(Shapes.Box(-half, -Height, half, -Height + 0.06f), new SKColor(16, 18, 34, 60));
        for (var i = Lot.Below(3); i >= 0; i--)
            stage.Mark(Shapes.Line((half - (Width * (i + 1) / 4f), -Height), (half - (Width * (i + 1) / 4f), 0)), frame, 0.045f);
        if (Lot.Chance(0.5))
            stage.Mark(Shapes.Line((-half, -Height * 0.62f), (half, -Height * 0.62f)), frame, 0.04f);
        stage.Mark(Shapes.Box(-half, -Height, half, 0), frame, 0.05f);
        stage.Fill("window", Shapes.Box(-half - 0.1f, -0.02f, half + 0.1f, 0.05f), new Shade(frame, Depth: 0.8f));
        stage.Mark(Shapes.Box(-half - 0.08f, 0.05f, half + 0.06f, 0.12f), new SKColor(10, 12, 24, 60), blur: 0.02f);
    }
}

/// <summary>A pair of curtains on a rod, or one; its foot is the hem.</summary>
internal sealed class Curtain(Dice dice, float apart, float height) : Prop(dice, apart + 0.7f, height)
{
    /// <inheritdoc />
    public override void Paint(Stage stage)
    {
        var (cloth, second, style) = (Palette.Fabric(Lot).Lighter(0.15f), Palette.Bright(Lot), Lot.Below(3));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (apart <= 0 && side > 0)
                continue;
            Drape(stage, side * ((apart / 2) + 0.14f), side, cloth, second, style);
        }

        stage.Stroke("curtain", Shapes.Line((-Width / 2, -Height), (Width / 2, -Height)), 0.045f, Palette.Wood(Lot).Darker(0.3f));
    }

    private void Drape(Stage stage, float x, int side, SKColor cloth, SKColor second, int style)
    {
        var half = apart <= 0 ? 0.32f : 0.22f;
        var tied = style == 2;
        var drape = tied
            ? Shapes.Blob((x - half, -Height), (x, -Height - 0.01f), (x + half, -Height), (x + (side * 0.1f) + (half * 0.55f), -Height * 0.4f), (x + (half * 0.9f), 0), (x, 0.01f), (x - (half * 0.9f), 0), (x + (side * 0.1f) - (half * 0.55f), -Height * 0.4f))
            : Shapes.Polygon((x - half, -Height), (x + half, -Height), (x + (half * 1.1f), 0), (x - (half * 1.1f), 0));
        stage.Fill("curtain", drape, new Shade(cloth, Texture.Weave, 0.25f, 0.8f));
        stage.Inside(drape, () =>
        {
            for (var y = 0.1f; style == 1 && y < Height; y += 0.3f)
                stage.Mark(Shapes.Box(x - 1, -y - 0.12f, x + 1, -y), second.WithAlpha(120));
            for (var i = 0; i < 5; i++)
            {
                var fold = x - half + (half * 2 * (i + 0.5f) / 5);
                stage.Mark(Shapes.Line((fold, -Height), (tied ? x + (side * 0.1f) + ((fold - x) * 0.5f) : fold, -Height * 0.4f), (fold, 0)), cloth.Darker(0.55f).WithAlpha(90), 0.035f);
                stage.Mark(Shapes.Line((fold + 0.035f, -Height), (tied ? x + (side * 0.1f) + ((fold - x) * 0.5f) + 0.02f : fold + 0.035f, -Height * 0.4f), (fold + 0.035f, 0)), SKColors.White.WithAlpha(46), 0.025f);
            }
        });
    }
}
