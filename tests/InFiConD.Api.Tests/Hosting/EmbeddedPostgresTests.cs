using System.Diagnostics;
using System.Globalization;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting.Postgres;
using InFiConD.Api.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace InFiConD.Api.Tests.Hosting;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly StateFolder _state;

    public EmbeddedPostgresTests() => _state = StateFolder.Open(_folder["state"]);

    [Fact]
    public async Task What_was_written_is_there_after_the_next_start()
    {
        await using (var first = await StartAsync())
            await ScalarAsync(first, "create table kept as select 42 as answer; select 1");

        await using var second = await StartAsync();

        (await ScalarAsync(second, "select answer from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task It_listens_on_loopback_only_wants_the_password_and_checks_its_pages()
    {
        await using var server = await StartAsync();

        (await ScalarAsync(server, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await ScalarAsync(server, "show unix_socket_directories")).ShouldBe("");
        (await ScalarAsync(server, "show data_checksums")).ShouldBe("on");
        (await ScalarAsync(server, "show fsync")).ShouldBe("on");
        (await ScalarAsync(server, "show server_encoding")).ShouldBe("UTF8");
        var stranger = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "guess", Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(stranger);
        (await Should.ThrowAsync<PostgresException>(connection.OpenAsync())).SqlState.ShouldBe("28P01");
    }

    [Fact]
    public async Task A_killed_server_comes_back_on_the_same_address_with_its_data()
    {
        await using var server = await StartAsync();
        await ScalarAsync(server, "create table kept as select 42 as answer; select 1");
        var pid = ServerPid();

        Process.GetProcessById(pid).Kill();
        var answer = await EventuallyAsync(() => ScalarAsync(server, "select answer from kept"), TimeSpan.FromSeconds(20));

        answer.ShouldBe(42);
        ServerPid().ShouldNotBe(pid);
    }

    [Fact]
    public async Task Nothing_of_it_runs_once_it_is_disposed()
    {
        var server = await StartAsync();
        var pid = ServerPid();
        PostmasterPid.IsServer(pid, DataFolder()).ShouldBeTrue();

        await server.DisposeAsync();

        PostmasterPid.IsServer(pid, DataFolder()).ShouldBeFalse();
        File.Exists(Path.Combine(DataFolder(), "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_note_whose_process_number_now_belongs_to_another_program_does_not_keep_it_from_starting()
    {
        await (await StartAsync()).DisposeAsync();
        var ours = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(Path.Combine(DataFolder(), "postmaster.pid"), [ours, DataFolder(), "0", "5432", "", "127.0.0.1", "0", "ready"]);

        await using var server = await StartAsync();

        (await ScalarAsync(server, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_instead_of_starting_empty()
    {
        Directory.CreateDirectory(_folder["state/postgres/9/data"]);

        var refusal = await Should.ThrowAsync<StartRefusedException>(StartAsync);

        refusal.Message.ShouldContain("need PostgreSQL 9");
        refusal.Message.ShouldContain("INFICOND_PG_BIN");
    }

    [Fact]
    public async Task A_named_folder_without_the_programs_is_refused()
    {
        var refusal = await Should.ThrowAsync<StartRefusedException>(
            EmbeddedPostgres.StartAsync(_state, new() { Cache = TestServer.Cache, Binaries = _folder.Path }, NullLogger.Instance, CancellationToken.None));

        refusal.Message.ShouldContain($"INFICOND_PG_BIN={_folder.Path}");
    }

    public void Dispose()
    {
        _state.Dispose();
        _folder.Dispose();
    }

    private Task<EmbeddedPostgres> StartAsync() =>
        EmbeddedPostgres.StartAsync(_state, new() { Cache = TestServer.Cache }, NullLogger.Instance, CancellationToken.None);

    private string DataFolder() => Path.Combine(Directory.EnumerateDirectories(_folder["state/postgres"]).Single(), "data");

    private int ServerPid() => int.Parse(File.ReadLines(Path.Combine(DataFolder(), "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task<object?> ScalarAsync(EmbeddedPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<object?> EventuallyAsync(Func<Task<object?>> attempt, TimeSpan limit)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                return await attempt();
            }
            catch (Exception e) when (e is NpgsqlException or IOException && waited.Elapsed < limit)
            {
            }
        }
    }
}
