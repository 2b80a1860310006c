using SkiaSharp;

namespace InFiConD.Demo.Scenes;

/// <summary>How a scene is lit.</summary>
/// <param name="Side">Where the light comes from: -1 left, 0 above, 1 right.</param>
/// <param name="Contrast">How much lit and shaded sides differ, 0 to 1.</param>
/// <param name="Tint">Colour of the light; the whole picture is multiplied by it.</param>
/// <param name="Exposure">Brightness of the whole picture, 1 = as drawn.</param>
/// <param name="Haze">Colour that far things fade into.</param>
public sealed record Light(float Side, float Contrast, SKColor Tint, float Exposure, SKColor Haze)
{
    /// <summary>Noon, overcast, a golden evening or dusk.</summary>
    public static Light Outdoors(Dice dice) => dice.Below(4) switch
    {
        0 => new(dice.Between(-0.6f, 0.6f), 0.6f, new SKColor(255, 252, 244), dice.Between(0.98f, 1.08f), new SKColor(214, 230, 242)),
        1 => new(0, 0.3f, new SKColor(236, 241, 248), dice.Between(0.85f, 0.97f), new SKColor(208, 214, 220)),
        2 => new(dice.Sign() * dice.Between(0.6f, 1), 0.75f, new SKColor(255, 232, 200), dice.Between(0.92f, 1.03f), new SKColor(246, 220, 190)),
        _ => new(dice.Sign() * dice.Between(0.3f, 0.9f), 0.5f, new SKColor(206, 212, 240), dice.Between(0.8f, 0.92f), new SKColor(168, 170, 200)),
    };

    /// <summary>Daylight from a side or lamplight.</summary>
    public static Light Indoors(Dice dice) => dice.Below(3) switch
    {
        0 => new(dice.Sign() * dice.Between(0.5f, 1), 0.6f, new SKColor(252, 250, 246), dice.Between(0.95f, 1.05f), new SKColor(230, 230, 228)),
        1 => new(dice.Between(-0.5f, 0.5f), 0.5f, new SKColor(255, 236, 208), dice.Between(0.86f, 1), new SKColor(236, 220, 196)),
        _ => new(dice.Sign() * dice.Between(0.2f, 0.8f), 0.55f, new SKColor(216, 218, 234), dice.Between(0.78f, 0.9f), new SKColor(180, 178, 190)),
    };
}
