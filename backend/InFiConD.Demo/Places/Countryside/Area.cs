using InFiConD.Demo.Scenes;

namespace InFiConD.Demo.Places.Countryside;

/// <summary>A place taken in the picture.</summary>
/// <param name="X">Middle.</param>
/// <param name="Foot">Where it stands; decides who is before whom.</param>
/// <param name="Unit">Pixels per metre.</param>
/// <param name="Box">Left, top, right, bottom of what it covers.</param>
internal readonly record struct Area(float X, float Foot, float Unit, (float Left, float Top, float Right, float Bottom) Box)
{
    /// <summary>The place a thing takes.</summary>
    public static Area Of(Thing thing, float x, float foot, float unit)
    {
        var (half, tall) = (0.46f * thing.Width * unit, 0.96f * thing.Height * unit);
        return new(x, foot, unit, (x - half, foot - tall, x + half, foot));
    }

    /// <summary>How bad the place is beside those taken: how much of anybody would be hidden or cut off.</summary>
    public float Cost(List<Area> taken)
    {
        var (width, height) = (Box.Right - Box.Left, Box.Bottom - Box.Top);
        var inside = Math.Max(0, Math.Min(Box.Right, Stage.Side) - Math.Max(Box.Left, 0)) * Math.Max(0, Math.Min(Box.Bottom, Stage.Side) - Math.Max(Box.Top, 0));
        var cut = 1 - (inside / (width * height));
        var cost = cut < 0.1f ? 2 * cut : 14 * cut;
        foreach (var other in taken)
        {
            var w = Math.Min(Box.Right, other.Box.Right) - Math.Max(Box.Left, other.Box.Left);
            var h = Math.Min(Box.Bottom, other.Box.Bottom) - Math.Max(Box.Top, other.Box.Top);
            if (w <= 0 || h <= 0)
                continue;
            var far = Foot < other.Foot ? this : other;
            var hidden = w * h / ((far.Box.Right - far.Box.Left) * (far.Box.Bottom - far.Box.Top));
            cost += (3 * hidden) + (hidden > 0.3f ? 20 * (hidden - 0.3f) : 0);
        }

        return cost;
    }
}
