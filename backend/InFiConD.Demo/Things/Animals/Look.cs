using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>What a person looks like and wears.</summary>
/// <param name="Tall">Height, metres.</param>
/// <param name="Head">Size of the head, 1 for an adult.</param>
/// <param name="Shoulder">Half the width of the shoulders, metres.</param>
/// <param name="Hip">Half the width of the hips, metres.</param>
/// <param name="Skin">Skin.</param>
/// <param name="Hair">Hair.</param>
/// <param name="HairStyle">"short", "crop", "bob", "long", "bun", "tail", "afro", "curls" or "bald".</param>
/// <param name="Beard">A beard.</param>
/// <param name="Hat">"none", "cap", "beanie", "sun" or "brim".</param>
/// <param name="HatColour">Hat.</param>
/// <param name="Top">Shirt or dress.</param>
/// <param name="Bottom">Trousers or skirt.</param>
/// <param name="Outfit">"trousers", "shorts", "skirt" or "dress".</param>
/// <param name="LongSleeves">Sleeves down to the hands.</param>
/// <param name="Pattern">"plain", "stripes", "jacket" or "dots".</param>
/// <param name="Second">Second colour of the pattern.</param>
/// <param name="Shoe">Shoes.</param>
internal sealed record Look(
    float Tall, float Head, float Shoulder, float Hip, SKColor Skin, SKColor Hair, string HairStyle, bool Beard, string Hat, SKColor HatColour, SKColor Top, SKColor Bottom, string Outfit, bool LongSleeves,
    string Pattern, SKColor Second, SKColor Shoe)
{
    private static readonly uint[] Skins = [0xFFF6D6BE, 0xFFEFC2A0, 0xFFDDA57C, 0xFFBE8660, 0xFF96643F, 0xFF6E472E];
    private static readonly uint[] Hairs = [0xFF2A2122, 0xFF3E2A22, 0xFF6A442C, 0xFF9A6A3A, 0xFFD2A860, 0xFFA4502C, 0xFF8A8684, 0xFFDAD6D0];
    private static readonly uint[] Tops = [0xFFE4572E, 0xFFF2B134, 0xFF2E86AB, 0xFF1F4E6E, 0xFF5FA8A0, 0xFF7FA66A, 0xFFCF4A5E, 0xFF6D597A, 0xFFF2EEE2, 0xFF353A46, 0xFFA3C4D8, 0xFFE8A598, 0xFFC98B3C, 0xFF3F6C51];
    private static readonly uint[] Bottoms = [0xFF2F3E5C, 0xFF3E5A80, 0xFF33343E, 0xFF6C5B4A, 0xFFB49B74, 0xFF7A8490, 0xFF4C5A44, 0xFF8C3F3A];

    /// <summary>A man, woman or child by lot.</summary>
    public static Look ByLot(Dice dice)
    {
        var (child, woman) = (dice.Chance(0.22), dice.Chance(0.5));
        var skin = dice.Of<uint>(Skins);
        var hair = dice.Of<uint>(dice.Chance(0.7) || child ? Hairs.AsSpan(0, skin == 0xFF6E472E ? 2 : 6) : Hairs.AsSpan());
        var style = woman ? dice.Of("bob", "long", "bun", "tail", "afro", "curls", "long") : dice.Of("short", "short", "crop", "curls", "short", child ? "short" : "bald");
        var tall = child ? dice.Between(1.05f, 1.42f) : woman ? dice.Between(1.58f, 1.76f) : dice.Between(1.68f, 1.9f);
        return new(
            tall, child ? dice.Between(1.35f, 1.55f) : dice.Between(1.06f, 1.16f), child ? 0.185f : woman ? dice.Between(0.18f, 0.205f) : dice.Between(0.215f, 0.245f), woman && !child ? dice.Between(0.165f, 0.19f) : 0.16f,
            new SKColor(skin).Vary(dice, 0.4f), new SKColor(hair).Vary(dice, 0.4f), style, !woman && !child && dice.Chance(0.35), dice.Chance(0.3) ? dice.Of("cap", "beanie", "sun", "brim") : "none",
            new SKColor(dice.Of<uint>(Tops)).Vary(dice, 0.6f), new SKColor(dice.Of<uint>(Tops)).Vary(dice, 0.7f), new SKColor(dice.Of<uint>(Bottoms)).Vary(dice, 0.7f),
            woman ? dice.Of("trousers", "trousers", "skirt", "dress", "dress", "shorts") : dice.Of("trousers", "trousers", "trousers", "shorts"), dice.Chance(0.55),
            dice.Of("plain", "plain", "stripes", "jacket", "dots"), new SKColor(dice.Of<uint>(0xFFF6F0E4, 0xFF2E3644, 0xFFF2C14E, 0xFF8FB8C8)), new SKColor(dice.Of<uint>(0xFF3A2C28, 0xFFEDE6DA, 0xFF2A2A32, 0xFF8A4A32, 0xFFC0453E, 0xFF39577A)));
    }
}
