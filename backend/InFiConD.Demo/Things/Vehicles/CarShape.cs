using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Vehicles;

/// <summary>Proportions of a car seen from the side, metres; x grows to the front, heights above the ground.</summary>
/// <param name="Length">Bumper to bumper.</param>
/// <param name="Height">Ground to roof.</param>
/// <param name="Wheel">Radius of a wheel.</param>
/// <param name="Rear">Rear axle.</param>
/// <param name="Front">Front axle.</param>
/// <param name="Belt">Height of the lower edge of the windows.</param>
/// <param name="Bonnet">Height of the bonnet's front end.</param>
/// <param name="Boot">Height of the rear end.</param>
/// <param name="Cabin">Rear foot, rear top, front top and front foot of the cabin.</param>
/// <param name="Pillars">Where the row of windows is parted.</param>
/// <param name="Round">How round its corners are.</param>
internal sealed record CarShape(
    float Length, float Height, float Wheel, float Rear, float Front, float Belt, float Bonnet, float Boot,
    (float RearFoot, float RearTop, float FrontTop, float FrontFoot) Cabin, float[] Pillars, float Round)
{
    private static readonly CarShape[] All =
    [
        new(3.9f, 1.48f, 0.32f, -1.22f, 1.24f, 0.9f, 0.74f, 0.86f, (-1.88f, -1.5f, 0.2f, 1.05f), [-0.98f, -0.02f], 0.26f),
        new(4.6f, 1.42f, 0.33f, -1.4f, 1.42f, 0.9f, 0.72f, 0.86f, (-1.72f, -0.98f, 0.35f, 1.15f), [-0.12f], 0.22f),
        new(4.5f, 1.78f, 0.4f, -1.4f, 1.4f, 1.06f, 0.95f, 1.02f, (-2.2f, -2.06f, 0.55f, 1.02f), [-1.15f, -0.16f], 0.14f),
        new(4f, 1.5f, 0.33f, -1.22f, 1.26f, 0.92f, 0.66f, 0.6f, (-1.5f, -0.86f, 0.36f, 0.86f), [-0.18f], 0.6f),
        new(4.7f, 2.05f, 0.36f, -1.5f, 1.5f, 1.14f, 0.92f, 1.1f, (-2.32f, -2.26f, 1.05f, 1.8f), [-1.2f, 0.05f], 0.2f),
        new(4.9f, 1.74f, 0.4f, -1.5f, 1.56f, 1.04f, 0.92f, 1f, (-0.42f, -0.34f, 0.72f, 1.26f), [0.1f], 0.14f),
        new(4.2f, 1.24f, 0.34f, -1.25f, 1.3f, 0.8f, 0.56f, 0.78f, (-1.36f, -0.5f, 0.02f, 0.9f), [-0.3f], 0.34f),
    ];

    /// <summary>A hatchback, saloon, jeep, beetle, van, pick-up or sports car, a little longer or shorter than usual.</summary>
    public static CarShape By(Dice dice) => dice.Of(All);
}
