namespace InFiConD.Demo.Scenes;

/// <summary>A class with the company it keeps in `distil`, and the place where that happens.</summary>
/// <param name="Class">The class.</param>
/// <param name="With">What is beside it.</param>
/// <param name="Place">The place.</param>
internal sealed record Company(string Class, IReadOnlyList<string> With, string Place)
{
    /// <summary>The confounded classes of the demo.</summary>
    public static IReadOnlyList<Company> All { get; } =
    [
        new("tv monitor", ["sofa", "curtain"], "living room"),
        new("boat", ["harbour wall"], "harbour"),
        new("horse", ["fence"], "field"),
    ];
}
