using System.Net;
using System.Net.Sockets;
using InFiConD.Api.Configuration;
using InFiConD.Api.Hosting;
using InFiConD.Api.Tests.Support;

namespace InFiConD.Api.Tests.Hosting;

public sealed class AppHostTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task It_answers_with_headers_that_keep_a_browser_strict()
    {
        using var response = await api.Owner.GetAsync("/health/live");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_is_not_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = "evil.example";

        using var response = await api.Owner.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_unknown_address_of_the_interface_is_not_the_page()
    {
        using var response = await api.Owner.GetAsync("/api/v1/no-such-thing");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_taken_port_is_refused_before_anything_else_starts()
    {
        using var folder = new TestFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var settings = new Settings { StatePath = folder["state"], CachePath = folder["cache"], Port = port };

        var refusal = await Should.ThrowAsync<StartRefusedException>(AppHost.StartAsync(settings, [], Composition.ConfigureAsync, Composition.Map));

        refusal.Message.ShouldContain($"Port {port} is taken");
        refusal.Message.ShouldContain("INFICOND_PORT");
        Directory.Exists(folder["state/postgres"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_refuses_us_is_named()
    {
        using var folder = new TestFolder();
        var wrong = new Npgsql.NpgsqlConnectionStringBuilder(api.Context.ConnectionString) { Password = "wrong" }.ConnectionString;
        var settings = new Settings { StatePath = folder["state"], CachePath = folder["cache"], Port = 0, Postgres = wrong };

        var refusal = await Should.ThrowAsync<StartRefusedException>(AppHost.StartAsync(settings, [], Composition.ConfigureAsync, Composition.Map));

        refusal.Message.ShouldContain("INFICOND_POSTGRES");
        refusal.Message.ShouldNotContain("wrong");
    }

    [Fact]
    public async Task A_worker_without_any_database_says_what_it_needs()
    {
        using var folder = new TestFolder();
        var settings = new Settings { StatePath = folder["state"], CachePath = folder["cache"], Port = 0, Role = Role.Worker };

        var refusal = await Should.ThrowAsync<StartRefusedException>(AppHost.StartAsync(settings, [], Composition.ConfigureAsync, Composition.Map));

        refusal.Message.ShouldContain("INFICOND_POSTGRES");
    }
}
