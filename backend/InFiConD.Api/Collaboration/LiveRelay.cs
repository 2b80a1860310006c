using System.Text.Json;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Api.Storage;
using InFiConD.Core.Provenance;
using Marten;
using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace InFiConD.Api.Collaboration;

/// <summary>Carries what was committed, in whichever process, from Postgres NOTIFY to the browsers of one project.</summary>
internal sealed class LiveRelay(NpgsqlDataSource database, IHubContext<LiveHub> hub, IDocumentStore store, DatabaseWatch watch) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (DatabaseAway.Is(e))
            {
                await watch.Lost(e).WaitAsync(stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var messages = new Queue<string>();
        connection.Notification += (_, notification) => messages.Enqueue(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {LiveChannel.Name}", connection)) await listen.ExecuteNonQueryAsync(ct);
        while (true)
        {
            await connection.WaitAsync(ct);
            while (messages.TryDequeue(out var text)) await ForwardAsync(text, ct);
        }
    }

    private async Task ForwardAsync(string text, CancellationToken ct)
    {
        if (JsonSerializer.Deserialize<LiveMessage>(text, EventJson.Options) is not { } message) return;
        var clients = message.Group.Length == 0 ? hub.Clients.All : hub.Clients.Group(message.Group);
        if (message.Type == "committed") await clients.SendAsync("committed", message.Body, ct);
        if (await JobAsync(message, ct) is { } job) await clients.SendAsync("job", job, ct);
    }

    private async Task<JobAnswer?> JobAsync(LiveMessage message, CancellationToken ct)
    {
        var id = message.Type == "job" ? message.Body.GetString() : message.Body.GetProperty("streamId").GetString();
        if (id is null || !id.StartsWith("job-", StringComparison.Ordinal)) return null;
        await using var session = store.QuerySession();
        var view = await session.LoadAsync<JobView>(id, ct);
        return view is null ? null : (await JobAnswer.OfAllAsync(database, [view], ct))[0];
    }
}
