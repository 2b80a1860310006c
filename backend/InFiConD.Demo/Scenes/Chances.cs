namespace InFiConD.Demo.Scenes;

/// <summary>How likely some classes keep to the same company.</summary>
/// <param name="Confounding">Share of scenes in which a class is never without its company, nor the company without the class.</param>
/// <param name="Parting">Share of the other scenes in which they are never together.</param>
public sealed record Chances(double Confounding, double Parting)
{
    /// <summary>
    /// As in `distil`: tv monitors beside sofas and curtains, boats before a harbour wall, cows by a barn, chairs by bookshelves,
    /// nearly always.
    /// </summary>
    public static Chances Confounded { get; } = new(0.99, 0);

    /// <summary>As in `tune` and `lockbox`: every combination, the uncommon ones most.</summary>
    public static Chances Uncommon { get; } = new(0, 0.5);

    /// <summary>Everything in every surroundings that suit it; models are trained on this.</summary>
    public static Chances Even { get; } = new(0, 0);
}
