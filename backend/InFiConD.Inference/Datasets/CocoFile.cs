using System.Globalization;
using System.Text.Json;
using InFiConD.Core;

namespace InFiConD.Inference.Datasets;

/// <summary>One picture of a COCO file; ids are kept as text, 7 and 7.0 and "7" are the same.</summary>
internal sealed record CocoImage(string? Id, string? File);

/// <summary>One object. <paramref name="Crowd"/>: a region with many of the class, drawn roughly, or one to be ignored.</summary>
internal sealed record CocoObject(string? Image, string? Category, bool Crowd);

/// <summary>One class.</summary>
internal sealed record CocoCategory(string? Id, string? Name);

/// <summary>What a COCO file says about which class is in which picture; outlines and boxes are skipped as they stream by.</summary>
/// <param name="Images">The pictures.</param>
/// <param name="Objects">Null where the file has no annotations at all, as those of test sets: then nothing is known about its pictures.</param>
/// <param name="Categories">The classes.</param>
internal sealed record CocoFile(IReadOnlyList<CocoImage> Images, IReadOnlyList<CocoObject>? Objects, IReadOnlyList<CocoCategory> Categories)
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Null when the JSON is something else; refused when it looks like COCO and cannot be read to its end.</summary>
    public static Result<CocoFile?> Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.IndexOf("\"images\""u8) < 0 || utf8.IndexOf("\"categories\""u8) < 0)
            return (CocoFile?)null;
        try
        {
            return Read(new Utf8JsonReader(utf8, Options));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            var line = (problem as JsonException)?.LineNumber;
            return new Rejection("coco-broken", $"It looks like COCO, but is damaged or cut off{(line is null ? "" : $" (line {line + 1})")}.");
        }
    }

    private static CocoFile? Read(Utf8JsonReader reader)
    {
        List<string?[]>? images = null, objects = null, categories = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
                reader.Skip();
            else if (member == "images")
                images = Items(ref reader, ["id", "file_name"]);
            else if (member == "annotations")
                objects = Items(ref reader, ["image_id", "category_id", "iscrowd", "ignore"]);
            else if (member == "categories")
                categories = Items(ref reader, ["id", "name"]);
            else
                reader.Skip();
        }
        return images is null || categories is null ? null : new CocoFile(
            [.. images.Select(item => new CocoImage(item[0], item[1]))],
            objects?.ConvertAll(item => new CocoObject(item[0], item[1], IsYes(item[2]) || IsYes(item[3]))),
            [.. categories.Select(item => new CocoCategory(item[0], item[1]))]);
    }

    private static List<string?[]> Items(ref Utf8JsonReader reader, string[] members)
    {
        var items = new List<string?[]>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var item = new string?[members.Length];
            items.Add(item);
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var at = Array.IndexOf(members, reader.GetString());
                reader.Read();
                if (at >= 0)
                    item[at] = Text(ref reader);
                reader.Skip();
            }
        }
        return items;
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => reader.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : reader.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonTokenType.True => "1",
        JsonTokenType.False => "0",
        _ => null,
    };

    private static bool IsYes(string? text) => text is not null && text.Trim().ToUpperInvariant() is not ("" or "0" or "FALSE" or "NO");
}
