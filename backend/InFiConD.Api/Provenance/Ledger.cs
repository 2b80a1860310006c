using System.Text.Json;
using InFiConD.Core.Audit;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten;

namespace InFiConD.Api.Provenance;

/// <summary>A stream's state as of <paramref name="Version"/> (its number of events).</summary>
public sealed record Loaded<TState>(TState State, long Version);

/// <summary>An event that is about to be committed.</summary>
public sealed record QueuedEvent(string Stream, object Data);

/// <summary>
/// The only way events are written. Every event carries who, when and why in its headers, and the hash of its content chained to its
/// predecessor's; every append names the version it builds on, so two writers never both win.
/// </summary>
public sealed class Ledger(IDocumentSession session, Actor actor, TimeProvider clock, Folds folds)
{
    private readonly Dictionary<string, (long Version, string Hash)> _tails = [];
    private readonly Dictionary<string, (bool IsNew, List<object> Events)> _queued = [];
    private readonly Dictionary<string, string> _origins = [];
    private readonly List<Action<IReadOnlyList<QueuedEvent>>> _beforeCommit = [];
    private readonly List<Action> _afterCommit = [];

    public IDocumentSession Session => session;

    /// <summary>Folds a stream. Null when there is no such stream.</summary>
    public async Task<Loaded<TState>?> LoadAsync<TState>(string stream, Func<TState?, object, TState?> evolve, CancellationToken ct)
        where TState : class
    {
        var events = await session.Events.FetchStreamAsync(stream, token: ct);
        if (events.Count == 0) return null;
        TState? state = null;
        foreach (var e in events) state = evolve(state, e.Data);
        _tails[stream] = (events[^1].Version, EventHeaders.Hash(events[^1]));
        _origins[stream] = events[0].CorrelationId ?? "";
        return state is null ? null : new Loaded<TState>(state, events[^1].Version);
    }

    /// <summary>
    /// As <see cref="LoadAsync"/>, for streams that grow long: reads on from where this process last folded them. The event it ended with is
    /// read again, and everything is folded anew when that is another one (a restored backup).
    /// </summary>
    public async Task<Loaded<TState>?> ResumeAsync<TState>(string stream, Func<TState?, object, TState?> evolve, CancellationToken ct)
        where TState : class
    {
        var known = folds.Find<TState>(stream);
        var events = await session.Events.FetchStreamAsync(stream, fromVersion: known?.Version ?? 0, token: ct);
        if (known is not null && (events.Count == 0 || EventHeaders.Hash(events[0]) != known.Hash))
        {
            known = null;
            events = await session.Events.FetchStreamAsync(stream, token: ct);
        }

        if (events.Count == 0) return null;
        var state = known?.State;
        foreach (var e in events.Skip(known is null ? 0 : 1)) state = evolve(state, e.Data);
        var (version, hash) = (events[^1].Version, EventHeaders.Hash(events[^1]));
        _tails[stream] = (version, hash);
        if (state is null) return null;
        folds.Keep(stream, new Fold<TState>(state, version, hash));
        return new Loaded<TState>(state, version);
    }

    /// <summary>Finds a stream's end without reading the stream, so that <see cref="Append"/> goes behind it. Null when there is no such stream.</summary>
    public async Task<long?> SeekAsync(string stream, CancellationToken ct)
    {
        if (await session.Events.FetchStreamStateAsync(stream, ct) is not { } there) return null;
        var events = await session.Events.FetchStreamAsync(stream, fromVersion: there.Version, token: ct);
        _tails[stream] = (events[^1].Version, EventHeaders.Hash(events[^1]));
        return events[^1].Version;
    }

    /// <summary>
    /// Queues events behind what <see cref="LoadAsync"/> saw of the stream, or as a new stream when it was not loaded.
    /// <paramref name="project"/> names the project whose members hear of it.
    /// </summary>
    public void Append(string stream, string? project, params object[] events)
    {
        if (!_tails.TryGetValue(stream, out var tail)) tail = (0, HashChain.Genesis);
        if (!_queued.TryGetValue(stream, out var queued)) _queued[stream] = queued = (tail.Version == 0, []);
        foreach (var data in events)
        {
            var e = session.Events.BuildEvent(data);
            tail = (tail.Version + 1, Stamp(e, stream, tail.Version + 1, tail.Hash));
            queued.Events.Add(e);
            session.QueueSqlCommand(LiveChannel.SendSql, LiveMessage.Committed(stream, project, tail.Version, e));
        }

        _tails[stream] = tail;
    }

    /// <summary>From here on acts follow from the first event of a loaded stream: a worker's results belong to the request that asked for them.</summary>
    public void FollowFrom(string stream)
    {
        actor.CorrelationId = _origins[stream];
        actor.CausationId = $"{stream}:1";
    }

    /// <summary>
    /// Lets <paramref name="note"/> append to what the next <see cref="SaveAsync"/> commits: whoever sends an ordinary command notes in a stream of
    /// its own what came of it, both or neither.
    /// </summary>
    public void BeforeCommit(Action<IReadOnlyList<QueuedEvent>> note) => _beforeCommit.Add(note);

    /// <summary>Runs <paramref name="action"/> once <see cref="SaveAsync"/> has committed.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Commits everything queued, atomically. Throws Marten's concurrency exceptions when another writer was first.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        QueuedEvent[] about = [.. _queued.SelectMany(entry => entry.Value.Events, (entry, e) => new QueuedEvent(entry.Key, ((IEvent)e).Data))];
        foreach (var note in _beforeCommit) note(about);
        _beforeCommit.Clear();
        foreach (var (stream, queued) in _queued)
        {
            if (queued.Events.Count == 0) continue;
            if (queued.IsNew) session.Events.StartStream(stream, queued.Events);
            else session.Events.Append(stream, _tails[stream].Version, queued.Events);
        }

        _queued.Clear();
        await session.SaveChangesAsync(ct);
        foreach (var action in _afterCommit) action();
        _afterCommit.Clear();
    }

    private string Stamp(IEvent e, string stream, long version, string previous)
    {
        var at = Timestamp.Format(clock.GetUtcNow());
        var data = JsonSerializer.SerializeToElement(e.Data, e.EventType, EventJson.Options);
        var hash = HashChain.Next(new ChainedContent(
            stream, version, EventCatalog.Names[e.EventType], data, actor.Id, at, actor.CorrelationId, actor.CausationId), previous);
        e.CorrelationId = actor.CorrelationId;
        e.CausationId = actor.CausationId;
        e.SetHeader(EventHeaders.ActorKey, actor.Id);
        e.SetHeader(EventHeaders.AtKey, at);
        e.SetHeader(EventHeaders.HashKey, hash);
        e.SetHeader(EventHeaders.PreviousKey, previous);
        return hash;
    }
}
