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
    public override Light LightFor(Dice dice) => Light.Indoors(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var crowd = cast.Count > 4 ? 0.92f : 1;
        var room = new Room(dice, crowd * dice.Between(48, 72), dice.Between(148, 186), dice.Between(1.2f, 1.75f)) { Carpet = cast.Contains("carpet") };
        var arranger = new Arranger(dice);
        var furnisher = new Furnisher(room, arranger, [.. cast.Where(name => name != "carpet")], dice);
        furnisher.All();
        if (dice.Chance(windowed) && !arranger.Pieces.Any(p => p.Thing is RoomWindow))
            furnisher.Hang(new RoomWindow(dice), 0.85f, 1);
        if (!shows.Contains("clock") && dice.Chance(0.2))
            furnisher.Hang(new Clock(dice), 1.4f, 1.8f);
        room.Paint(stage);
        arranger.Show(stage);
    }
}
