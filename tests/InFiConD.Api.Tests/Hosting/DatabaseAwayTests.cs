using System.Net;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting.Postgres;
using InFiConD.Api.Http;
using InFiConD.Api.Storage;
using InFiConD.Api.Tests.Support;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace InFiConD.Api.Tests.Hosting;

/// <summary>An application whose database is its own: it can be taken away.</summary>
public sealed class DatabaseAwayTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private StateFolder? _state;
    private EmbeddedPostgres? _server;
    private App? _app;

    private App Api => _app!;

    public async Task InitializeAsync()
    {
        _state = StateFolder.Open(_folder["postgres"]);
        _server = await EmbeddedPostgres.StartAsync(_state, new EmbeddedPostgresOptions { Cache = TestServer.Cache }, NullLogger.Instance, CancellationToken.None);
        _app = new App(_server.ConnectionString);
        await _app.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _state!.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task While_the_database_is_away_callers_hear_503_and_when_to_ask_again_and_the_log_says_it_once()
    {
        await Api.Owner.PostJsonAsync("/projects", new { name = "before" }, HttpStatusCode.Created);
        await _server!.DisposeAsync();
        _server = null;

        foreach (var answer in (HttpResponseMessage[])[
            await Api.Owner.GetAsync($"{Json.Base}/projects"), await Api.Owner.GetAsync($"{Json.Base}/jobs"), await Api.Owner.GetAsync($"{Json.Base}/audit/events"),
            await Json.SendAsync(Api.Owner, "/projects", new { name = "meanwhile" }, null)])
        {
            var problem = await Json.ReadAsync(answer, HttpStatusCode.ServiceUnavailable);
            problem.Text("code").ShouldBe("database-away");
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        }

        (await Api.Owner.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await Api.Owner.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Api.Log().Count(line => line.Contains("The database is away", StringComparison.Ordinal)).ShouldBe(1);
        Api.Log().Count(line => line.Contains("[ERR]", StringComparison.Ordinal)).ShouldBe(0, string.Join('\n', Api.Log()));
    }

    [Fact]
    public async Task A_read_that_meets_a_restart_waits_for_it_and_answers()
    {
        await Api.Owner.PostJsonAsync("/projects", new { name = "before" }, HttpStatusCode.Created);
        Api.Patience = TimeSpan.FromMinutes(1);
        // Every connection is cut, as by a server that was killed: the read meets a broken one first.
        await CutAsync();

        (await Api.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Count.ShouldBe(1);
        await Api.Owner.PostJsonAsync("/projects", new { name = "after" }, HttpStatusCode.Created);
        (await Api.Owner.GetJsonAsync("/projects"))["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("57P01", true)]
    [InlineData("57P03", true)]
    [InlineData("08006", true)]
    [InlineData("53300", true)]
    [InlineData("23505", false)]
    [InlineData("42P01", false)]
    [InlineData("40001", false)]
    public void An_answer_of_the_database_is_an_outage_only_where_it_says_so(string state, bool expected)
    {
        var answer = new PostgresException("text", "ERROR", "ERROR", state);

        DatabaseAway.Is(answer).ShouldBe(expected);
        DatabaseAway.Is(new InvalidOperationException("wrapped", new AggregateException(answer))).ShouldBe(expected);
    }

    [Fact]
    public void Other_exceptions_are_no_outage()
    {
        DatabaseAway.Is(null).ShouldBeFalse();
        DatabaseAway.Is(new IOException("a disk")).ShouldBeFalse();
        DatabaseAway.Is(new NpgsqlException("down", new IOException())).ShouldBeTrue();
    }

    private async Task CutAsync()
    {
        await using var connection = new NpgsqlConnection(_server!.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'", connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class App(string database) : ApiFixture
    {
        public TimeSpan Patience { get; set; } = TimeSpan.Zero;

        public List<string> Log()
        {
            var lines = new List<string>();
            foreach (var file in Directory.EnumerateFiles(Context.State.Logs))
            {
                using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
                while (reader.ReadLine() is { } line) lines.Add(line);
            }

            return lines;
        }

        protected override Settings Adjust(Settings settings) => settings with { Postgres = database };

        protected override void Replace(IServiceCollection services) => services.AddTransient(_ => new ReadPatience(Patience));
    }
}
