namespace InFiConD.Demo.Scenes;

/// <summary>How often a place is chosen and how often each thing or feature is in it.</summary>
/// <param name="Weight">Share among the places.</param>
/// <param name="Chances">Name and probability.</param>
internal sealed record PlaceMix(double Weight, IReadOnlyList<(string Name, double Chance)> Chances)
{
    /// <summary>The places of the demo.</summary>
    public static IReadOnlyDictionary<string, PlaceMix> All { get; } = new Dictionary<string, PlaceMix>(StringComparer.Ordinal)
    {
        ["street"] = new(14, [("car", 0.5), ("bus", 0.3), ("motorbike", 0.25), ("bicycle", 0.25), ("person", 0.4), ("dog", 0.15), ("cat", 0.12), ("bird", 0.12), ("potted plant", 0.15), ("chair", 0.12), ("dining table", 0.08), ("train", 0.1), ("tree", 0.4), ("bush", 0.2), ("bench", 0.2), ("lamp post", 0.4), ("traffic light", 0.25), ("sign", 0.25), ("fence", 0.2)]),
        ["harbour"] = new(9, [("boat", 0.65), ("bird", 0.3), ("person", 0.3), ("dog", 0.12), ("bicycle", 0.15), ("car", 0.15), ("harbour wall", 0.5), ("bridge", 0.25)]),
        ["station"] = new(6, [("train", 0.85), ("person", 0.45), ("bench", 0.4), ("sign", 0.4), ("potted plant", 0.15), ("bicycle", 0.15), ("dog", 0.12), ("bird", 0.15)]),
        ["airfield"] = new(6, [("aeroplane", 0.85), ("person", 0.25), ("car", 0.2), ("bus", 0.15), ("bird", 0.15), ("sheep", 0.08), ("fence", 0.3)]),
        ["lake"] = new(6, [("boat", 0.55), ("bird", 0.3), ("dog", 0.15), ("person", 0.25), ("cow", 0.15), ("horse", 0.15), ("tree", 0.5), ("bush", 0.2)]),
        ["field"] = new(13, [("cow", 0.45), ("horse", 0.45), ("sheep", 0.35), ("dog", 0.15), ("cat", 0.08), ("bird", 0.15), ("person", 0.2), ("bicycle", 0.06), ("motorbike", 0.08), ("car", 0.1), ("train", 0.1), ("aeroplane", 0.15), ("fence", 0.4), ("tree", 0.4), ("bush", 0.2), ("hay bale", 0.35), ("barn", 0.35), ("crop", 0.2)]),
        ["yard"] = new(7, [("cow", 0.45), ("horse", 0.45), ("sheep", 0.25), ("dog", 0.2), ("cat", 0.2), ("bird", 0.2), ("person", 0.25), ("bicycle", 0.12), ("car", 0.12), ("motorbike", 0.12), ("potted plant", 0.15), ("bench", 0.2), ("fence", 0.4), ("hay bale", 0.4), ("barn", 0.45), ("tree", 0.3)]),
        ["park"] = new(7, [("person", 0.4), ("dog", 0.3), ("bird", 0.25), ("cat", 0.12), ("bicycle", 0.3), ("horse", 0.1), ("chair", 0.15), ("bottle", 0.1), ("boat", 0.12), ("fence", 0.25), ("tree", 0.5), ("bush", 0.3), ("bench", 0.4), ("lamp post", 0.3), ("flower", 0.3)]),
        ["beach"] = new(5, [("person", 0.4), ("dog", 0.25), ("bird", 0.3), ("horse", 0.15), ("boat", 0.45), ("bottle", 0.15), ("chair", 0.25), ("bicycle", 0.12), ("aeroplane", 0.15), ("mountain", 0.3), ("tree", 0.25)]),
        ["living room"] = new(14, [("sofa", 0.5), ("tv monitor", 0.5), ("chair", 0.25), ("dining table", 0.12), ("potted plant", 0.35), ("cat", 0.2), ("dog", 0.15), ("person", 0.25), ("bird", 0.06), ("bottle", 0.1), ("curtain", 0.45), ("lamp", 0.35), ("picture", 0.45), ("bookshelf", 0.3), ("carpet", 0.4), ("cabinet", 0.2), ("mirror", 0.15)]),
        ["dining room"] = new(8, [("dining table", 0.8), ("chair", 0.7), ("bottle", 0.4), ("potted plant", 0.25), ("person", 0.25), ("cat", 0.12), ("dog", 0.12), ("tv monitor", 0.2), ("curtain", 0.35), ("lamp", 0.35), ("picture", 0.4), ("cabinet", 0.25), ("window", 0.3)]),
        ["desk"] = new(7, [("tv monitor", 0.45), ("bottle", 0.3), ("potted plant", 0.3), ("chair", 0.25), ("cat", 0.15), ("person", 0.15), ("laptop", 0.4), ("keyboard", 0.4), ("book", 0.4), ("lamp", 0.4), ("picture", 0.3), ("curtain", 0.2), ("cup", 0.35), ("clock", 0.25)]),
        ["kitchen"] = new(5, [("bottle", 0.5), ("chair", 0.3), ("dining table", 0.25), ("potted plant", 0.25), ("person", 0.25), ("cat", 0.15), ("dog", 0.12), ("tv monitor", 0.2), ("microwave", 0.45), ("bowl", 0.4), ("fruit", 0.3), ("clock", 0.3), ("window", 0.4)]),
        ["hall"] = new(7, [("chair", 0.3), ("potted plant", 0.3), ("bicycle", 0.15), ("person", 0.25), ("dog", 0.2), ("cat", 0.2), ("sofa", 0.4), ("tv monitor", 0.2), ("bottle", 0.1), ("mirror", 0.3), ("picture", 0.4), ("lamp", 0.3), ("curtain", 0.3), ("bookshelf", 0.3)]),
    };
}
