using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Furniture;

namespace InFiConD.Demo.Places.Rooms;

/// <content>Close views of a desk or of a worktop.</content>
internal sealed partial class Furnisher
{
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
}
