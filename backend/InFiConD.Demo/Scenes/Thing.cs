namespace InFiConD.Demo.Scenes;

/// <summary>Something that can stand in a scene. Sizes are metres; its look (colours, proportions) is drawn by lot when it is made.</summary>
public abstract class Thing
{
    /// <summary>Its class, one of <see cref="Words.Classes"/>; null for props.</summary>
    public virtual string? Class => null;

    /// <summary>Width in metres.</summary>
    public abstract float Width { get; }

    /// <summary>Height in metres.</summary>
    public abstract float Height { get; }

    /// <summary>Draws it in metres: x from -Width/2 to Width/2, y from -Height (top) to 0 (ground), looking to the right.</summary>
    public abstract void Paint(Stage stage);
}
