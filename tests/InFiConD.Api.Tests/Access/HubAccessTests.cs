using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Api.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Access;

/// <summary>What is said in one project is heard by those who joined it and may see it, and by nobody else.</summary>
public sealed class HubAccessTests(StrictApi api) : IClassFixture<StrictApi>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_project_that_may_not_be_seen_is_joined_no_more_than_one_that_is_not_there()
    {
        var (seen, hidden) = (await ProjectAsync(), await ProjectAsync());
        api.Access.Show(seen);
        await using var hub = api.Hub("/hubs/live");
        await hub.StartAsync();

        var refused = await Should.ThrowAsync<HubException>(() => hub.InvokeAsync("JoinProject", hidden));
        var missing = await Should.ThrowAsync<HubException>(() => hub.InvokeAsync("JoinProject", "prj-none"));

        refused.Message.ShouldEndWith($"There is no project {hidden}.");
        missing.Message.ShouldEndWith("There is no project prj-none.");
    }

    [Fact]
    public async Task Who_joins_one_project_hears_nothing_of_another_that_is_hidden_or_merely_not_joined()
    {
        var (joined, other, hidden) = (await ProjectAsync(), await ProjectAsync(), await ProjectAsync());
        api.Access.Show(joined, other);
        await using var hub = api.Hub("/hubs/live");
        var (heard, last) = (new List<string>(), new TaskCompletionSource());
        hub.On<JsonElement>("committed", message =>
        {
            heard.Add(message.GetProperty("projectId").GetString()!);
            if (message.GetProperty("kind").GetString() == "datasetImportRequested") last.TrySetResult();
        });
        await hub.StartAsync();
        await hub.InvokeAsync("JoinProject", joined);
        await Should.ThrowAsync<HubException>(() => hub.InvokeAsync("JoinProject", hidden));

        // Postgres delivers in the order of commits, so the last message has come when all others would have.
        await SpeakAsync(hidden);
        await SpeakAsync(other);
        await SpeakAsync(joined);
        await last.Task.WaitAsync(Patience);

        heard.Distinct().ShouldBe([joined]);
    }

    [Fact]
    public async Task People_see_who_is_in_their_project_only()
    {
        var (one, other) = (await ProjectAsync(), await ProjectAsync());
        api.Access.Show(one, other);
        await using var first = api.Hub("/hubs/live");
        await using var second = api.Hub("/hubs/live");
        await using var third = api.Hub("/hubs/live");
        var (most, both) = (0, new TaskCompletionSource());
        first.On<JsonElement>("presence", message =>
        {
            most = Math.Max(most, message.GetProperty("users").GetArrayLength());
            if (most == 2) both.TrySetResult();
        });
        foreach (var hub in (HubConnection[])[first, second, third]) await hub.StartAsync();

        await first.InvokeAsync("JoinProject", one);
        await second.InvokeAsync("JoinProject", other);
        await second.InvokeAsync("LookAt", "students");
        await third.InvokeAsync("JoinProject", one);
        await both.Task.WaitAsync(Patience);

        most.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("own", true)]
    [InlineData("", true)]
    public async Task The_live_channel_is_for_pages_of_this_host(string origin, bool welcome)
    {
        using var negotiation = new HttpRequestMessage(HttpMethod.Post, "/hubs/live/negotiate?negotiateVersion=1");
        if (Origin(origin) is { } value) negotiation.Headers.Add("Origin", value);
        (await api.Owner.SendAsync(negotiation)).StatusCode.ShouldBe(welcome ? HttpStatusCode.OK : HttpStatusCode.Forbidden);

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {api.Context.Token}");
        if (Origin(origin) is { } page) socket.Options.SetRequestHeader("Origin", page);
        var opening = socket.ConnectAsync(new Uri(api.Address.Replace("http", "ws", StringComparison.Ordinal) + "/hubs/live"), CancellationToken.None);
        if (welcome) await opening;
        else (await Should.ThrowAsync<WebSocketException>(opening)).Message.ShouldContain("403");
    }

    private string? Origin(string told) => told switch { "" => null, "own" => api.Address, _ => told };

    private async Task<string> ProjectAsync()
    {
        api.Access.IsOn = false;
        return (await TinyProject.CreateAsync(api)).Id;
    }

    private async Task SpeakAsync(string project)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<Ledger>();
        ledger.Append(
            Ids.Dataset(), project,
            new Core.Datasets.DatasetImportRequested(project, "photos", "voc", Core.Provenance.InputSource.Folder("photos"), "job-none"));
        await ledger.SaveAsync(CancellationToken.None);
    }
}
