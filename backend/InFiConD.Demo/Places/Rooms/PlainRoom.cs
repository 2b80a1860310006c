using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Rooms that differ in what is found in them.</summary>
/// <param name="shows">What it can show.</param>
/// <param name="windowed">Probability of a window that nobody asked for; 0 where windows are a feature.</param>
internal sealed class PlainRoom(IReadOnlySet<string> shows, double windowed) : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow => shows;

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => RoomLight.ByLot(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var crowd = cast.Count switch { > 4 => 0.86f, > 2 => 0.95f, _ => 1.1f };
        var room = new Room(dice, crowd * dice.Between(58, 84), dice.Between(156, 196), dice.Between(1.2f, 1.7f)) { Carpet = cast.Contains("carpet") };
        var arranger = new Arranger(dice);
        var furnisher = new Furnisher(room, arranger, [.. cast.Where(name => name != "carpet")], dice, windows: windowed > 0);
        furnisher.All();
        if (dice.Chance(windowed) && !arranger.Pieces.Any(p => p.Thing is RoomWindow))
            furnisher.HangIfRoom(new RoomWindow(dice), 0.85f, 1);
        if (dice.Chance(0.25))
            furnisher.HangIfRoom(new Clock(dice), 1.5f, 1.9f);
        if (dice.Chance(0.3))
            furnisher.HangIfRoom(new WallShelf(dice), 1.4f, 1.8f);
        room.Paint(stage);
        arranger.Show(stage);
    }
}
