using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>
/// A Postgres advisory lock for the time of one attempt. It dies with its connection, so with its process:
/// a job whose lock is free has no live worker, on any machine.
/// </summary>
internal sealed class JobLocks(NpgsqlDataSource database)
{
    /// <summary>Takes the job's lock, or returns null when a live worker has it.</summary>
    public async Task<IAsyncDisposable?> TryTakeAsync(string jobId, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.AddWithValue(jobId);
        if (await command.ExecuteScalarAsync(ct) is true) return connection;
        await connection.DisposeAsync();
        return null;
    }
}
