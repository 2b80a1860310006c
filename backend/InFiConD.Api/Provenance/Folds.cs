using InFiConD.Api.Storage;

namespace InFiConD.Api.Provenance;

/// <summary>
/// States of long streams as this process folded them last, for <see cref="Ledger.ResumeAsync"/>: a stream of many thousand events is read
/// once, then only its tail. Events never change, and the hash of the last one stands for all before it, so a state that is behind is right as far as it goes.
/// </summary>
public sealed class Folds
{
    private const int Capacity = 32;
    private readonly LatestCache<object> _kept = new(Capacity);

    internal Fold<TState>? Find<TState>(string stream)
        where TState : class => _kept.Find(stream) as Fold<TState>;

    internal void Keep<TState>(string stream, Fold<TState> fold)
        where TState : class => _kept.Keep(stream, fold);
}

/// <summary>A state, and the event it goes up to: its version and its hash.</summary>
internal sealed record Fold<TState>(TState State, long Version, string Hash)
    where TState : class;
