using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Puts the things and features of a cast into a room.</summary>
internal sealed partial class Furnisher(Room room, Arranger arranger, IReadOnlyList<string> cast, Dice dice, bool plain = false, bool windows = true)
{
    private static readonly string[] Order =
    [
        "cabinet", "sofa", "dining table", "tv monitor", "bookshelf", "window", "curtain", "bicycle", "person", "chair", "mirror", "picture", "lamp", "potted plant", "dog", "microwave",
        "laptop", "keyboard", "cat", "bird", "bottle", "bowl", "fruit", "clock", "book", "cup",
    ];

    /// <summary>What is still seen beyond a sofa that stands close to us.</summary>
    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal) { "sofa", "tv monitor", "picture", "mirror", "lamp", "bookshelf", "curtain", "window", "cat" };

    private readonly List<(Piece Piece, Support Top)> _tops = [];
    private Piece? _sofa;
    private Piece? _table;

    /// <summary>Something small may stand on it from now on.</summary>
    public void Offer(Piece piece) => _tops.Add((piece, (Support)piece.Thing));

    /// <summary>Puts everything.</summary>
    public void All()
    {
        foreach (var name in cast.OrderBy(name => Array.IndexOf(Order, name)))
            One(name);
    }

    private void One(string name)
    {
        switch (name)
        {
            case "cabinet":
                Offer(Wall(new Cabinet(dice, cast.Contains("tv monitor"))));
                break;
            case "sofa":
                var sofa = new Sofa(dice, cast.All(Behind.Contains) ? null : dice.Of(View.Front, View.Front, View.Side));
                _sofa = sofa.View == View.Back ? Near(sofa) : Floor(sofa, 0.1f, 0.8f);
                break;
            case "dining table":
                Table();
                break;
            case "tv monitor":
                Television();
                break;
            case "bookshelf":
                Wall(new Bookshelf(dice));
                break;
            case "window":
                Hang(new RoomWindow(dice), 0.85f, 1);
                break;
            case "curtain":
                Curtains();
                break;
            case "picture" or "mirror" or "clock":
                Hang(Catalogue.Make(name, dice), 1.15f, 1.6f);
                break;
            case "lamp" or "bicycle":
                Wall(Catalogue.Make(name, dice));
                break;
            case "chair":
                Chair();
                break;
            case "cat" when _sofa is { Thing: Sofa seat } && (seat.View == View.Back || dice.Chance(0.5)):
                Sit(Catalogue.Make(name, dice));
                break;
            case "bird":
                Perched();
                break;
            case "person" or "dog" or "cat":
                Floor(Catalogue.Make(name, dice), 0.25f, 1);
                break;
            case "potted plant":
                if (_tops.Count > 0 && _table is null && dice.Chance(0.5))
                    Top(new PottedPlant(dice, true));
                else
                    Plant();
                break;
            default:
                Small(name);
                break;
        }
    }
}
