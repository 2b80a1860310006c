using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>All fields, yards, parks and beaches.</summary>
internal static class Countryside
{
    /// <summary>Settings by name.</summary>
    public static Dictionary<string, Setting> ByName { get; } = new(StringComparer.Ordinal)
    {
        ["field"] = new Field(),
        ["yard"] = new Yard(),
        ["park"] = new Park(),
        ["beach"] = new Beach(),
    };

    /// <summary>Those of the things that exist, and the features a setting draws itself.</summary>
    public static HashSet<string> Known(string[] things, string[] features) => [.. things.Where(Catalogue.Names.Contains), .. features];
}
