using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>What tells one kind of bird from another.</summary>
/// <param name="Build">"song", "water", "hen" or "wader".</param>
/// <param name="Size">Length from beak to tail (waders: height), metres.</param>
/// <param name="Back">Back and tail.</param>
/// <param name="Belly">Breast and belly.</param>
/// <param name="Head">Head.</param>
/// <param name="Wing">Wing.</param>
/// <param name="Beak">Beak.</param>
/// <param name="Leg">Legs.</param>
/// <param name="Bill">Length of the beak, 1 as usual.</param>
internal sealed record BirdKind(string Build, float Size, SKColor Back, SKColor Belly, SKColor Head, SKColor Wing, SKColor Beak, SKColor Leg, float Bill = 1)
{
    /// <summary>A kind by lot.</summary>
    public static BirdKind ByLot(Dice dice) => dice.Below(14) switch
    {
        0 => new("song", 0.17f, Rgb(0x8A6444), Rgb(0xD9CBB4), Rgb(0x7A5238), Rgb(0x6E4C34), Rgb(0x4A4038), Rgb(0xA07A64), 0.8f),
        1 => new("song", 0.17f, Rgb(0x7C6A50), Rgb(0xE07038), Rgb(0xD8642E), Rgb(0x6A5A46), Rgb(0x4A3C34), Rgb(0x7A5A4A), 0.8f),
        2 => new("song", 0.16f, Rgb(0x5C8AA8), Rgb(0xF2D24E), Rgb(0x3A78B4), Rgb(0x2E68A0), Rgb(0x383840), Rgb(0x50586A), 0.7f),
        3 => new("song", 0.26f, Rgb(0x2A2A32), Rgb(0x34343C), Rgb(0x26262E), Rgb(0x222228), Rgb(0xF2A030), Rgb(0x5A4438)),
        4 => new("song", 0.25f, Rgb(0xD24038), Rgb(0xE85E48), Rgb(0xC83430), Rgb(0x9A2A2C), Rgb(0xF09A48), Rgb(0x7A4A40), 0.8f),
        5 => new("song", 0.24f, Rgb(0x3E9A58), Rgb(0x8CC850), Rgb(0xF2C83E), Rgb(0x2E7A4A), Rgb(0xE8A088), Rgb(0x8A8A90), 0.7f),
        6 or 7 => new("water", 0.55f, Rgb(0xF4F2EE), Rgb(0xF6F4F0), Rgb(0xFAF8F4), Rgb(0x9AA6B2), Rgb(0xF0B036), Rgb(0xE89A6A)),
        8 => new("water", 0.36f, Rgb(0x8E98A8), Rgb(0xA6AEBC), Rgb(0x5E6A80), Rgb(0x7A8698), Rgb(0x4A4A50), Rgb(0xD0605A), 0.6f),
        9 => new("water", 0.55f, Rgb(0x8C7A68), Rgb(0xC8BEB0), Rgb(0x1E6A4C), Rgb(0x7C6C60), Rgb(0xE8C040), Rgb(0xEA8A34), 1.1f),
        10 => new("water", 0.48f, Rgb(0x2C2C36), Rgb(0x34343E), Rgb(0x26262E), Rgb(0x22222A), Rgb(0x30303A), Rgb(0x34343A), 1.1f),
        11 => new("hen", 0.46f, dice.Of(Rgb(0xB8683A), Rgb(0xF2EADC), Rgb(0x3A3438)), dice.Of(Rgb(0xD08A52), Rgb(0xE8DCC8)), dice.Of(Rgb(0xC8783E), Rgb(0xF4EEE2)), dice.Of(Rgb(0x8E4A2C), Rgb(0xD8C8B0)), Rgb(0xEEB048), Rgb(0xE8B040), 0.7f),
        12 => new("wader", 0.95f, Rgb(0x8496AA), Rgb(0xD8DEE4), Rgb(0xE4E8EC), Rgb(0x66788E), Rgb(0xEBB444), Rgb(0x8A7A5A), 1.2f),
        _ => dice.Chance(0.5)
            ? new("wader", 1.05f, Rgb(0xF6F4F0), Rgb(0xFAF8F4), Rgb(0xFAF8F4), Rgb(0x2C2C34), Rgb(0xE04A34), Rgb(0xDC4A38), 1.2f)
            : new("wader", 1.2f, Rgb(0xF08A94), Rgb(0xF6AAB0), Rgb(0xF294A0), Rgb(0xE4707E), Rgb(0xF0C8B8), Rgb(0xEA8490), 0.7f),
    };

    private static SKColor Rgb(uint rgb) => new(0xFF000000 | rgb);
}
