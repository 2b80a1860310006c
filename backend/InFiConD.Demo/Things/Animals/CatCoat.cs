using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>Colours of a cat.</summary>
/// <param name="Base">Most of it.</param>
/// <param name="Mark">Stripes or patches.</param>
/// <param name="Paw">Feet.</param>
/// <param name="Bib">Breast and muzzle.</param>
/// <param name="Point">Ears and tail.</param>
/// <param name="Iris">Eyes.</param>
/// <param name="Stripes">Tabby.</param>
/// <param name="Patched">Patches.</param>
internal sealed record CatCoat(SKColor Base, SKColor Mark, SKColor Paw, SKColor Bib, SKColor Point, SKColor Iris, bool Stripes, bool Patched)
{
    /// <summary>A coat by lot.</summary>
    public static CatCoat ByLot(Dice dice)
    {
        var iris = dice.Of(new SKColor(206, 190, 60), new SKColor(126, 176, 84), new SKColor(226, 160, 48));
        var white = new SKColor(246, 240, 232);
        return dice.Below(8) switch
        {
            0 or 1 => new(new(222, 138, 66), new(168, 84, 34), dice.Chance(0.5) ? white : new(232, 160, 92), new(248, 226, 196), new(214, 126, 58), iris, true, false),
            2 => new(new(146, 138, 130), new(72, 66, 64), dice.Chance(0.5) ? white : new(158, 150, 142), new(226, 220, 212), new(126, 118, 112), iris, true, false),
            3 => new(new(50, 46, 52), new(30, 28, 32), new(58, 54, 60), new(70, 66, 72), new(44, 40, 46), iris, false, false),
            4 => new(new(52, 48, 54), new(30, 28, 32), white, white, new(48, 44, 50), iris, false, false),
            5 => new(white, new(230, 220, 210), white, white, white.Darker(0.06f), new(120, 170, 206), false, false),
            6 => new(white, dice.Of(new SKColor(216, 130, 60), new SKColor(60, 54, 58)), white, white, new(206, 122, 58), iris, false, true),
            _ => new(new(226, 208, 184), new(92, 68, 58), new(96, 72, 62), new(150, 118, 98), new(88, 66, 58), new(110, 168, 214), false, false),
        };
    }
}
