using System.Xml;
using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>Class names of one annotation, each list in ordinal order.</summary>
/// <param name="Present">At least one object that is not difficult.</param>
/// <param name="Unknown">Only objects marked difficult.</param>
internal sealed record VocObjects(IReadOnlyList<string> Present, IReadOnlyList<string> Unknown)
{
    public static VocObjects None { get; } = new([], []);
}

/// <summary>Reads the objects of a Pascal VOC annotation. Document types, entities and deep nesting are refused.</summary>
internal static class VocAnnotation
{
    private const int DeepestLevel = 16;
    private const int LongestName = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 2 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public static Result<VocObjects> Read(byte[] xml)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), Settings);
            return Read(reader);
        }
        catch (XmlException problem)
        {
            return new Rejection("annotation-broken", $"The XML cannot be read (line {problem.LineNumber}): document types and entities are not allowed, and every tag must be closed.");
        }
    }

    private static Result<VocObjects> Read(XmlReader reader)
    {
        var objects = new List<(string Name, bool Difficult)>();
        string? name = null;
        var (difficult, field) = (false, "");
        while (reader.Read())
        {
            if (reader.Depth > DeepestLevel)
                return new Rejection("annotation-broken", $"The XML is nested more than {DeepestLevel} levels deep.");
            if (reader is { Depth: 0, NodeType: XmlNodeType.Element } && reader.Name != "annotation")
                return new Rejection("annotation-broken", $"The XML begins with <{reader.Name}>, not <annotation>.");
            if (reader is { Depth: 1, NodeType: XmlNodeType.Element })
                (name, difficult) = (null, false);
            else if (reader is { Depth: 2, NodeType: XmlNodeType.Element })
                field = reader.Name;
            else if (reader is { Depth: 3, NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && field == "name")
                name = reader.Value.Trim();
            else if (reader is { Depth: 3, NodeType: XmlNodeType.Text } && field == "difficult")
                difficult = reader.Value.Trim() is not ("0" or "false");
            else if (reader is { Depth: 1, NodeType: XmlNodeType.EndElement, Name: "object" })
            {
                if (name is null or { Length: 0 or > LongestName })
                    return new Rejection("annotation-broken", $"An object has no name, or one longer than {LongestName} letters.");
                objects.Add((name, difficult));
            }
        }
        var present = objects.Where(o => !o.Difficult).Select(o => o.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new VocObjects(present, [.. objects.Select(o => o.Name).Distinct().Except(present).Order(StringComparer.Ordinal)]);
    }
}
