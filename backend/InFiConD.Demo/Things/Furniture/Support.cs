using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Things.Furniture;

/// <summary>A thing that others can stand on.</summary>
internal abstract class Support : Thing
{
    /// <summary>How wide the top is where things stand, metres.</summary>
    public abstract float Span { get; }

    /// <summary>Height of the near edge of the top above the foot as drawn, metres.</summary>
    public abstract float Near { get; }

    /// <summary>Height of the far edge of the top above the foot as drawn, metres.</summary>
    public abstract float Far { get; }

    /// <summary>Something that stands on this and has no class of its own or another one: it becomes a thing of its own.</summary>
    protected static void Bear(Stage stage, Thing thing, float x, float height, float scale = 1) => stage.Put(thing, x, -height, scale, shadow: true);
}
