using System.Buffers.Text;
using System.Globalization;
using System.Text;
using InFiConD.Core;

namespace InFiConD.Api.Http;

/// <summary>One page of a list. <paramref name="NextCursor"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor = null, int? Total = null);

/// <summary>
/// Cursors say behind which item the next page begins: what arrives or leaves meanwhile neither repeats nor hides an item. For callers they
/// are opaque; inside, they hold the list's name and the item's position in it.
/// </summary>
internal static class Paging
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;

    /// <summary>Items on a page: at most <see cref="MaxLimit"/>, <paramref name="otherwise"/> where nothing was asked for.</summary>
    public static int Limit(int? limit, int otherwise = DefaultLimit) => Math.Clamp(limit ?? otherwise, 1, MaxLimit);

    /// <summary>The cursor of an item at <paramref name="position"/> of <paramref name="list"/>.</summary>
    public static string Cursor(string list, string position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}:{position}"));

    /// <inheritdoc cref="Cursor(string, string)"/>
    public static string Cursor(string list, long position) => Cursor(list, position.ToString(CultureInfo.InvariantCulture));

    /// <summary>The position in a cursor of <paramref name="list"/>; null without a cursor, refused when it is none of that list.</summary>
    public static Result<string?> Position(string list, string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return (string?)null;
        if (!Base64Url.IsValid(cursor)) return Invalid(cursor);
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith($"{list}:", StringComparison.Ordinal) ? text[(list.Length + 1)..] : Invalid(cursor);
    }

    /// <summary>As <see cref="Position"/>, where positions are numbers.</summary>
    public static Result<long?> Number(string list, string? cursor)
    {
        if (!Position(list, cursor).TryGet(out var text, out var rejection)) return rejection;
        if (text is null) return (long?)null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Invalid(cursor);
    }

    /// <summary>The refusal of a text that is no cursor of the list it was sent to.</summary>
    public static Rejection Invalid(string? cursor) => new(
        "cursor-invalid", $"\"{cursor}\" is no cursor of this list: send the nextCursor of its last page, or leave it out to begin.", "cursor");

    /// <summary>Cuts a page out of a list in memory. <paramref name="positions"/> rise, and an item keeps its position for good.</summary>
    public static Result<Page<T>> Slice<T>(string list, IReadOnlyList<int> positions, string? cursor, int? limit, Func<int, T> shape)
    {
        if (!Number(list, cursor).TryGet(out var after, out var rejection)) return rejection;
        var first = 0;
        while (after is not null && first < positions.Count && positions[first] <= after) first++;
        var count = Math.Min(Limit(limit), positions.Count - first);
        var items = Enumerable.Range(first, count).Select(i => shape(positions[i])).ToList();
        var next = first + count < positions.Count ? Cursor(list, positions[first + count - 1]) : null;
        return new Page<T>(items, next, positions.Count);
    }
}
