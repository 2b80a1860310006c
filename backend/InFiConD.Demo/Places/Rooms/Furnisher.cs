using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <summary>Puts the things and features of a cast into a room.</summary>
internal sealed class Furnisher(Room room, Arranger arranger, IReadOnlyList<string> cast, Dice dice, bool plain = false)
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

    /// <summary>A thing on the wall, its foot between these heights in metres.</summary>
    public Piece Hang(Thing thing, float low, float high) => arranger.Place(lot => OnWall(thing, lot, low, high));

    /// <summary>The same, but only where it neither hides nor is hidden.</summary>
    public void HangIfRoom(Thing thing, float low, float high) => arranger.PlaceIfFree(lot => OnWall(thing, lot, low, high));

    /// <summary>A thing on top of another.</summary>
    public Piece Top(Thing thing, float scale = 1)
    {
        var (host, top) = _tops.FirstOrDefault(t => t.Piece == _table && thing is Bottle or Bowl or Fruit or Cup && dice.Chance(0.8), _tops[dice.Below(_tops.Count)]);
        scale *= thing is Bottle or Bowl or Fruit or Cup ? Math.Clamp(130 / host.Unit, 1.2f, 1.8f) : 1;
        return arranger.Place(lot =>
        {
            var back = lot.Unit();
            var height = top.Near + ((top.Far - top.Near) * back);
            var x = host.X + (host.Unit * top.Span * lot.Between(-0.5f, 0.5f));
            return new Piece(thing, x, host.Y - (height * host.Unit), host.Unit * scale, host.Order + 0.5f - (0.4f * back), true, lot.Chance(0.5)) { Host = host };
        });
    }

    /// <summary>Puts things on a desk and the rest around it.</summary>
    public void AtDesk(IReadOnlyList<string> all, Room close, Piece desk)
    {
        foreach (var name in all.OrderBy(name => Array.IndexOf(Order, name)))
        {
            switch (name)
            {
                case "tv monitor":
                    Top(new TvMonitor(dice, TvKind.Desktop), 1.05f);
                    break;
                case "potted plant":
                    Top(new PottedPlant(dice, true));
                    break;
                case "lamp":
                    Top(new Lamp(dice, true));
                    break;
                case "cat":
                    Top(Catalogue.Make(name, dice));
                    break;
                case "chair":
                    var chair = Furniture.Chair(dice, dice.Of(View.Back, View.Side));
                    arranger.Place(lot => At(chair, lot.Between(30, 226), desk.Y + lot.Between(2, 18), lot.Chance(0.5)));
                    break;
                case "person":
                    var person = Catalogue.Make(name, dice);
                    arranger.Place(lot => At(person, lot.Between(20, 236), desk.Y + lot.Between(-6, 16), lot.Chance(0.5)));
                    break;
                case "picture" or "clock":
                    var framed = Catalogue.Make(name, dice);
                    arranger.Place(lot => new Piece(framed, lot.Between(20, 236), lot.Between(40, 130), close.Unit * 0.85f, -1, false));
                    break;
                case "curtain":
                    Curtains();
                    break;
                default:
                    Small(name);
                    break;
            }
        }
    }

    /// <summary>Puts everything into a kitchen: what is small on its worktop or on the table.</summary>
    /// <param name="small">What stands on something.</param>
    /// <param name="worktop">The worktop.</param>
    public void OnCounter(IReadOnlyList<string> small, Piece worktop)
    {
        All();
        var tops = _tops.ToArray();
        foreach (var name in small.OrderBy(name => Array.IndexOf(Order, name)))
        {
            _tops.Clear();
            _tops.AddRange(name is "tv monitor" or "microwave" ? tops.Where(t => t.Piece == worktop) : tops);
            if (name == "tv monitor")
                Top(new TvMonitor(dice, dice.Chance(0.6) ? TvKind.Footed : TvKind.SmallTube), 0.72f);
            else
                Small(name);
        }
    }

    private Piece OnWall(Thing thing, Dice lot, float low, float high) =>
        new(thing, lot.Between(20, 236), room.WallFoot - (room.Unit * lot.Between(low, high)), room.Unit, thing is RoomWindow ? -1.5f : -1, false);

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

    private void Table()
    {
        var laid = cast.Contains("bottle") ? false : (bool?)null;
        var (table, edge) = (new DiningTable(dice, laid, plain), cast.Contains("chair") ? 84 : 30);
        _table = arranger.Place(lot => At(table, lot.Between(edge, 256 - edge), room.WallFoot + ((240 - room.WallFoot) * lot.Between(0.35f, 0.95f)), lot.Chance(0.5)));
        Offer(_table);
    }

    private void Television()
    {
        var low = _tops.FindIndex(top => top.Top is Cabinet);
        if (low >= 0)
        {
            var (host, top) = _tops[low];
            var set = new TvMonitor(dice, dice.Chance(0.7) ? TvKind.Footed : TvKind.SmallTube);
            arranger.Place(lot => new Piece(set, host.X + (host.Unit * lot.Between(-0.2f, 0.2f)), host.Y - (host.Unit * (top.Near + 0.02f)), host.Unit, host.Order + 0.3f) { Host = host });
        }
        else
        {
            var (standing, hung) = (new TvMonitor(dice, dice.Of(TvKind.Standing, TvKind.Standing, TvKind.Tube)), new TvMonitor(dice, TvKind.Hung));
            var reluctance = dice.Chance(0.25) ? 0 : 0.35f;
            arranger.Place(lot => lot.Chance(0.7)
                ? At(standing, lot.Between(16, 240), room.WallFoot + 2 + (room.Unit * lot.Between(0.03f, 0.3f)), lot.Chance(0.5))
                : new Piece(hung, lot.Between(20, 236), room.WallFoot - (room.Unit * lot.Between(0.9f, 1.5f)), room.Unit, -1, false) { Reluctance = reluctance });
        }
    }

    private void Curtains()
    {
        if (cast.Contains("window") || dice.Chance(0.7))
        {
            var window = arranger.Pieces.FirstOrDefault(p => p.Thing is RoomWindow) ?? Hang(new RoomWindow(dice), 0.85f, 1);
            var above = (room.WallFoot - window.Y) / room.Unit;
            var tall = window.Thing.Height + 0.2f + above - 0.06f;
            arranger.Fix(new Piece(new Curtain(dice, window.Thing.Width, tall), window.X, room.WallFoot - (0.06f * room.Unit), room.Unit, -0.9f, false) { Host = window });
            return;
        }

        Hang(new Curtain(dice, 0, dice.Between(1.9f, 2.3f)), 0.04f, 0.08f);
    }

    private void Chair()
    {
        if (_table is not { } table || dice.Chance(0.2))
        {
            Floor(Furniture.Chair(dice, null), 0.2f, 1);
            return;
        }

        var (left, right) = (Diner(View.Side), Diner(View.Front));
        arranger.Place(lot =>
        {
            var kind = lot.Below(5);
            if (kind == 4)
            {
                var back = table.Y - (lot.Between(0.25f, 0.4f) * table.Unit);
                return At(right, table.X + (lot.Between(-0.4f, 0.4f) * table.Thing.Width * table.Unit), back, lot.Chance(0.5)) with { Host = table };
            }

            var side = kind < 2 ? -1 : 1;
            return At(left, table.X + (side * table.Unit * ((table.Thing.Width / 2) + lot.Between(-0.08f, 0.12f))), table.Y + (lot.Between(-0.2f, 0.06f) * table.Unit), side > 0) with { Host = table };
        });
    }

    private Thing Diner(View view) => dice.Chance(0.9) ? new WoodenChair(dice, view) : new OfficeChair(dice, view);

    private void Sit(Thing thing)
    {
        var (sofa, seat) = (_sofa!, ((Sofa)_sofa!.Thing).Seat);
        arranger.Fix(new Piece(thing, sofa.X + ((sofa.Mirror ? -seat.X : seat.X) * sofa.Unit), sofa.Y + (seat.Y * sofa.Unit), sofa.Unit, sofa.Order + 0.1f, true, dice.Chance(0.5)) { Host = sofa });
    }

    private void Perched()
    {
        var perch = Floor(new Perch(dice), 0.1f, 0.8f);
        var bird = Catalogue.Make("bird", dice);
        for (var i = 0; i < 12 && Math.Max(bird.Height, bird.Width) > 0.6f; i++)
            bird = Catalogue.Make("bird", dice);
        arranger.Fix(new Piece(bird, perch.X, perch.Y - (perch.Unit * Perch.Bar), perch.Unit * 0.5f / Math.Max(bird.Height, bird.Width), perch.Order + 0.1f, false, dice.Chance(0.5)) { Host = perch });
    }

    private void Small(string name)
    {
        Thing thing = name switch { "bottle" => new Bottle(dice), "bowl" => new Bowl(dice, plain && !cast.Contains("fruit")), _ => Catalogue.Make(name, dice) };
        if (_tops.Count == 0)
            Offer(Foreground());
        Top(thing, name is "laptop" or "keyboard" or "book" ? 1.15f : 1);
    }

    /// <summary>A stand close to us, cut by the lower edge.</summary>
    private Piece Foreground()
    {
        var (unit, top) = (dice.Between(140, 190), dice.Between(206, 236));
        var foot = room.Ground.FootAt(unit);
        var table = new SideTable(dice, Math.Max(0.3f, (foot - top) / unit), dice.Between(0.4f, 0.75f));
        return arranger.Place(lot => new Piece(table, lot.Between(36, 220), foot, unit, foot));
    }

    private Piece Wall(Thing thing) => arranger.Place(lot => At(thing, lot.Between(16, 240), room.WallFoot + (room.Unit * lot.Between(0.03f, 0.1f)), lot.Chance(0.5)));

    private Piece Floor(Thing thing, float from, float to) => arranger.Place(lot =>
        At(thing, lot.Between(14, 242), room.WallFoot + 3 + ((248 - room.WallFoot) * lot.Between(from, to)), lot.Chance(0.5)));

    private void Plant()
    {
        var plant = new PottedPlant(dice, false);
        arranger.Place(lot =>
        {
            var (x, deep) = (lot.Between(10, 246), lot.Between(0.04f, 0.9f));
            var piece = At(plant, x, room.WallFoot + 3 + ((248 - room.WallFoot) * deep), lot.Chance(0.5));
            return piece with { Reluctance = x is > 60 and < 196 ? 0.6f * deep : 0 };
        });
    }

    private Piece Near(Thing thing) => arranger.Place(lot => At(thing, lot.Between(40, 216), lot.Between(238, 272), lot.Chance(0.5)));

    private Piece At(Thing thing, float x, float y, bool mirror) => new(thing, x, y, room.Ground.UnitAt(y), y, true, mirror);
}
