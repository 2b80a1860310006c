using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>How rooms are lit: by day, by lamps or in the evening; never so dark that colours die.</summary>
internal static class RoomLight
{
    /// <summary>Light by lot.</summary>
    public static Light ByLot(Dice dice) => dice.Below(5) switch
    {
        0 or 1 => new(dice.Sign() * dice.Between(0.5f, 1), 0.6f, new SKColor(255, 252, 246), dice.Between(1, 1.1f), new SKColor(232, 232, 230)),
        2 => new(dice.Between(-0.5f, 0.5f), 0.5f, new SKColor(255, 240, 216), dice.Between(0.96f, 1.06f), new SKColor(236, 222, 200)),
        3 => new(dice.Sign() * dice.Between(0.4f, 0.9f), 0.7f, new SKColor(255, 228, 194), dice.Between(0.9f, 1.02f), new SKColor(240, 214, 184)),
        _ => new(dice.Sign() * dice.Between(0.2f, 0.8f), 0.55f, new SKColor(216, 222, 244), dice.Between(0.8f, 0.92f), new SKColor(186, 186, 202)),
    };
}
