using System.Text.Json;
using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>Reads the lines of a metadata.jsonl: objects with file_name, a label or several, or objects with categories.</summary>
internal static class JsonRows
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };
    private static readonly string[] Inner = ["label", "labels", "category", "categories", "class", "classes", "name"];

    /// <summary>The rows, or a refusal that names the line.</summary>
    public static Result<ManifestRows> Read(string path, byte[] bytes)
    {
        var (columns, rows) = (new List<string>(), new List<ManifestRow>());
        var line = 0;
        var rest = bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        while (rest.Length > 0)
        {
            line++;
            var end = rest.Span.IndexOf((byte)'\n') is var at and >= 0 ? at : rest.Length;
            var text = rest[..end];
            rest = rest[Math.Min(rest.Length, end + 1)..];
            if (text.Span.IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            if (Cells(text) is not { } cells)
                return new Rejection("jsonl-line", $"Line {line} is not a JSON object.", $"line {line}");
            columns.AddRange(cells.Keys.Except(columns));
            rows.Add(new ManifestRow(line, cells));
        }
        return new ManifestRows(path, columns, rows);
    }

    private static Dictionary<string, IReadOnlyList<string>?>? Cells(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var cells = new Dictionary<string, IReadOnlyList<string>?>();
            foreach (var member in document.RootElement.EnumerateObject())
                cells[member.Name] = Texts(member.Value);
            return cells;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string>? Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["1"],
        JsonValueKind.False => ["0"],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(item => Texts(item) ?? [])],
        JsonValueKind.Object => Inner.Where(name => value.TryGetProperty(name, out _)).Select(name => Texts(value.GetProperty(name))).FirstOrDefault(),
        _ => null,
    };
}
