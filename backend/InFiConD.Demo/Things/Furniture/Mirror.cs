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
