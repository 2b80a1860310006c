using System.Net;
using System.Net.Http.Json;
using InFiConD.Api.Configuration;
using InFiConD.Api.Tests.Support;
using Microsoft.AspNetCore.SignalR.Client;

namespace InFiConD.Api.Tests.Hosting;

/// <summary>The application behind a proxy that ends TLS and keeps it under /inficond/; the proxy tells nothing but the request itself.</summary>
public sealed class PublicAddressTests(ProxiedApi api) : IClassFixture<ProxiedApi>
{
    [Theory]
    [InlineData("/inficond")] // The proxy leaves the path as it is,
    [InlineData("")] // or takes it away.
    public async Task Signing_in_sets_a_cookie_for_TLS_and_the_path_only(string path)
    {
        using var browser = Browser();

        var landed = await browser.GetAsync($"{path}/?token={api.Context.Token}");

        landed.Headers.Location!.ToString().ShouldBe("/inficond/");
        var cookie = landed.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("; secure", Case.Insensitive);
        cookie.ShouldContain("; path=/inficond;", Case.Insensitive);
        cookie.ShouldContain("; samesite=strict", Case.Insensitive);
        cookie.ShouldContain("; httponly", Case.Insensitive);
    }

    [Fact]
    public async Task The_interface_lives_under_the_path_and_its_answers_lead_back_there()
    {
        var created = await api.Owner.PostAsJsonAsync($"/inficond{Json.Base}/projects", new { name = "proxied" });

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        created.Headers.Location!.ToString().ShouldStartWith("/inficond/api/v1/projects/prj-");
        (await api.Owner.GetAsync(created.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.Owner.GetAsync($"/inficond{Json.Base}/no-such-thing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.Owner.GetStringAsync("/inficond/swagger/v1/swagger.json")).ShouldContain("\"url\": \"/inficond\"");
        (await api.Owner.GetAsync("/inficond/admin/jobs")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await api.Owner.GetAsync("/inficond?split=tune")).Headers.Location!.ToString().ShouldBe("/inficond/?split=tune");
        (await api.Owner.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_antiforgery_cookie_is_for_TLS_too()
    {
        var answer = await api.Owner.GetAsync($"/inficond{Json.Base}/antiforgery");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure; ", StringComparison.OrdinalIgnoreCase) && cookie.Contains("path=/inficond", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_live_channel_lives_under_the_path_for_pages_of_the_public_host()
    {
        await using var hub = api.Hub("/inficond/hubs/live");
        await hub.StartAsync();
        hub.State.ShouldBe(HubConnectionState.Connected);

        foreach (var (origin, status) in new[] { ("https://models.example.org", HttpStatusCode.OK), ("https://evil.example.org", HttpStatusCode.Forbidden) })
        {
            using var negotiation = new HttpRequestMessage(HttpMethod.Post, "/inficond/hubs/live/negotiate?negotiateVersion=1");
            negotiation.Headers.Add("Origin", origin);
            (await api.Owner.SendAsync(negotiation)).StatusCode.ShouldBe(status, origin);
        }
    }

    [Fact]
    public async Task The_public_host_is_answered_and_no_forwarded_header_is_believed()
    {
        async Task<HttpResponseMessage> AskAsync(string host, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/inficond/?token={api.Context.Token}");
            request.Headers.Host = host;
            foreach (var (name, value) in headers) request.Headers.Add(name, value);
            using var browser = Browser();
            return await browser.SendAsync(request);
        }

        (await AskAsync("models.example.org")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AskAsync("evil.example.org")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await AskAsync("evil.example.org", ("X-Forwarded-Host", "models.example.org"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var told = await AskAsync("models.example.org", ("X-Forwarded-Proto", "http"), ("X-Forwarded-Prefix", "/evil"));
        told.Headers.Location!.ToString().ShouldBe("/inficond/");
        told.Headers.GetValues("Set-Cookie").Single().ShouldContain("; secure", Case.Insensitive);
    }

    private HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(api.Address) };
}

/// <summary>The application behind a proxy that nobody has told it of.</summary>
public sealed class LocalProxyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task A_proxy_on_this_machine_may_say_that_people_come_over_TLS(string scheme, bool secure)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/?token={api.Context.Token}");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(api.Address) };

        var cookie = (await browser.SendAsync(request)).Headers.GetValues("Set-Cookie").Single();

        cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure, cookie);
    }
}

/// <summary>The application as it is set up behind a proxy.</summary>
public sealed class ProxiedApi : ApiFixture
{
    protected override Settings Adjust(Settings settings) => settings with { PublicUrl = new Uri("https://models.example.org/inficond/") };
}
