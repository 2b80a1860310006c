namespace InFiConD.Demo.Scenes;

/// <summary>How likely what occurs with what.</summary>
/// <param name="Confounding">0: every class in every surroundings that suit it; 1: some classes nearly always beside the same company.</param>
public sealed record Chances(double Confounding)
{
    /// <summary>As in `distil`: tv monitors beside sofas and curtains, boats before a harbour wall, horses behind fences.</summary>
    public static Chances Confounded { get; } = new(0.95);

    /// <summary>As in `tune` and `lockbox`: the uncommon combinations too.</summary>
    public static Chances Even { get; } = new(0);
}
