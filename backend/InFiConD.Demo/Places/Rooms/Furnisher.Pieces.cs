using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <content>Things that are placed with others in mind.</content>
internal sealed partial class Furnisher
{
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
        if (cast.Contains("window") || (windows && dice.Chance(0.7)))
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
                return At(right, table.X + (lot.Between(-0.4f, 0.4f) * table.Thing.Width * table.Unit), back, lot.Chance(0.5)) with { Reluctance = 0.3f };
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
}
