using System.Globalization;

namespace InFiConD.Api.Http;

/// <summary>One page of a list. <paramref name="NextCursor"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor = null, int? Total = null);

/// <summary>Cursors are offsets into lists that never change order: manifests, streams, vocabularies.</summary>
internal static class Paging
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 1000;

    public static int Offset(string? cursor) =>
        int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;

    public static int Limit(int? limit) => Math.Clamp(limit ?? DefaultLimit, 1, MaxLimit);

    /// <summary>Cuts one page out of a list that is in memory.</summary>
    public static Page<TOut> Slice<T, TOut>(IReadOnlyList<T> all, string? cursor, int? limit, Func<T, TOut> shape)
    {
        var (offset, count) = (Offset(cursor), Limit(limit));
        var items = all.Skip(offset).Take(count).Select(shape).ToList();
        return new Page<TOut>(items, NextCursor(offset, items.Count, all.Count), all.Count);
    }

    public static string? NextCursor(int offset, int taken, int total) =>
        offset + taken < total ? (offset + taken).ToString(CultureInfo.InvariantCulture) : null;
}
