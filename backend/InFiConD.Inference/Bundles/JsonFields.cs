using System.Text.Json;
using InFiConD.Core;
using InFiConD.Inference.Archives;

namespace InFiConD.Inference.Bundles;

/// <summary>
/// Reads the fields of a manifest and keeps the first thing that is wrong with its place ("image.size"). After that every answer is a harmless default,
/// so a manifest is read straight through and judged once at the end.
/// </summary>
internal sealed class JsonFields
{
    private readonly JsonElement _element;
    private readonly string _place;
    private readonly JsonFields _root;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<JsonFields> _all = [];

    private JsonFields(JsonElement element, string place, JsonFields? root)
    {
        (_element, _place, _root) = (element, place, root ?? this);
        _root._all.Add(this);
    }

    /// <summary>Places of fields that nobody asked for, in the order of the file: a misspelt name, or something newer.</summary>
    public IReadOnlyList<string> Unread =>
    [
        .. _root._all.Where(fields => fields._element.ValueKind == JsonValueKind.Object)
            .SelectMany(fields => fields._element.EnumerateObject().Where(entry => !fields._asked.Contains(entry.Name)).Select(entry => fields.Place(entry.Name))),
    ];

    /// <summary>The first thing that was wrong.</summary>
    public Rejection? Rejection { get; private set; }

    public static Result<JsonFields> Parse(ReadOnlyMemory<byte> json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonFields(document.RootElement.Clone(), "", null)
                : new Rejection("manifest-broken", $"{file} must hold one JSON object.", file);
        }
        catch (JsonException problem)
        {
            return new Rejection("manifest-broken", $"{file} is not valid JSON (line {problem.LineNumber + 1}).", file);
        }
    }

    public bool Has(string field) => Find(field) is not null;

    public JsonFields Object(string field)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Object } found)
            return new JsonFields(found, Place(field), _root);
        Fail(field, "must be an object");
        return new JsonFields(default, Place(field), _root);
    }

    public IReadOnlyList<JsonFields> Objects(string field)
    {
        if (!Has(field))
            return [];
        if (Find(field) is { ValueKind: JsonValueKind.Array } list)
            return [.. list.EnumerateArray().Select((element, i) => new JsonFields(element, $"{Place(field)}[{i}]", _root))];
        Fail(field, "must be a list");
        return [];
    }

    public string Text(string field)
    {
        if (Find(field) is { ValueKind: JsonValueKind.String } found && found.GetString() is { Length: > 0 and <= 1000 } text)
            return text;
        Fail(field, "must be a text of 1 to 1000 letters");
        return "";
    }

    public string? OptionalText(string field) => Has(field) ? Text(field) : null;

    /// <summary>A path that stays inside the bundle.</summary>
    public string File(string field)
    {
        var text = Text(field);
        if (text.Length > 0 && TreePath.Clean(text).TryGet(out var path, out _))
            return path;
        Fail(field, "must be a path that stays inside the bundle");
        return "";
    }

    public int Whole(string field, int least, int most)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Fail(field, $"must be a whole number from {least} to {most}");
        return least;
    }

    public double Number(string field, double least, double most, double otherwise)
    {
        if (!Has(field))
            return otherwise;
        if (Find(field) is { ValueKind: JsonValueKind.Number } found && found.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Fail(field, $"must be a number from {least} to {most}");
        return otherwise;
    }

    public float[] Numbers(string field, int count)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == count
            && list.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number && float.IsFinite(number.GetSingle())))
            return [.. list.EnumerateArray().Select(number => number.GetSingle())];
        Fail(field, $"must be a list of {count} numbers");
        return new float[count];
    }

    public IReadOnlyList<string> Texts(string field)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() is > 0 and <= 1000 && list.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String))
            return [.. list.EnumerateArray().Select(text => text.GetString()!)];
        Fail(field, "must be a list of texts");
        return [];
    }

    /// <summary>One of the listed words, whatever its case.</summary>
    public T OneOf<T>(string field, params (string Word, T Value)[] choices)
    {
        var text = Text(field);
        foreach (var (word, value) in choices)
        {
            if (string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        Fail(field, $"must be one of {string.Join(", ", choices.Select(choice => choice.Word))}");
        return choices[0].Value;
    }

    public void Fail(string field, string what) => Fail(new Rejection(
        "manifest-field", Has(field) ? $"'{Place(field)}' {what}." : $"'{Place(field)}' is missing; it {what}.", Place(field)));

    public void Fail(Rejection rejection) => _root.Rejection ??= rejection;

    private string Place(string field) => _place.Length == 0 ? field : $"{_place}.{field}";

    private JsonElement? Find(string field)
    {
        _asked.Add(field);
        return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(field, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
    }
}
