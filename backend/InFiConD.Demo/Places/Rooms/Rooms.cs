using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>All rooms and desks.</summary>
internal static class Rooms
{
    /// <summary>Settings by name.</summary>
    public static Dictionary<string, Setting> ByName { get; } = new(StringComparer.Ordinal)
    {
        ["living room"] = new PlainRoom(Names("sofa", "tv monitor", "chair", "dining table", "potted plant", "cat", "dog", "person", "bird", "bottle", "curtain", "lamp", "picture", "bookshelf", "carpet", "cabinet", "mirror"), 0.35),
        ["dining room"] = new PlainRoom(Names("dining table", "chair", "bottle", "potted plant", "person", "cat", "dog", "tv monitor", "curtain", "lamp", "picture", "cabinet", "window"), 0),
        ["hall"] = new PlainRoom(Names("chair", "potted plant", "bicycle", "person", "dog", "cat", "sofa", "tv monitor", "bottle", "mirror", "picture", "lamp", "curtain", "bookshelf"), 0.15),
        ["desk"] = new DeskCorner(),
        ["kitchen"] = new Kitchen(),
    };

    private static HashSet<string> Names(params ReadOnlySpan<string> names) => [.. names];
}
