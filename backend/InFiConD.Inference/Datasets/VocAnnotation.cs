using System.Globalization;
using System.Text;
using System.Xml;
using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>What an annotation says; class names in ordinal order.</summary>
/// <param name="Present">At least one object that is not difficult.</param>
/// <param name="Unknown">Only objects marked difficult.</param>
/// <param name="Picture">What it calls the picture; null when it does not.</param>
internal sealed record VocObjects(IReadOnlyList<string> Present, IReadOnlyList<string> Unknown, string? Picture);

/// <summary>Reads the objects of a Pascal VOC annotation. Document types, entities and deep nesting are refused.</summary>
internal static class VocAnnotation
{
    private const int DeepestLevel = 16;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 2 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>True when the document begins as an annotation.</summary>
    public static bool Looks(byte[] xml)
    {
        try
        {
            using var reader = Open(xml);
            return reader.MoveToContent() == XmlNodeType.Element && Is(reader, "annotation");
        }
        catch (Exception problem) when (problem is XmlException or ArgumentException or DecoderFallbackException)
        {
            return false;
        }
    }

    public static Result<VocObjects> Read(byte[] xml)
    {
        try
        {
            using var reader = Open(xml);
            return Read(reader);
        }
        catch (XmlException problem)
        {
            return new Rejection(
                "annotation-broken",
                $"The XML cannot be read (line {problem.LineNumber}): document types and entities are not allowed, every tag must be closed, "
                    + "and the bytes must be in the encoding that the first line declares.");
        }
        catch (Exception problem) when (problem is ArgumentException or DecoderFallbackException)
        {
            return new Rejection("annotation-broken", "The XML declares an encoding that is not known, or is not written in it.");
        }
    }

    private static XmlReader Open(byte[] xml)
    {
        CodePages.Register();
        var start = 0;
        while (start < xml.Length && xml[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            start++;
        // Text writers of .NET declare utf-16 and save as UTF-8: then the bytes are right.
        var head = Encoding.Latin1.GetString(xml, start, Math.Min(100, xml.Length - start));
        return head.StartsWith("<?xml", StringComparison.Ordinal) && head.Contains("utf-16", StringComparison.OrdinalIgnoreCase)
            ? XmlReader.Create(new StringReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(xml.AsSpan(start))), Settings)
            : XmlReader.Create(new MemoryStream(xml, start, xml.Length - start), Settings);
    }

    private static Result<VocObjects> Read(XmlReader reader)
    {
        var (objects, file) = (new List<(string Name, bool Difficult)>(), new Dictionary<string, string>());
        var (name, difficult, field, inObject) = ((string?)null, false, "", false);
        while (reader.Read())
        {
            if (reader.Depth > DeepestLevel)
                return new Rejection("annotation-broken", $"The XML is nested more than {DeepestLevel} levels deep.");
            if (reader is { Depth: 0, NodeType: XmlNodeType.Element } && !Is(reader, "annotation"))
                return new Rejection("annotation-broken", $"The XML begins with <{reader.Name}>, not <annotation>.");
            if (reader is { Depth: 1, NodeType: XmlNodeType.Element })
                (name, difficult, field, inObject) = (null, false, reader.LocalName.ToLowerInvariant(), Is(reader, "object"));
            else if (reader is { Depth: 2, NodeType: XmlNodeType.Element })
                field = inObject ? reader.LocalName.ToLowerInvariant() : "";
            else if (reader is { Depth: 2, NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && field is "filename" or "path")
                file[field] = reader.Value.Trim();
            else if (reader is { Depth: 3, NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && field == "name")
                name = reader.Value;
            else if (reader is { Depth: 3, NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && field == "difficult")
                difficult = IsYes(reader.Value);
            if (inObject && reader.Depth == 1 && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                if (ClassText.Clean(name) is not { } cleaned)
                    return new Rejection("annotation-broken", $"An object has no name, or one longer than {ClassText.Longest} letters.");
                objects.Add((cleaned, difficult));
            }
        }
        var present = objects.Where(o => !o.Difficult).Select(o => o.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new VocObjects(
            present,
            [.. objects.Select(o => o.Name).Distinct().Except(present).Order(StringComparer.Ordinal)],
            file.GetValueOrDefault("filename") is { Length: > 0 } named ? named : file.GetValueOrDefault("path"));
    }

    private static bool Is(XmlReader reader, string name) => reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Difficult is what says so: any number but 0, true, yes. Words such as "Unspecified" say nothing.</summary>
    private static bool IsYes(string text) => text.Trim().ToUpperInvariant() is var word
        && (word is "TRUE" or "T" or "YES" or "Y" || (double.TryParse(word, CultureInfo.InvariantCulture, out var number) && number != 0));
}
