using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>
/// A Postgres advisory lock for the time of one attempt. It dies with its connection, so with its process:
/// a job whose lock is free has no live worker, on any machine.
/// </summary>
internal sealed class JobLocks(Configuration.HostContext host)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Not pooled: a pooled connection keeps its locks after it was closed.
    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(host.ConnectionString) { Pooling = false, KeepAlive = 15 }.ConnectionString;

    /// <summary>Takes the job's lock, or returns null when a live worker still has it after <paramref name="patience"/>.</summary>
    public async Task<IAsyncDisposable?> TryTakeAsync(string jobId, TimeSpan patience, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
            command.Parameters.AddWithValue(jobId);
            for (var waited = TimeSpan.Zero; ; waited += Pause)
            {
                if (await command.ExecuteScalarAsync(ct) is true) return connection;
                if (waited >= patience) break;
                await Task.Delay(Pause, ct);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }
}
