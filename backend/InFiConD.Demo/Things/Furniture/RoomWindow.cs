using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Furniture;

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
