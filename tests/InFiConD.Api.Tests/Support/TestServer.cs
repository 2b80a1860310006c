using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting;
using InFiConD.Api.Hosting.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace InFiConD.Api.Tests.Support;

/// <summary>
/// One Postgres for the whole test run, with a template database whose schema the real application made. It ends with the test process,
/// also when that is killed.
/// </summary>
public sealed class TestServer
{
    private const string Template = "inficond_template";
    private static readonly Lazy<Task<TestServer>> _shared = new(StartAsync);
    private static int _databases;

    private readonly EmbeddedPostgres _server;

    private TestServer(EmbeddedPostgres server) => _server = server;

    /// <summary>The server of this run, started at first use.</summary>
    public static Task<TestServer> SharedAsync() => _shared.Value;

    /// <summary>Where the machine's programs fetched by npm are kept.</summary>
    public static string Cache => SettingsReader.Read(new Microsoft.Extensions.Configuration.ConfigurationManager()).CachePath;

    /// <summary>A new database with the application's schema and nothing in it; returns its connection string.</summary>
    public async Task<string> CloneAsync()
    {
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create database {name} template {Template}");
        return ConnectionString(name);
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    public async Task DropAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");
    }

    private static async Task<TestServer> StartAsync()
    {
        var folder = new TestFolder();
        var state = StateFolder.Open(folder["state"]);
        var server = await EmbeddedPostgres.StartAsync(
            state, new EmbeddedPostgresOptions { Cache = Cache, Durable = false }, NullLogger.Instance, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
            state.Dispose();
            folder.Dispose();
        };
        var shared = new TestServer(server);
        await shared.ExecuteAsync($"create database {Template}");
        await shared.MigrateTemplateAsync(folder["template"]);
        return shared;
    }

    private async Task MigrateTemplateAsync(string state)
    {
        var template = ConnectionString(Template);
        var settings = new Settings { StatePath = state, CachePath = Cache, Port = 0, Postgres = template, Demo = false };
        await using (await AppHost.StartAsync(settings, [], Composition.ConfigureAsync, Composition.Map))
        {
        }
        await using var connection = new NpgsqlConnection(template);
        NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Template}'");
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Database = database, MaxPoolSize = 30 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
