using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Streets;

/// <summary>All streets, harbours, stations and airfields.</summary>
internal static class Streets
{
    /// <summary>Settings by name.</summary>
    public static Dictionary<string, Setting> ByName { get; } = new(StringComparer.Ordinal)
    {
        ["street"] = new Street(),
        ["harbour"] = new Harbour(),
        ["station"] = new Station(),
        ["airfield"] = new Airfield(),
        ["lake"] = new Lake(),
    };
}
