using System.Globalization;
using System.Text;

namespace InFiConD.Core.Naming;

/// <summary>
/// Canonical composition (NFC, UAX #15, Unicode 14 data): the form in which names are compared. The runtime's own <c>Normalize</c> does nothing
/// without globalisation data, as this product runs.
/// </summary>
public static class Nfc
{
    private const int FirstComposed = 0x300;
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Tails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TailCount = 28;

    private static readonly Dictionary<int, int> Orders = ReadOrders();
    private static readonly Dictionary<int, int[]> Parts = Entries(CanonicalTable.Parts).ToDictionary(entry => Hex(entry[..Sign(entry)]), Shares);
    private static readonly Dictionary<(int First, int Second), int> Pairs = Entries(CanonicalTable.Parts).Where(entry => entry[Sign(entry)] == '=')
        .ToDictionary(entry => (Shares(entry)[0], Shares(entry)[1]), entry => Hex(entry[..Sign(entry)]));

    /// <summary>The text with every letter and its marks in their one canonical spelling.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstComposed - 1)) ? Compose(Ordered(text)) : text;
    }

    private static List<int> Ordered(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            Decompose(pair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], points);
        }

        for (var i = 1; i < points.Count; i++)
            for (var at = i; at > 0 && Order(points[at]) is > 0 and var order && Order(points[at - 1]) > order; at--)
                (points[at - 1], points[at]) = (points[at], points[at - 1]);
        return points;
    }

    private static void Decompose(int point, List<int> points)
    {
        var syllable = point - Syllables;
        if (syllable is >= 0 and < LeadCount * VowelCount * TailCount)
        {
            points.AddRange(Leads + (syllable / (VowelCount * TailCount)), Vowels + (syllable / TailCount % VowelCount));
            if (syllable % TailCount > 0) points.Add(Tails + (syllable % TailCount));
        }
        else if (Parts.TryGetValue(point, out var parts))
        {
            foreach (var part in parts) Decompose(part, points);
        }
        else
        {
            points.Add(point);
        }
    }

    private static string Compose(List<int> points)
    {
        var composed = new List<int>(points.Count);
        var (starter, last) = (-1, 0);
        foreach (var point in points)
        {
            var order = Order(point);
            if (starter >= 0 && (composed.Count == starter + 1 || last < order) && Join(composed[starter], point) is { } joined)
            {
                composed[starter] = joined;
                continue;
            }

            if (order == 0) starter = composed.Count;
            last = order;
            composed.Add(point);
        }

        var text = new StringBuilder(composed.Count);
        foreach (var point in composed)
            if (point < 0x10000) text.Append((char)point);
            else text.Append(char.ConvertFromUtf32(point));
        return text.ToString();
    }

    private static int? Join(int first, int second)
    {
        if (Pairs.TryGetValue((first, second), out var joined)) return joined;
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
            return Syllables + ((((first - Leads) * VowelCount) + second - Vowels) * TailCount);
        var syllable = first - Syllables;
        return syllable is >= 0 and < LeadCount * VowelCount * TailCount && syllable % TailCount == 0 && second - Tails is > 0 and < TailCount
            ? first + second - Tails
            : null;
    }

    private static int Order(int point) => Orders.GetValueOrDefault(point);

    private static Dictionary<int, int> ReadOrders()
    {
        var orders = new Dictionary<int, int>();
        foreach (var entry in Entries(CanonicalTable.Orders))
        {
            var (range, order) = (entry[..entry.IndexOf(':', StringComparison.Ordinal)].Split('-'), entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            for (var point = Hex(range[0]); point <= Hex(range[^1]); point++) orders[point] = int.Parse(order, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return orders;
    }

    private static string[] Entries(string table) => table.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static int Sign(string entry) => entry.IndexOfAny(['=', '>']);

    private static int[] Shares(string entry) => [.. entry[(Sign(entry) + 1)..].Split('+').Select(Hex)];

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
