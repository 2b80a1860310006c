namespace InFiConD.Demo.Scenes;

/// <summary>
/// The words of the demo. Every pixel of a scene shows one painted word; synonyms stand beside their word, and a class name also covers
/// the parts of its things (a wheel of a car is a wheel first and a car second).
/// </summary>
public static class Words
{
    /// <summary>The 20 classes of Pascal VOC, in the usual order.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        "aeroplane", "bicycle", "bird", "boat", "bottle", "bus", "car", "cat", "chair", "cow",
        "dining table", "dog", "horse", "motorbike", "person", "potted plant", "sheep", "sofa", "train", "tv monitor",
    ];

    /// <summary>Words that can be painted: the classes, then parts, then surroundings.</summary>
    public static IReadOnlyList<string> Painted { get; } =
    [
        .. Classes,

        // Parts of living things.
        "face", "hair", "hat", "shirt", "trousers", "dress", "shoe", "hand", "ear", "eye", "muzzle", "beak", "leg", "tail", "wing", "horn", "mane", "wool", "hoof",

        // Parts of vehicles.
        "wheel", "window", "headlight", "door", "handlebar", "saddle", "engine", "mast", "sail", "hull", "propeller", "tail fin",

        // Parts of furniture and plants.
        "screen", "stand", "backrest", "armrest", "cushion", "tabletop", "pot", "leaf", "flower", "label", "cap",

        // Outdoors.
        "sky", "cloud", "sun", "grass", "road", "pavement", "sand", "water", "mountain", "tree", "bush", "building", "roof", "fence", "crop", "lamp post", "traffic light", "sign",
        "bench", "harbour wall", "bridge", "rail track", "platform", "runway", "hay bale", "barn",

        // Indoors.
        "wall", "brick wall", "wood floor", "carpet", "tile floor", "curtain", "picture", "lamp", "bookshelf", "book", "desk", "keyboard", "laptop", "cup", "plate", "bowl", "fruit",
        "clock", "vase", "mirror", "cabinet", "microwave", "blanket",
    ];

    /// <summary>Other words for the same thing.</summary>
    public static IReadOnlyDictionary<string, string> Synonyms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["airplane"] = "aeroplane",
        ["bike"] = "bicycle",
        ["ship"] = "boat",
        ["automobile"] = "car",
        ["motorcycle"] = "motorbike",
        ["couch"] = "sofa",
        ["tv"] = "tv monitor",
        ["television"] = "tv monitor",
        ["table"] = "dining table",
        ["houseplant"] = "potted plant",
        ["puppy"] = "dog",
        ["pony"] = "horse",
        ["display"] = "screen",
        ["tyre"] = "wheel",
        ["pillow"] = "cushion",
        ["sea"] = "water",
        ["street"] = "road",
        ["sidewalk"] = "pavement",
        ["lawn"] = "grass",
        ["drapes"] = "curtain",
        ["painting"] = "picture",
        ["foliage"] = "leaf",
        ["quay"] = "harbour wall",
        ["house"] = "building",
        ["rug"] = "carpet",
    };

    /// <summary>All words in the order of the vocabulary: painted ones first, then synonyms.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Painted, .. Synonyms.Keys];

    private static readonly Dictionary<string, byte> Numbers = Painted.Select((word, at) => (word, at)).ToDictionary(w => w.word, w => (byte)(w.at + 1), StringComparer.Ordinal);

    /// <summary>Number of a painted word in a <see cref="Scene.WordMap"/>: its place plus one.</summary>
    /// <exception cref="ArgumentException">The word is not one that can be painted.</exception>
    public static byte IndexOf(string word) =>
        Numbers.TryGetValue(word, out var number) ? number : throw new ArgumentException($"'{word}' is not one of the words that can be painted.", nameof(word));
}
