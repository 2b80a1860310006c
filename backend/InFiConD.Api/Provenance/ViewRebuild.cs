using Marten;
using Npgsql;

namespace InFiConD.Api.Provenance;

/// <summary>
/// Folds views again whose documents an earlier build left in another shape, so that a state folder outlives its program. Processes that start
/// together take turns; one that dies in the middle leaves the rest to the next.
/// </summary>
internal sealed class ViewRebuild(IDocumentStore store, NpgsqlDataSource database, IEnumerable<StoredView> views, ILogger<ViewRebuild> log)
{
    private const long Turn = 0x696e6669636f6e64;
    private static readonly TimeSpan Patience = TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, "select pg_advisory_lock($1)", ct, Turn);
        try
        {
            await ExecuteAsync(connection, "create table if not exists view_shapes (view text primary key, shape text not null)", ct);
            var known = await ReadAsync(connection, ct);
            StoredView[] stale = [.. views.Where(view => known.GetValueOrDefault(view.Projection) != view.Shape)];
            if (stale.Length == 0) return;
            if (await AnythingHappenedAsync(connection, ct)) await FoldAsync(stale, ct);
            foreach (var view in stale)
            {
                await ExecuteAsync(
                    connection, "insert into view_shapes values ($1, $2) on conflict (view) do update set shape = excluded.shape", ct, view.Projection, view.Shape);
            }
        }
        finally
        {
            await ExecuteAsync(connection, "select pg_advisory_unlock($1)", CancellationToken.None, Turn);
        }
    }

    private async Task FoldAsync(StoredView[] stale, CancellationToken ct)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var view in stale)
        {
            log.LogInformation("Folding the view {View} again: its shape is new", view.Projection);
            await daemon.RebuildProjectionAsync(view.Projection, Patience, ct);
        }
    }

    private static async Task<bool> AnythingHappenedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from mt_events)", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task<Dictionary<string, string>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var shapes = new Dictionary<string, string>();
        await using var command = new NpgsqlCommand("select view, shape from view_shapes", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) shapes[rows.GetString(0)] = rows.GetString(1);
        return shapes;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(ct);
    }
}
