using InFiConD.Api.Provenance;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>The last progress of every job, in a plain table: it is not history and would only bloat the events.</summary>
internal static class JobProgressStore
{
    public static readonly StoreTable Table = new(
        "create table if not exists job_progress (job_id text primary key, done int not null, total int not null, rate float8, eta_seconds float8)");

    public static async Task WriteAsync(NpgsqlDataSource database, string jobId, JobProgress progress, string message, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with written as (
                insert into job_progress values ($1, $2, $3, $4, $5)
                on conflict (job_id) do update set done = excluded.done, total = excluded.total, rate = excluded.rate, eta_seconds = excluded.eta_seconds)
            select pg_notify($6, $7)
            """);
        command.Parameters.AddWithValue(jobId);
        command.Parameters.AddWithValue(progress.Done);
        command.Parameters.AddWithValue(progress.Total);
        command.Parameters.AddWithValue((object?)progress.Rate ?? DBNull.Value);
        command.Parameters.AddWithValue((object?)progress.EtaSeconds ?? DBNull.Value);
        command.Parameters.AddWithValue(LiveChannel.Name);
        command.Parameters.AddWithValue(message);
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<Dictionary<string, JobProgress>> ReadAsync(NpgsqlDataSource database, string[] jobIds, CancellationToken ct)
    {
        var result = new Dictionary<string, JobProgress>();
        await using var command = database.CreateCommand("select job_id, done, total, rate, eta_seconds from job_progress where job_id = any($1)");
        command.Parameters.AddWithValue(jobIds);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            result[rows.GetString(0)] = new JobProgress(
                rows.GetInt32(1), rows.GetInt32(2), rows.IsDBNull(3) ? null : rows.GetDouble(3), rows.IsDBNull(4) ? null : rows.GetDouble(4));
        }

        return result;
    }
}
