using System.Globalization;
using System.Linq.Expressions;
using InFiConD.Core;
using Marten;
using Marten.Linq.MatchesSql;

namespace InFiConD.Api.Http;

/// <summary>Pages of documents, newest first. An item's position is its time, with its id where two have the same.</summary>
internal static class Newest
{
    private static readonly System.Reflection.MethodInfo Sql =
        typeof(MatchesSqlExtensions).GetMethod(nameof(MatchesSqlExtensions.MatchesSql), [typeof(object), typeof(string), typeof(object[])])!;

    /// <summary>The page behind <paramref name="cursor"/>; <paramref name="total"/> is repeated in the answer.</summary>
    public static async Task<Result<Page<T>>> PageAsync<T>(
        this IQueryable<T> query, string list, string? cursor, int? limit, Expression<Func<T, DateTimeOffset>> time, Expression<Func<T, string>> id, CancellationToken ct,
        int? total = null, int otherwise = Paging.MaxLimit)
        where T : notnull
    {
        if (!Paging.Position(list, cursor).TryGet(out var position, out var rejection)) return rejection;
        if (position is not null)
        {
            if (position.Split('|', 2) is not [var at, var last] || !DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var then))
                return Paging.Invalid(cursor);
            query = query.Where(Behind(time, then, last));
        }

        var count = Paging.Limit(limit, otherwise);
        // One more than asked for tells whether there is a next page.
        var found = await query.OrderByDescending(time).ThenByDescending(id).Take(count + 1).ToListAsync(ct);
        var items = found.Take(count).ToList();
        var next = found.Count > count ? Paging.Cursor(list, $"{time.Compile()(items[^1]).ToUniversalTime():O}|{id.Compile()(items[^1])}") : null;
        return new Page<T>(items, next, total);
    }

    /// <summary>time at most <paramref name="then"/>, and before it or with a smaller id.</summary>
    private static Expression<Func<T, bool>> Behind<T>(Expression<Func<T, DateTimeOffset>> time, DateTimeOffset then, string id)
    {
        var (value, limit) = (time.Body, Expression.Constant(then));
        var smaller = Expression.Call(Sql, time.Parameters[0], Expression.Constant("d.id < ?"), Expression.Constant(new object[] { id }));
        return Expression.Lambda<Func<T, bool>>(
            Expression.AndAlso(Expression.LessThanOrEqual(value, limit), Expression.OrElse(Expression.LessThan(value, limit), smaller)), time.Parameters);
    }
}
