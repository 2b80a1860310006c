using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;

namespace InFiConD.Demo.Places.Streets;

/// <summary>Birds in the air and on the ground, small ones near enough to be seen.</summary>
internal static class Birds
{
    /// <summary>One in the air, its feet between two heights of the picture.</summary>
    public static void Flying(Composition places, float from, float to, Dice dice)
    {
        var bird = new Bird(dice.Split(), flying: true);
        var unit = MathF.Sqrt(dice.Between(700, 2200) / (bird.Width * bird.Height));
        places.Add(bird, from, Math.Max(from + 1, to), _ => unit, floats: true);
    }

    /// <summary>One on its feet.</summary>
    public static void Standing(Composition places, float from, float to, Ground ground, Dice dice)
    {
        var bird = new Bird(dice.Split(), flying: false);
        var least = MathF.Sqrt(dice.Between(620, 1100) / (bird.Width * bird.Height));
        places.Add(bird, from, to, y => Math.Max(least, ground.UnitAt(y)));
    }
}
