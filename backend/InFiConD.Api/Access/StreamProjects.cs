using System.Collections.Concurrent;
using Npgsql;

namespace InFiConD.Api.Access;

/// <summary>Where a stream belongs: to a project, or, where <paramref name="Project"/> is null, to the installation.</summary>
internal readonly record struct Belonging(string? Project);

/// <summary>
/// Finds the project of any id. Every resource has a stream, and the first event of a stream names its project; neither ever changes, so an
/// answer is kept.
/// </summary>
internal sealed class StreamProjects(NpgsqlDataSource database)
{
    private const int MostKept = 100_000;
    private readonly ConcurrentDictionary<string, Belonging> _known = new();

    /// <summary>SQL of a stream's project, over a row of its first event.</summary>
    public const string ProjectSql = "case when type = 'project_created' then stream_id else data->>'projectId' end";

    /// <summary>Null when there is no such stream.</summary>
    public async ValueTask<Belonging?> FindAsync(string stream, CancellationToken ct)
    {
        if (_known.TryGetValue(stream, out var known)) return known;
        if (stream.Contains('\0', StringComparison.Ordinal)) return null; // Postgres holds no such text.
        await using var command = database.CreateCommand($"select {ProjectSql} from mt_events where stream_id = $1 and version = 1");
        command.Parameters.AddWithValue(stream);
        await using var rows = await command.ExecuteReaderAsync(ct);
        if (!await rows.ReadAsync(ct)) return null;
        if (_known.Count >= MostKept) _known.Clear();
        return _known[stream] = new Belonging(rows.IsDBNull(0) ? null : rows.GetString(0));
    }
}
