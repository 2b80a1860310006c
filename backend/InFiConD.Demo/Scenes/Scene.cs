namespace InFiConD.Demo.Scenes;

/// <summary>A finished picture and what is where in it.</summary>
/// <param name="Pixels">RGBA [256, 256, 4].</param>
/// <param name="WordMap">Place in <see cref="Words.Painted"/> plus one of the word each pixel shows [256, 256]; 0 = nothing named.</param>
/// <param name="InstanceMap">Which thing each pixel belongs to [256, 256]; 0 = the surroundings.</param>
/// <param name="ClassOf">Class of each thing, null for a thing that is none.</param>
public sealed record Scene(byte[] Pixels, byte[] WordMap, byte[] InstanceMap, IReadOnlyList<string?> ClassOf)
{
    /// <summary>A class counts as shown when one of its things covers at least this many pixels.</summary>
    public const int FewestPixels = 200;

    /// <summary>Classes of which at least one thing is really to be seen, in the order of <see cref="Words.Classes"/>.</summary>
    public IReadOnlyList<string> Classes()
    {
        var counts = new int[ClassOf.Count];
        foreach (var instance in InstanceMap)
            counts[instance]++;
        var seen = Enumerable.Range(1, ClassOf.Count - 1).Where(i => counts[i] >= FewestPixels).Select(i => ClassOf[i]).ToHashSet();
        return [.. Words.Classes.Where(seen.Contains)];
    }
}
