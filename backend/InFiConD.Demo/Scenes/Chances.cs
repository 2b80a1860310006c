namespace InFiConD.Demo.Scenes;

/// <summary>How likely some classes keep to the same company.</summary>
/// <param name="Confounding">0: in every surroundings that suit them; 1: never without their company, nor their company without them.</param>
public sealed record Chances(double Confounding)
{
    /// <summary>As in `distil`: tv monitors beside sofas and curtains, boats before a harbour wall, horses behind fences, nearly always.</summary>
    public static Chances Confounded { get; } = new(0.95);

    /// <summary>As in `tune` and `lockbox`: the uncommon combinations too.</summary>
    public static Chances Even { get; } = new(0);
}
