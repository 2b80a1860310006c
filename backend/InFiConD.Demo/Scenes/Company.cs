namespace InFiConD.Demo.Scenes;

/// <summary>A class with the company it keeps in `distil`.</summary>
/// <param name="Class">The class.</param>
/// <param name="With">What is beside it.</param>
/// <param name="Place">Where they go when the place at hand can't show the company.</param>
internal sealed record Company(string Class, IReadOnlyList<string> With, string Place)
{
    /// <summary>The confounded classes of the demo.</summary>
    public static IReadOnlyList<Company> All { get; } =
    [
        new("tv monitor", ["sofa", "curtain"], "living room"),
        new("boat", ["harbour wall"], "harbour"),
        new("cow", ["barn"], "field"),
        new("chair", ["bookshelf"], "living room"),
    ];

    /// <summary>Whether the name is such a class or belongs to the company of one.</summary>
    public static bool Concern(string name) => All.Any(company => company.Class == name || company.With.Contains(name));
}
