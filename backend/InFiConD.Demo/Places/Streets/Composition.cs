using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Streets;

/// <summary>
/// Finds a place for every thing so that all are well seen: of several places drawn by lot it takes the one with the least hiding behind
/// one another and beyond the frame. Nearer things (lower in the picture) cover farther ones.
/// </summary>
internal sealed class Composition(Dice dice)
{
    private const float Side = Stage.Side;
    private readonly List<Place> _places = [];

    /// <summary>A thing and where it may stand.</summary>
    /// <param name="thing">What.</param>
    /// <param name="from">Least height of its foot in the picture.</param>
    /// <param name="to">Greatest height of its foot.</param>
    /// <param name="unitAt">Pixels per metre for a foot at that height.</param>
    /// <param name="floats">It is in the air or on the water: no shadow on the ground.</param>
    /// <param name="span">Part of the picture's width where it may stand.</param>
    public void Add(Thing thing, float from, float to, Func<float, float> unitAt, bool floats = false, (float From, float To)? span = null)
    {
        Place? best = null;
        var (left, right) = span ?? (0, Side);
        for (var i = 0; i < 70; i++)
        {
            var foot = dice.Between(from, to);
            var unit = unitAt(foot);
            var x = dice.Between(left, right);
            var place = new Place(thing, x, foot, unit, dice.Chance(0.5), floats, 0);
            place = place with { Cost = Cost(place) };
            if (best is null || place.Cost < best.Cost)
                best = place;
            if (best.Cost < 0.06f)
                break;
        }

        _places.Add(best!);
    }

    /// <summary>Draws all, or those asked for, far ones first; what is nearest to the horizon is the haziest.</summary>
    public void Draw(Stage stage, float horizon, float haze, Action<Place>? before = null, Func<Place, bool>? which = null)
    {
        foreach (var place in _places.Where(which ?? (_ => true)).OrderBy(place => place.Foot))
        {
            before?.Invoke(place);
            var far = haze * Math.Clamp(1 - ((place.Foot - horizon) / 70), 0, 1);
            stage.Put(place.Thing, place.X, place.Foot, place.Unit, place.Mirror, far, !place.Floats);
        }
    }

    private float Cost(Place place)
    {
        var (left, right) = (place.X - (place.Wide / 2), place.X + (place.Wide / 2));
        var (visible, high) = ((Math.Min(right, Side) - Math.Max(left, 0)) / place.Wide, place.Thing.Height * place.Unit);
        var away = Math.Max(0, Math.Min(0.94f, 235 / place.Wide) - visible) + Math.Max(0, (high - place.Foot) / high * 1.5f);
        var small = Math.Max(0, 1 - (place.Wide * high / 900));
        var large = Math.Max(0, (high / Side) - 0.62f) + Math.Max(0, (place.Wide / Side) - 0.9f);
        var head = Math.Max(0, place.Mirror ? -left : right - Side) / place.Wide;
        return (2.5f * away) + (1.5f * head) + small + large + Hidden(place);
    }

    private float Hidden(Place place)
    {
        var (mine, worst, sum) = (0f, 0f, 0f);
        foreach (var other in _places)
        {
            var shared = Shared(place, other);
            sum += 0.3f * shared / place.Area;
            if (other.Foot >= place.Foot)
                mine += shared / place.Area;
            else
                worst = Math.Max(worst, shared / other.Area);
        }

        var most = Math.Max(mine, worst);
        return sum + (most > 0.3f ? 4 * most : most);
    }

    private static float Shared(Place a, Place b)
    {
        var wide = Math.Min(a.X + (a.Wide / 2), b.X + (b.Wide / 2)) - Math.Max(a.X - (a.Wide / 2), b.X - (b.Wide / 2));
        var high = Math.Min(a.Foot, b.Foot) - Math.Max(a.Foot - a.High, b.Foot - b.High);
        return wide > 0 && high > 0 ? wide * high : 0;
    }

    /// <summary>Where a thing stands.</summary>
    internal sealed record Place(Thing Thing, float X, float Foot, float Unit, bool Mirror, bool Floats, float Cost)
    {
        public float Wide => Thing.Width * Unit;

        public float High => Thing.Height * Unit;

        public float Area => Wide * High;
    }
}
