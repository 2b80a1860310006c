using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>Something without a class.</summary>
/// <param name="dice">Chance, kept for drawing.</param>
/// <param name="width">Metres.</param>
/// <param name="height">Metres.</param>
internal abstract class Prop(Dice dice, float width, float height) : Thing
{
    /// <inheritdoc />
    public override float Width { get; } = width;

    /// <inheritdoc />
    public override float Height { get; } = height;

    /// <summary>Chance that is left for drawing it.</summary>
    protected Dice Lot { get; } = dice.Split();
}
