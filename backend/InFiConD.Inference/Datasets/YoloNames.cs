using System.Globalization;
using System.Text;
using InFiConD.Core;
using InFiConD.Inference.Archives;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InFiConD.Inference.Datasets;

/// <summary>What data.yaml (or classes.txt, obj.names) says.</summary>
/// <param name="Path">The file; null when there is none.</param>
/// <param name="Names">Class names by their number.</param>
/// <param name="Splits">Folders and lists of pictures per split, as written.</param>
internal sealed record YoloNames(string? Path, IReadOnlyDictionary<int, string> Names, IReadOnlyList<(string Split, string Place)> Splits)
{
    private const int MostBytes = 1024 * 1024;
    private const int DeepestLevel = 64;
    private static readonly string[] Lists = ["classes.txt", "obj.names", "labels.txt", "names.txt", "_darknet.labels", "class_names.txt", "classes.names"];

    /// <summary>The first YAML file with names, else the first list of names; none when there is neither.</summary>
    public static YoloNames Read(Collection files)
    {
        foreach (var file in files.Ending(".yaml", ".yml"))
        {
            if (files.Tree.ReadBytes(file.Path, MostBytes).TryGet(out var bytes, out _) && Yaml(file.Path, bytes) is { Names.Count: > 0 } names)
                return names;
        }
        foreach (var file in files.Files.Where(file => Lists.Contains(System.IO.Path.GetFileName(file.Path), StringComparer.OrdinalIgnoreCase)))
        {
            if (!files.Tree.ReadBytes(file.Path, MostBytes).TryGet(out var bytes, out _))
                continue;
            var lines = Encoding.UTF8.GetString(bytes).Trim('\uFEFF', '\n', '\r', ' ').Split('\n').Select(ClassText.Clean).ToList();
            if (lines.All(line => line is not null))
                return new YoloNames(file.Path, lines.Index().ToDictionary(line => line.Index, line => line.Item!), []);
        }
        return new YoloNames(null, new Dictionary<int, string>(), []);
    }

    /// <summary>Scalars stay as they are written: a class called no, 007 or null is called so.</summary>
    private static YoloNames? Yaml(string path, byte[] bytes)
    {
        try
        {
            if (Depth(bytes) > DeepestLevel)
                return null;
            var stream = new YamlStream();
            stream.Load(new StreamReader(new MemoryStream(bytes)));
            if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
                return null;
            var members = root.Children.Where(pair => pair.Key is YamlScalarNode).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => pair.Value);
            var splits = members.Where(pair => SplitNames.Parse(pair.Key) is not null).SelectMany(pair => Scalars(pair.Value).Select(place => (SplitNames.Parse(pair.Key)!, place)));
            return new YoloNames(path, members.TryGetValue("names", out var names) ? NamesOf(names) : new Dictionary<int, string>(), [.. splits]);
        }
        catch (Exception problem) when (problem is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>How deep the document is nested; loading it goes as deep on the stack.</summary>
    private static int Depth(byte[] bytes)
    {
        var (parser, depth, deepest) = (new Parser(new StreamReader(new MemoryStream(bytes))), 0, 0);
        while (parser.MoveNext() && deepest <= DeepestLevel)
        {
            depth += parser.Current!.NestingIncrease;
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private static Dictionary<int, string> NamesOf(YamlNode node)
    {
        var names = new Dictionary<int, string>();
        if (node is YamlSequenceNode list)
            foreach (var (index, name) in list.Children.Index())
                Add(names, index, name);
        if (node is YamlMappingNode map)
            foreach (var (key, name) in map.Children)
                if (key is YamlScalarNode { Value: { } number } && int.TryParse(number, CultureInfo.InvariantCulture, out var index))
                    Add(names, index, name);
        return names;
    }

    private static void Add(Dictionary<int, string> names, int index, YamlNode name)
    {
        if (name is YamlScalarNode scalar && ClassText.Clean(scalar.Value) is { } text)
            names[index] = text;
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? ""),
        _ => [],
    };
}
