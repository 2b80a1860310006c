using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using InFiConD.Api.Access;
using InFiConD.Api.Provenance;
using InFiConD.Core.Audit;
using Npgsql;

namespace InFiConD.Api.Audit;

/// <summary>An event as it lies in the table, whatever this version's code would make of it.</summary>
public sealed record StoredEvent(
    long Sequence, string StreamId, long StreamVersion, string Type, string At, string Actor, string CorrelationId, string CausationId,
    string Hash, string PreviousHash, JsonElement Data)
{
    internal ChainedEvent ToChained() =>
        new(new ChainedContent(StreamId, StreamVersion, Type, Data, Actor, At, CorrelationId, CausationId), PreviousHash, Hash);
}

/// <summary>What of the log to read. Empty fields do not narrow.</summary>
public sealed record StoredEventFilter
{
    public string? Stream { get; init; }
    public string? Actor { get; init; }
    public string? Type { get; init; }
    public string? Class { get; init; }
    public string? Concept { get; init; }
    public DateTimeOffset? From { get; init; }
    public DateTimeOffset? To { get; init; }

    /// <summary>Only streams of these projects, and those of no project.</summary>
    public ProjectScope Scope { get; init; } = ProjectScope.All;
    public bool NewestFirst { get; init; }

    /// <summary>Only events before this sequence number.</summary>
    public long? Before { get; init; }

    public int? Limit { get; init; }
}

/// <summary>Reads Marten's event table as an auditor does: raw, in order, without projections. Marten's markers for aborted appends are not events.</summary>
internal static class StoredEvents
{
    public static async IAsyncEnumerable<StoredEvent> ReadAsync(
        NpgsqlDataSource database, StoredEventFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand();
        command.CommandText = Sql(filter, command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var headers = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(rows.GetString(6)) ?? [];
            string Header(string key) => headers.TryGetValue(key, out var value) ? value.ToString() : "";
            yield return new StoredEvent(
                rows.GetInt64(0), rows.GetString(1), rows.GetInt64(2), rows.GetString(3), Header(EventHeaders.AtKey), Header(EventHeaders.ActorKey),
                rows.IsDBNull(4) ? "" : rows.GetString(4), rows.IsDBNull(5) ? "" : rows.GetString(5),
                Header(EventHeaders.HashKey), Header(EventHeaders.PreviousKey), JsonSerializer.Deserialize<JsonElement>(rows.GetString(7)));
        }
    }

    private static string Sql(StoredEventFilter filter, NpgsqlParameterCollection parameters)
    {
        var sql = new StringBuilder(
            "select seq_id, stream_id, version::bigint, type, correlation_id, causation_id, coalesce(headers, '{}')::text, data::text from mt_events where stream_id <> 'mt_tombstone'");
        void And(string condition, object? value)
        {
            if (value is null) return;
            parameters.AddWithValue(value);
            sql.Append(" and ").Append(condition.Replace("?", "$" + parameters.Count, StringComparison.Ordinal));
        }

        And("seq_id < ?", filter.Before);
        And("stream_id = ?", filter.Stream);
        And("headers->>'actor' = ?", filter.Actor);
        And("type = ?", filter.Type);
        And("coalesce(data->>'class', data->'fit'->>'class') = ?", filter.Class);
        And("exists (select from jsonb_array_elements(case when jsonb_typeof(data->'constraints') = 'array' then data->'constraints' else '[]' end) c where c->>'name' = ?)", filter.Concept);
        And($"stream_id in (select stream_id from mt_events where version = 1 and coalesce({StreamProjects.ProjectSql} = any(?), true))", filter.Scope.Ids);
        And("headers->>'at' >= ?", filter.From is { } from ? Timestamp.Format(from) : null);
        And("headers->>'at' < ?", filter.To is { } to ? Timestamp.Format(to) : null);
        sql.Append(filter.NewestFirst ? " order by seq_id desc" : " order by seq_id");
        if (filter.Limit is { } limit)
        {
            parameters.AddWithValue(limit);
            sql.Append(" limit $").Append(parameters.Count);
        }

        return sql.ToString();
    }
}
