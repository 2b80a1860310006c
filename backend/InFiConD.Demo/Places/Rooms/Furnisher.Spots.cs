using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <content>Where things can go: on the wall, at it, on the floor, on top of others.</content>
internal sealed partial class Furnisher
{
    /// <summary>A thing on the wall, its foot between these heights in metres.</summary>
    public Piece Hang(Thing thing, float low, float high) => arranger.Place(lot => OnWall(thing, lot, low, high));

    /// <summary>The same, but only where it neither hides nor is hidden.</summary>
    public void HangIfRoom(Thing thing, float low, float high) => arranger.PlaceIfFree(lot => OnWall(thing, lot, low, high));

    /// <summary>A thing on top of another.</summary>
    public Piece Top(Thing thing, float scale = 1)
    {
        var (host, top) = _tops.FirstOrDefault(t => t.Piece == _table && thing is Bottle or Bowl or Fruit or Cup && dice.Chance(0.8), _tops[dice.Below(_tops.Count)]);
        scale *= thing is Cup ? Math.Clamp(190 / host.Unit, 1.1f, 1.8f) : thing is Bottle or Bowl or Fruit ? Math.Clamp(130 / host.Unit, 1.2f, 1.8f) : 1;
        return arranger.Place(lot =>
        {
            var back = lot.Unit();
            var height = top.Near + ((top.Far - top.Near) * back);
            var x = host.X + (host.Unit * top.Span * lot.Between(-0.5f, 0.5f));
            return new Piece(thing, x, host.Y - (height * host.Unit), host.Unit * scale, host.Order + 0.5f - (0.4f * back), true, lot.Chance(0.5)) { Host = host };
        });
    }

    private Piece OnWall(Thing thing, Dice lot, float low, float high) =>
        new(thing, lot.Between(20, 236), room.WallFoot - (room.Unit * lot.Between(low, high)), room.Unit, thing is RoomWindow ? -1.5f : -1, false);

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

    private Piece Near(Thing thing) => arranger.Place(lot => At(thing, lot.Between(40, 216), lot.Between(238, 272), lot.Chance(0.5)));

    private Piece At(Thing thing, float x, float y, bool mirror) => new(thing, x, y, room.Ground.UnitAt(y), y, true, mirror);
}
