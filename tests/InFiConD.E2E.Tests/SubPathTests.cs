using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>The app under a path of a host that it shares with others, behind a proxy with TLS.</summary>
public sealed class SubPathTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Signing_in_page_interface_and_live_channel_stay_under_the_path()
    {
        await using var proxy = new TlsProxy();
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string> { ["INFICOND_PUBLIC_URL"] = $"{proxy.Address}/inficond/" });
        proxy.Application = LocalPort();
        app.SignIn.ToString().ShouldStartWith($"{proxy.Address}/inficond/?token=");
        await using var visitor = await Browser.VisitAsync(trustsAll: true);
        var (asked, sockets) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        visitor.Page.Request += (_, request) => asked.Enqueue(request.Url);
        visitor.Page.WebSocket += (_, socket) => sockets.Enqueue(socket.Url);

        await visitor.Page.GotoAsync(app.SignIn.ToString());
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Projects" }));
        visitor.Page.Url.ShouldBe($"{proxy.Address}/inficond/");
        (await visitor.Page.Context.CookiesAsync()).ShouldAllBe(cookie => cookie.Secure && cookie.HttpOnly && cookie.Path == "/inficond");

        // A change carries the antiforgery token, moves inside the page, and survives a reload of the deep address.
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "New project" }).First.ClickAsync();
        await visitor.Page.GetByLabel("Name").First.FillAsync("Shared host");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Create" }).First.ClickAsync();
        await visitor.Page.WaitForURLAsync(new Regex("/inficond/projects/prj-[0-9a-z]+/setup"));
        await visitor.Page.ReloadAsync();
        await visitor.SeesAsync(visitor.Page.GetByText("Shared host").First);

        asked.ShouldAllBe(url => url.StartsWith($"{proxy.Address}/inficond/", StringComparison.Ordinal));
        sockets.ShouldNotBeEmpty();
        sockets.ShouldAllBe(url => url.Contains("/inficond/hubs/live", StringComparison.Ordinal));
        visitor.ShouldHaveSeenNoTrouble();
    }

    public void Dispose() => _folder.Dispose();

    private int LocalPort()
    {
        using var instance = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder["state"], "instance.json")));
        return new Uri(instance.RootElement.EnumerateObject().Select(member => member.Value).First(value => value.ValueKind == JsonValueKind.String).GetString()!).Port;
    }
}
