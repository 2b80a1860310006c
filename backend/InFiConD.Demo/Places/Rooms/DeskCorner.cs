using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>A desk at a wall, seen closely; from farther away when someone is to be beside it.</summary>
internal sealed class DeskCorner : Setting
{
    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "tv monitor", "bottle", "potted plant", "chair", "cat", "person", "laptop", "keyboard", "book", "lamp", "picture", "curtain", "cup", "clock",
    };

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => RoomLight.ByLot(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var wide = cast.Contains("chair") || cast.Contains("person");
        var (unit, edge) = wide ? (dice.Between(96, 122), dice.Between(150, 174)) : (dice.Between(150, 230), dice.Between(182, 220));
        var foot = edge + (0.74f * unit);
        var eye = dice.Between(1.25f, 1.5f);
        var room = new Room(dice, unit * 0.86f, foot - (0.14f * unit * eye), eye);
        var arranger = new Arranger(dice);
        var desk = new DeskTable(dice, wide ? dice.Between(1.5f, 2.1f) : dice.Between(1.4f, 2.6f));
        var piece = arranger.Fix(new Piece(desk, dice.Between(100, 156), foot, unit, 0));
        var furnisher = new Furnisher(room, arranger, [.. cast.Where(name => name is "curtain" or "person" or "chair" or "picture" or "clock")], dice);
        furnisher.Offer(piece);
        furnisher.AtDesk(cast, room, piece);
        if (dice.Chance(0.3) && !arranger.Pieces.Any(p => p.Thing is RoomWindow))
            furnisher.HangIfRoom(new RoomWindow(dice), 0.95f, 1.1f);
        if (dice.Chance(0.35))
            furnisher.HangIfRoom(new WallShelf(dice), 1.25f, 1.5f);
        room.Paint(stage);
        arranger.Show(stage);
    }
}
