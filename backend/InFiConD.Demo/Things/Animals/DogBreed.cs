using InFiConD.Demo.Scenes;
using SkiaSharp;

namespace InFiConD.Demo.Things.Animals;

/// <summary>What tells one kind of dog from another.</summary>
/// <param name="Size">Height at the withers, metres.</param>
/// <param name="Legs">Share of that height that is leg.</param>
/// <param name="Long">Length of the trunk in heights.</param>
/// <param name="Snout">Length of the snout, 1 as usual.</param>
/// <param name="Ear">"drop", "prick" or "fold".</param>
/// <param name="Tail">"curl", "sabre", "brush" or "stub".</param>
/// <param name="Coat">Main colour.</param>
/// <param name="Mark">Colour of its markings.</param>
/// <param name="Pattern">"plain", "saddle", "spots", "patches" or "tan".</param>
/// <param name="Shaggy">Long or curly hair.</param>
internal sealed record DogBreed(float Size, float Legs, float Long, float Snout, string Ear, string Tail, SKColor Coat, SKColor Mark, string Pattern, bool Shaggy)
{
    /// <summary>A breed by lot.</summary>
    public static DogBreed ByLot(Dice dice) => dice.Below(9) switch
    {
        0 => new(0.56f, 0.52f, 1.12f, 1, "drop", "sabre", dice.Of(new SKColor(222, 184, 128), new SKColor(52, 46, 48), new SKColor(112, 70, 48)), new SKColor(240, 214, 168), "plain", false),
        1 => new(0.62f, 0.52f, 1.15f, 1.1f, "prick", "brush", new SKColor(188, 140, 88), new SKColor(48, 42, 42), "saddle", false),
        2 => new(0.26f, 0.36f, 1.9f, 1.15f, "drop", "sabre", dice.Of(new SKColor(150, 84, 46), new SKColor(56, 44, 42)), new SKColor(186, 116, 66), "tan", false),
        3 => new(0.4f, 0.5f, 1.15f, 0.9f, "drop", "sabre", new SKColor(240, 232, 220), new SKColor(146, 88, 50), "patches", false),
        4 => new(0.58f, 0.56f, 1.1f, 1, "drop", "sabre", new SKColor(242, 240, 236), new SKColor(40, 38, 42), "spots", false),
        5 => new(0.42f, 0.5f, 1, 0.85f, "drop", "curl", dice.Of(new SKColor(238, 232, 222), new SKColor(196, 144, 96), new SKColor(74, 66, 66)), new SKColor(250, 246, 240), "plain", true),
        6 => new(0.38f, 0.48f, 1.1f, 0.7f, "prick", "curl", new SKColor(214, 138, 72), new SKColor(246, 234, 216), "tan", false),
        7 => new(0.52f, 0.5f, 1.15f, 0.95f, "fold", "brush", new SKColor(44, 42, 48), new SKColor(240, 236, 230), "tan", true),
        _ => new(0.32f, 0.46f, 1.12f, 0.62f, "fold", "stub", new SKColor(210, 172, 126), new SKColor(58, 48, 46), "tan", false),
    };
}
