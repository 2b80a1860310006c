using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Animals;

/// <summary>Where the joints of a person are, for someone 1.72 m tall. "Near" is the side that is drawn last.</summary>
/// <param name="Lean">Where the hips are, away from where they are when standing (x, y).</param>
/// <param name="Tilt">How the trunk leans, degrees.</param>
/// <param name="Turn">0 faces the viewer, 1 looks to the right.</param>
/// <param name="Arms">Elbow and hand of the far and near arm, for an upright trunk above hips at (0, -0.9).</param>
/// <param name="Legs">Hip, knee and ankle of the far and near leg.</param>
/// <param name="Heels">Lift of the far and near heel: turns of the shoes, degrees.</param>
internal sealed record Bones(
    (float X, float Y) Lean, float Tilt, float Turn, ((float X, float Y) Elbow, (float X, float Y) Hand)[] Arms, ((float X, float Y) Hip, (float X, float Y) Knee, (float X, float Y) Ankle)[] Legs, float[] Heels)
{
    private static readonly float[] Flat = [0, 0];

    /// <summary>On both feet, more or less towards the viewer.</summary>
    public static Bones Standing(Dice dice, Look look)
    {
        var (s, d) = (look.Shoulder, dice.Between(0.085f, 0.13f));
        ((float, float), (float, float))[] down = [((-s - 0.05f, -1.12f), (-s - 0.03f, -0.87f)), ((s + 0.05f, -1.12f), (s + 0.03f, -0.87f))];
        var arms = dice.Below(5) switch
        {
            0 => [down[0], ((s + 0.17f, -1.16f), (s + 0.01f, -0.99f))],
            1 => [((-s - 0.1f, -1.5f), (-s - 0.06f, -1.74f)), down[1]],
            2 => [((-s - 0.06f, -1.12f), (-0.03f, -0.98f)), ((s + 0.06f, -1.12f), (0.03f, -0.99f))],
            3 => [down[0], ((s + 0.06f, -1.12f), (s + 0.14f, -1.26f))],
            _ => down,
        };
        return new((0, 0), 0, dice.Between(0, 0.55f), arms, [((-0.085f, -0.9f), (-d, -0.5f), (-d - 0.01f, -0.08f)), ((0.085f, -0.9f), (d, -0.5f), (d + 0.01f, -0.08f))], Flat);
    }

    /// <summary>Walking to the right.</summary>
    public static Bones Walking(Dice dice)
    {
        var s = dice.Between(0.8f, 1.2f);
        return new((0, 0.01f), 3, 1, [((0.13f * s, -1.12f), (0.3f * s, -0.95f)), ((-0.15f * s, -1.13f), (-0.17f * s, -0.88f))],
            [((0, -0.9f), (-0.02f, -0.49f), (-0.3f * s, -0.16f)), ((0, -0.9f), (0.17f * s, -0.5f), (0.25f * s, -0.08f))], [32, -6]);
    }

    /// <summary>On a seat 0.46 m high, facing the viewer.</summary>
    public static Bones Seated(Dice dice, Look look)
    {
        var s = look.Shoulder;
        return new((0, 0.4f), 0, dice.Between(0, 0.5f), [((-s - 0.06f, -1.12f), (-0.11f, -0.96f)), ((s + 0.06f, -1.12f), (0.12f, -0.95f))],
            [((-0.09f, -0.53f), (-0.19f, -0.42f), (-0.15f, -0.08f)), ((0.09f, -0.53f), (0.19f, -0.42f), (0.16f, -0.08f))], Flat);
    }

    /// <summary>On a seat 0.46 m high, looking to the right.</summary>
    public static Bones SeatedSideways(Dice dice) => new((-0.2f, 0.38f), dice.Between(-6, 5), 1, [((0.08f, -1.12f), (0.28f, -1.0f)), ((0.02f, -1.1f), (0.24f, -0.97f))],
        [((-0.17f, -0.54f), (0.28f, -0.54f), (0.32f, -0.08f)), ((-0.18f, -0.53f), (0.22f, -0.52f), (0.2f, -0.08f))], Flat);

    /// <summary>On the ground, knees up, looking to the right.</summary>
    public static Bones OnTheGround(Dice dice) => new((-0.26f, 0.78f), dice.Between(-8, 6), 1, [((0.12f, -1.12f), (0.4f, -1.06f)), ((0.08f, -1.06f), (0.38f, -1.02f))],
        [((-0.24f, -0.14f), (0.16f, -0.47f), (0.42f, -0.07f)), ((-0.25f, -0.13f), (0.1f, -0.44f), (0.3f, -0.07f))], Flat);
}
