using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InFiConD.Core.Audit;

/// <summary>
/// One spelling per JSON value, so that it can be hashed: RFC 8785 (keys sorted by UTF-16 units, no white space, shortest round-trip
/// numbers, minimal escapes) with one difference: an integer that fits 64 bits keeps all its digits.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Canonical UTF-8 bytes of a value.</summary>
    /// <exception cref="ArgumentException">An object has the same key twice, or a number is out of range.</exception>
    public static byte[] ToBytes(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    /// <summary>Canonical UTF-8 bytes of a value; null is the JSON null.</summary>
    public static byte[] ToBytes(JsonNode? value)
    {
        using var document = JsonDocument.Parse(value?.ToJsonString() ?? "null");
        return ToBytes(document.RootElement);
    }

    /// <summary>Canonical text of a value.</summary>
    public static string ToText(JsonElement value) => Encoding.UTF8.GetString(ToBytes(value));

    /// <summary>A float64 as ECMAScript writes it, for example 1e-7, 0.000001, 100000000000000000000, 1e+21; negative zero is 0.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"JSON has no number for {value}.", nameof(value));
        if (value == 0)
            return "0";
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var parts = shortest.Split('E');
        var power = parts.Length == 2 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var mantissa = parts[0].Split('.');
        var padded = string.Concat(mantissa);
        var digits = padded.TrimStart('0');

        // The value is 0.DIGITS times ten to the power of point.
        var point = mantissa[0].Length + power - (padded.Length - digits.Length);
        digits = digits.TrimEnd('0');
        var sign = value < 0 ? "-" : "";
        if (point is > 21 or < -5)
        {
            var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
            return $"{sign}{digits[0]}{fraction}e{(point < 1 ? "-" : "+")}{Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture)}";
        }

        if (point <= 0)
            return $"{sign}0.{new string('0', -point)}{digits}";
        return point >= digits.Length ? sign + digits.PadRight(point, '0') : $"{sign}{digits[..point]}.{digits[point..]}";
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    if (index > 0)
                        text.Append(',');
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(NumberText(value));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetBoolean() ? "true" : "false");
                break;
            case JsonValueKind.Null:
                text.Append("null");
                break;
            default:
                throw new ArgumentException("There is no value to write.", nameof(value));
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = value.EnumerateObject().ToArray();
        Array.Sort(members, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0 && members[i].Name == members[i - 1].Name)
                throw new ArgumentException($"The key '{members[i].Name}' stands twice in one object.", nameof(value));
            if (i > 0)
                text.Append(',');
            WriteString(text, members[i].Name);
            text.Append(':');
            Write(text, members[i].Value);
        }

        text.Append('}');
    }

    private static string NumberText(JsonElement value)
    {
        var raw = value.GetRawText();
        if (!raw.AsSpan().ContainsAny(Fractional) && value.TryGetInt64(out var whole))
            return whole.ToString(CultureInfo.InvariantCulture);
        if (!raw.AsSpan().ContainsAny(Fractional) && value.TryGetUInt64(out var large))
            return large.ToString(CultureInfo.InvariantCulture);
        return Number(value.GetDouble());
    }

    private static readonly SearchValues<char> Fractional = SearchValues.Create(".eE");

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
