namespace InFiConD.Demo.Scenes;

/// <summary>Flat ground seen in perspective: whatever stands at the same height of the picture is equally far away.</summary>
/// <param name="Horizon">Height of the horizon, pixels from the top.</param>
/// <param name="Eye">Height of the eye above the ground, metres. A low eye makes things large.</param>
public readonly record struct Ground(float Horizon, float Eye)
{
    /// <summary>Pixels per metre for a thing whose foot is at height <paramref name="y"/>.</summary>
    public float UnitAt(float y) => Math.Max(1, (y - Horizon) / Eye);

    /// <summary>Where a thing's foot is when it is drawn with this many pixels per metre.</summary>
    public float FootAt(float unit) => Horizon + (unit * Eye);
}
