namespace InFiConD.Demo.Scenes;

/// <summary>A kind of place: knows its backdrop and where things go in it.</summary>
public abstract class Setting
{
    /// <summary>Names of the things and features it can show (<see cref="Catalogue"/> names such as "car", and features of its own such as "harbour wall" or "curtain").</summary>
    public abstract IReadOnlySet<string> CanShow { get; }

    /// <summary>Light for it.</summary>
    public abstract Light LightFor(Dice dice);

    /// <summary>
    /// Draws the place with what is asked for: everything named in <paramref name="cast"/> must be clearly visible (a name may occur more than once),
    /// and nothing of a class that is not named may appear.
    /// </summary>
    public abstract void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice);
}
