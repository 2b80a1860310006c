using InFiConD.Api.Provenance;

namespace InFiConD.Api.Jobs;

/// <summary>What most jobs read and write: the request in their resource's stream, and one result that the stream holds once however often the job ran.</summary>
internal static class ResultEvent
{
    /// <summary>Appends <paramref name="done"/> unless the stream has an event of that type already.</summary>
    public static JobResult Once<T>(JobRun run, T done)
        where T : class => new(async (ledger, ct) =>
        {
            var loaded = await ledger.LoadAsync<Seen>(run.Subject, (seen, e) => seen is { There: true } ? seen : new Seen(e is T), ct);
            if (loaded is { State.There: false }) ledger.Append(run.Subject, run.Request.ProjectId, done);
        });

    /// <summary>The stream's event of one type: the request that a job fulfils.</summary>
    public static async Task<T> RequestAsync<T>(IServiceScopeFactory scopes, JobRun run, CancellationToken ct)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<Ledger>().LoadAsync<T>(run.Subject, (found, e) => found ?? e as T, ct);
        return loaded?.State ?? throw new InvalidOperationException($"{run.Subject} has no {typeof(T).Name}.");
    }

    /// <summary>A resource as lists show it; it was there when the job was requested.</summary>
    public static async Task<T> ViewAsync<T>(IServiceScopeFactory scopes, string id, CancellationToken ct)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Ledger>().Session.LoadAsync<T>(id, ct)
            ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");
    }

    private sealed record Seen(bool There);
}
