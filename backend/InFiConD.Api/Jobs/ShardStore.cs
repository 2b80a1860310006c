using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>
/// Finished parts of long work, found by the hash of everything they depend on: a job that died, or another one with the same inputs,
/// goes on where the last one stopped.
/// </summary>
internal sealed class ShardStore(NpgsqlDataSource database, IBlobStore blobs)
{
    public const int Images = 64;

    public static readonly StoreTable Table = new(
        "create table if not exists job_shards (input_hash text not null, shard int not null, blob text not null, primary key (input_hash, shard))");

    /// <summary>Makes what is missing, in order, and answers the blob of every shard.</summary>
    /// <param name="inputHash">Everything that the shards' bytes depend on.</param>
    /// <param name="images">Images in all.</param>
    /// <param name="run">Told how many images are done.</param>
    /// <param name="make">Bytes of the shard over images [first, first + count); told to report images of it that are done.</param>
    /// <param name="ct">Ends the work; finished shards stay.</param>
    public async Task<Result<IReadOnlyList<string>>> RunAsync(
        string inputHash, int images, JobRun run, Func<int, int, Func<int, Task>, Task<Result<byte[]>>> make, CancellationToken ct)
    {
        var finished = await ReadAsync(inputHash, ct);
        var shards = new List<string>();
        await run.Progress.ReportAsync(Math.Min(images, finished.Count * Images), images, ct);
        for (var first = 0; first < images; first += Images)
        {
            ct.ThrowIfCancellationRequested();
            var (start, count) = (first, Math.Min(Images, images - first));
            if (!finished.TryGetValue(shards.Count, out var blob) || !await blobs.ExistsAsync(blob, ct))
            {
                var made = await make(start, count, done => run.Progress.ReportAsync(start + done, images, ct));
                if (!made.TryGet(out var bytes, out var rejection)) return rejection;
                blob = await blobs.PutAsync(bytes, ct);
                await WriteAsync(inputHash, shards.Count, blob, ct);
            }

            shards.Add(blob);
        }

        await run.Progress.ReportAsync(images, images, ct);
        return shards;
    }

    private async Task<Dictionary<int, string>> ReadAsync(string inputHash, CancellationToken ct)
    {
        var found = new Dictionary<int, string>();
        await using var command = database.CreateCommand("select shard, blob from job_shards where input_hash = $1");
        command.Parameters.AddWithValue(inputHash);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) found[rows.GetInt32(0)] = rows.GetString(1);
        return found;
    }

    private async Task WriteAsync(string inputHash, int shard, string blob, CancellationToken ct)
    {
        await using var command = database.CreateCommand("insert into job_shards values ($1, $2, $3) on conflict (input_hash, shard) do update set blob = excluded.blob");
        command.Parameters.AddWithValue(inputHash);
        command.Parameters.AddWithValue(shard);
        command.Parameters.AddWithValue(blob);
        await command.ExecuteNonQueryAsync(ct);
    }
}
