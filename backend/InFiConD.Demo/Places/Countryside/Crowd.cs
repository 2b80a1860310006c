using InFiConD.Demo.Scenes;
using InFiConD.Demo.Things.Animals;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>Finds places for things on open ground so that all are well seen, then draws them, far ones first.</summary>
internal sealed class Crowd
{
    private const int Tries = 48;
    private readonly Dice _dice;
    private readonly List<(float Foot, Action<Stage> Draw)> _shown = [];
    private readonly List<Area> _taken = [];

    public Crowd(Ground ground, Dice dice)
    {
        (Ground, _dice) = (ground, dice);
    }

    /// <summary>Where everybody stands.</summary>
    public Ground Ground { get; }

    /// <summary>Which feet (x, y) are on firm ground.</summary>
    public Func<float, float, bool> Firm { get; init; } = (_, _) => true;

    /// <summary>Things rather stand before this height of the picture: a fence hides what is behind it.</summary>
    public float Barrier { get; set; }

    /// <summary>Makes the things of a cast. Small birds are rare because they are hard to see from afar.</summary>
    public static List<(string Name, Thing Thing)> Make(IEnumerable<string> names, Dice dice) => [.. names.Where(Catalogue.Names.Contains).Select(name => (name, Make(name, dice)))];

    /// <summary>An eye height at which the smallest of the things is still large enough.</summary>
    public static float EyeFor(IEnumerable<(string Name, Thing Thing)> things, float horizon, Dice dice)
    {
        var smallest = things.Where(t => !t.Thing.Flies()).Select(t => Wishes.Extent(t.Thing)).DefaultIfEmpty(2).Min();
        return Math.Clamp(dice.Between(0.8f, 3), 0.3f, Math.Max(0.3f, (Stage.Side - 8 - horizon) * smallest / dice.Between(30, 46)));
    }

    /// <summary>Draws something that runs along the ground, such as a fence, in its turn.</summary>
    public void Add(float foot, Action<Stage> draw) => _shown.Add((foot, draw));

    /// <summary>Keeps a place free.</summary>
    public void Reserve(Area area) => _taken.Add(area);

    /// <summary>Finds a place for each of the things.</summary>
    public void Add(List<(string Name, Thing Thing)> things)
    {
        var room = things.Count switch { <= 1 => 1.35f, 2 => 1.2f, 3 => 1.05f, 4 => 0.95f, _ => 0.82f };
        foreach (var (name, thing) in things.OrderByDescending(t => Wishes.For(t.Name).Most * (t.Thing.Flies() ? 2 : 1)))
        {
            if (name == "aeroplane" || thing.Flies())
                AddToSky(thing, name == "aeroplane" ? 1.35f * room : room);
            else
                AddToGround(name, thing, room);
        }
    }

    /// <summary>Puts a thing at a place that was found otherwise.</summary>
    public void Take(Thing thing, float x, float foot, float unit, bool mirror)
    {
        _taken.Add(Area.Of(thing, x, foot, unit));
        _shown.Add((foot, stage => stage.Put(thing, x, foot, unit, mirror, Math.Clamp(0.2f - (unit * 0.01f), 0, 0.2f), shadow: false)));
    }

    /// <summary>Draws all, far ones first.</summary>
    public void Show(Stage stage)
    {
        foreach (var (_, draw) in _shown.OrderBy(s => s.Foot))
            draw(stage);
    }

    private static Thing Make(string name, Dice dice)
    {
        var thing = Catalogue.Make(name, dice);
        for (var i = 0; i < 2 && name == "bird" && !thing.Flies() && Wishes.Extent(thing) < 0.3f; i++)
            thing = Catalogue.Make(name, dice);
        return thing;
    }

    private void AddToGround(string name, Thing thing, float room)
    {
        var (least, most) = Wishes.For(name);
        var (best, cost) = (default(Area), float.MaxValue);

        // The size is drawn first and only then the place, or else everybody would end up small: small things are easier to place.
        var wish = _dice.Between(least, most * room);
        var fits = (Stage.Side - 4 - Ground.Horizon) / Ground.Eye;
        for (var i = 0; i < Tries; i++)
        {
            var slack = (float)i / Tries;
            var size = Math.Max(least * 0.9f, wish * _dice.Between(1 - (0.5f * slack), 1 + (0.2f * slack)));
            var unit = Math.Min(fits * _dice.Between(0.94f, 1.02f), size / Wishes.Extent(thing));
            var area = Area.Of(thing, _dice.Between(8, Stage.Side - 8), Ground.FootAt(unit), unit);
            var price = area.Cost(_taken) + (Firm(area.X, area.Foot) ? 0 : 20) + (area.Foot < Barrier && name is not ("tree" or "barn") ? 3 : 0) + (1.2f * slack) + _dice.Between(0, 0.3f);
            if (price < cost)
                (best, cost) = (area, price);
        }

        _taken.Add(best);
        var (mirror, haze) = (_dice.Chance(0.5), Math.Clamp(0.45f - (best.Unit * 0.02f), 0, 0.3f));
        _shown.Add((best.Foot, stage => stage.Put(thing, best.X, best.Foot, best.Unit, mirror, haze)));
    }

    private void AddToSky(Thing thing, float room)
    {
        var (best, cost) = (default(Area), float.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            var unit = room * _dice.Between(34, 66) / Wishes.Extent(thing);
            var area = Area.Of(thing, _dice.Between(30, Stage.Side - 30), _dice.Between(14 + (thing.Height * unit), Math.Max(30 + (thing.Height * unit), Ground.Horizon - 6)), unit);
            var price = area.Cost(_taken) + _dice.Between(0, 0.5f);
            if (price < cost)
                (best, cost) = (area, price);
        }

        _taken.Add(best with { Foot = 0 });
        var mirror = _dice.Chance(0.5);
        _shown.Add((thing is Bird ? 300 : 0, stage => stage.Put(thing, best.X, best.Foot, best.Unit, mirror, thing is Bird ? 0 : 0.1f, shadow: false)));
    }
}
