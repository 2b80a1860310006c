using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>A kitchen: a worktop along the wall, cupboards or a shelf above.</summary>
internal sealed class Kitchen : Setting
{
    private static readonly HashSet<string> OnTop = new(StringComparer.Ordinal) { "bottle", "tv monitor", "microwave", "bowl", "fruit" };

    /// <inheritdoc />
    public override IReadOnlySet<string> CanShow { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "bottle", "chair", "dining table", "potted plant", "person", "cat", "dog", "tv monitor", "microwave", "bowl", "fruit", "clock", "window",
    };

    /// <inheritdoc />
    public override Light LightFor(Dice dice) => RoomLight.ByLot(dice);

    /// <inheritdoc />
    public override void Draw(Stage stage, IReadOnlyList<string> cast, Dice dice)
    {
        var near = cast.All(OnTop.Contains) && cast.Count > 0;
        var (unit, foot, eye) = near ? (dice.Between(105, 140), dice.Between(236, 282), dice.Between(1.25f, 1.5f)) : (dice.Between(72, 92), dice.Between(186, 204), dice.Between(1.3f, 1.6f));
        var room = new Room(dice, unit, foot, eye) { Brick = false, Tiled = true, Splash = dice.Between(1.25f, 1.6f) };
        var arranger = new Arranger(dice);
        var counter = new Counter(dice, (Stage.Side / unit) + 1);
        var piece = arranger.Fix(new Piece(counter, dice.Between(110, 146), foot, unit, 0, false));
        var above = room.WallFoot - (1.55f * unit);
        if (above > 12)
            arranger.Fix(new Piece(new Cupboards(dice, counter.Colour, dice.Between(0.9f, 1.7f)), dice.Of(dice.Between(0, 50), dice.Between(206, 256)), above, unit, -2, false));
        var furnisher = new Furnisher(room, arranger, [.. cast.Where(name => !OnTop.Contains(name))], dice, true);
        furnisher.Offer(piece);
        furnisher.OnCounter([.. cast.Where(OnTop.Contains)], piece);
        room.Paint(stage);
        arranger.Show(stage);
    }
}
