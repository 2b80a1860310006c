using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting.Postgres;

namespace InFiConD.Api.Hosting;

/// <summary>The database of this process: the operator's own, the embedded one of this instance, or that of the instance a worker helps.</summary>
internal sealed class Database(string connectionString, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    /// <summary>Npgsql connection string.</summary>
    public string ConnectionString => connectionString;

    /// <summary>Port of the embedded server, when this process runs it.</summary>
    public int? EmbeddedPort => embedded?.Port;

    /// <summary>Completes with a reason when the embedded server is gone for good.</summary>
    public Task<string> Lost { get; } = embedded?.Lost ?? new TaskCompletionSource<string>().Task;

    /// <summary>Opens the database that the settings ask for; it answers when this returns.</summary>
    public static async Task<Database> OpenAsync(Settings settings, StateFolder state, ILogger log, CancellationToken ct)
    {
        if (settings.Postgres is { } given)
            return new Database(await CheckAsync(given, "INFICOND_POSTGRES", ct), null);
        if (settings.Role == Role.Worker)
        {
            var port = state.Holder()?.Postgres ?? throw new StartRefusedException(
                $"A worker needs a database: set INFICOND_POSTGRES, or start the app on the same state folder ({state.Root}) first.");
            return new Database(await CheckAsync(EmbeddedPostgres.ConnectionStringFor(state, port), $"The app's database on port {port}", ct), null);
        }
        var options = new EmbeddedPostgresOptions { Cache = settings.CachePath, Binaries = settings.PgBin };
        var embedded = await EmbeddedPostgres.StartAsync(state, options, log, ct);
        return new Database(embedded.ConnectionString, embedded);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<string> CheckAsync(string connectionString, string source, CancellationToken ct)
    {
        // Containers start side by side: give the server a moment before giving up.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = new Npgsql.NpgsqlConnection(connectionString);
                await connection.OpenAsync(ct);
                return connectionString;
            }
            catch (ArgumentException e)
            {
                throw new StartRefusedException($"{source} isn't an Npgsql connection string (Host=...;Username=...;Password=...;Database=...): {e.Message}", e);
            }
            catch (Exception e) when (e is Npgsql.NpgsqlException or System.Net.Sockets.SocketException or TimeoutException)
            {
                // A refused password or a missing database does not mend itself; a server that is still starting does.
                if (attempt == 20 || e is Npgsql.PostgresException { SqlState: not "57P03" })
                    throw new StartRefusedException($"{source} can't be reached: {e.Message}", e);
                await Task.Delay(500, ct);
            }
        }
    }
}
