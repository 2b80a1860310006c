using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>How large things like to be seen.</summary>
internal static class Wishes
{
    /// <summary>Least and most extent in pixels.</summary>
    public static (float Least, float Most) For(string name) => name switch
    {
        "tree" => (78, 150),
        "barn" => (84, 130),
        "lamp post" => (34, 74),
        "bush" => (34, 72),
        "hay bale" => (30, 66),
        "boat" => (40, 90),
        "bird" or "bottle" => (30, 62),
        "potted plant" => (34, 66),
        "cat" => (34, 76),
        "person" or "person on the ground" => (44, 104),
        "horse" or "cow" => (48, 128),
        _ => (44, 112),
    };

    /// <summary>Extent of a thing in metres: the side of a square as large as its box.</summary>
    public static float Extent(Thing thing) => MathF.Sqrt(thing.Width * thing.Height);

    /// <summary>Whether a thing belongs in the air.</summary>
    public static bool Flies(this Thing thing) => thing is Bird { Flying: true };
}
