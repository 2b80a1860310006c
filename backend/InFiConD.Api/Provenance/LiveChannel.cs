using System.Text.Json;
using InFiConD.Api.Http;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Npgsql;

namespace InFiConD.Api.Provenance;

/// <summary>What goes over Postgres NOTIFY, from whichever process commits to whichever serves browsers.</summary>
/// <param name="Type"><c>committed</c> or <c>job</c>.</param>
/// <param name="Group">The project whose members hear it; empty for what belongs to no project.</param>
/// <param name="Body">The committed event's summary, or the job's id.</param>
internal sealed record LiveMessage(string Type, string Group, JsonElement Body)
{
    public static string Committed(string stream, string? project, long version, IEvent e) => Serialize("committed", project, new
    {
        projectId = project,
        streamId = stream,
        resource = Ids.ResourceOf(stream),
        streamVersion = version,
        kind = EventCatalog.Kind(e.EventType),
        actor = EventHeaders.Actor(e),
        at = EventHeaders.At(e),
        @class = (e.Data as IConcernsClass)?.Class,
        version = (e.Data as IBringsVersion)?.Version,
    });

    public static string Job(string jobId, string? project) => Serialize("job", project, jobId);

    private static string Serialize(string type, string? project, object body) => JsonSerializer.Serialize(
        new LiveMessage(type, project ?? "", JsonSerializer.SerializeToElement(body, EventJson.Options)), EventJson.Options);
}

/// <summary>
/// The Postgres channel that live messages travel on. A procedure sends, because a plain <c>select pg_notify</c> would answer a row
/// in the middle of Marten's batch; inside the batch a message goes out exactly when the events are committed.
/// </summary>
internal static class LiveChannel
{
    public const string Name = "inficond_live";
    public const string SendSql = "call inficond_send(?)";

    public static async Task EnsureProcedureAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"create or replace procedure inficond_send(message text) language plpgsql as $$ begin perform pg_notify('{Name}', message); end $$");
        await command.ExecuteNonQueryAsync(ct);
    }
}
