using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InFiConD.Api.Configuration;
using Npgsql;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>
/// A private Postgres on 127.0.0.1 whose data lie in the state folder. It is started again when it dies, stopped when disposed,
/// and stops by itself when this process is gone, however that happened.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Database = "inficond";
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(60);

    private readonly PostgresCluster _cluster;
    private readonly ILogger _log;
    private readonly bool _durable;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<string> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process _supervisor;
    private Task _watch = Task.CompletedTask;

    private EmbeddedPostgres(PostgresCluster cluster, EmbeddedPostgresOptions options, ILogger log)
    {
        _cluster = cluster;
        _log = log;
        _durable = options.Durable;
        Port = FreePort();
        _supervisor = Launch();
    }

    /// <summary>TCP port on 127.0.0.1; it stays the same over restarts.</summary>
    public int Port { get; }

    /// <summary>Connection string of the application's database.</summary>
    public string ConnectionString => Connection(_cluster.Password, Port, Database);

    /// <summary>Completes with the reason when the server died and could not be brought back.</summary>
    public Task<string> Lost => _lost.Task;

    /// <summary>Starts the server on the state folder's data (made at first use) and waits until it answers.</summary>
    public static async Task<EmbeddedPostgres> StartAsync(StateFolder state, EmbeddedPostgresOptions options, ILogger log, CancellationToken ct)
    {
        var cluster = await PostgresCluster.PrepareAsync(state, options, log, ct);
        // A free port can be taken by another program before the server binds it: then try another one.
        for (var attempt = 1; ; attempt++)
        {
            var server = new EmbeddedPostgres(cluster, options, log);
            try
            {
                await server.ReadyAsync(ct);
                await server.CreateDatabaseAsync(ct);
                server._watch = server.WatchAsync();
                return server;
            }
            catch (StartRefusedException) when (attempt < 3)
            {
                await server.DisposeAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>Connection string to the embedded server that another process of this user runs on <paramref name="port"/>.</summary>
    public static string ConnectionStringFor(StateFolder state, int port) => Connection(state.Secret("postgres-password"), port, Database);

    /// <summary>Stops the server cleanly.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _supervisor.StandardInput.Close();
        await _supervisor.WaitForExitAsync();
        _supervisor.Dispose();
        _stopping.Dispose();
    }

    private static string Connection(string password, int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = PostgresCluster.User,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        ApplicationName = "InFiConD",
    }.ConnectionString;

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private Process Launch()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"port={Port}", "unix_socket_directories=", "max_connections=200", "logging_collector=off",
            .. _durable ? (string[])[] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"],
        ];
        string[] server = [.. _cluster.RunAs.Prefix, _cluster.Binaries.Program("postgres"), "-D", _cluster.Data, .. settings.SelectMany(s => (string[])["-c", s])];
        // Its own session: Ctrl-C in a terminal reaches the application only, which stops first.
        string[] session = OperatingSystem.IsMacOS() ? ["perl", "-MPOSIX", "-e", "setsid(); exec @ARGV"] : ["setsid"];
        string[] command = [.. session, "sh", "-c", Script(), "inficond-postgres", _cluster.Log, .. server];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(EmbeddedPostgres).Assembly.GetManifestResourceStream("postgres/supervise.sh")!);
        return reader.ReadToEnd();
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(40, ct))
        {
            try
            {
                await using var connection = await OpenAsync("postgres", ct);
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                if (_supervisor.HasExited)
                    throw new StartRefusedException($"Postgres did not start (exit code {_supervisor.ExitCode}). Its log {_cluster.Log} ends:\n{LogEnd()}", e);
                if (waited.Elapsed > _startLimit)
                    throw new StartRefusedException($"Postgres did not answer within {_startLimit.TotalSeconds:0} s: {e.Message}. Its log is {_cluster.Log}.", e);
            }
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(Connection(_cluster.Password, Port, database) + ";Pooling=false;Timeout=5");
        await connection.OpenAsync(ct);
        return connection;
    }

    private async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync("postgres", ct);
        await using var exists = new NpgsqlCommand($"select 1 from pg_database where datname = '{Database}'", connection);
        if (await exists.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    private async Task WatchAsync()
    {
        var ct = _stopping.Token;
        for (var failures = 0; ;)
        {
            await _supervisor.WaitForExitAsync(ct);
            _log.LogWarning("Postgres ended (exit code {Code}): starting it again", _supervisor.ExitCode);
            // If only the supervisor was killed, its other half stops the server now; the children of a killed server need a moment, too.
            _supervisor.StandardInput.Close();
            await Task.Delay(TimeSpan.FromMilliseconds(250 * (1 + failures)), ct);
            using (_supervisor)
                _supervisor = Launch();
            try
            {
                await ReadyAsync(ct);
                failures = 0;
                _log.LogInformation("Postgres answers again on port {Port}", Port);
            }
            catch (StartRefusedException e) when (++failures >= 8)
            {
                _lost.TrySetResult(e.Message);
                return;
            }
            catch (StartRefusedException e)
            {
                _log.LogWarning("{Reason}", e.Message);
            }
        }
    }

    private string LogEnd() => File.Exists(_cluster.Log) ? string.Join('\n', File.ReadLines(_cluster.Log).TakeLast(5)) : "(empty)";
}
