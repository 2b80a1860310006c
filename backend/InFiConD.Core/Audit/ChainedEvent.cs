using System.Text.Json;

namespace InFiConD.Core.Audit;

/// <summary>Everything about one event that its hash vouches for.</summary>
/// <param name="Stream">Id of the stream.</param>
/// <param name="Version">Place in the stream, from 1.</param>
/// <param name="Type">Stable name of the event's type.</param>
/// <param name="Data">The event itself, as stored.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="At">When, kept to the microsecond in UTC (what the store keeps).</param>
/// <param name="Correlation">Request it belongs to, if any.</param>
/// <param name="Causation">What led to it, if known.</param>
public sealed record EventContent(
    string Stream,
    long Version,
    string Type,
    JsonElement Data,
    string Actor,
    DateTimeOffset At,
    string? Correlation,
    string? Causation);

/// <summary>An event with its place in the chain.</summary>
/// <param name="Content">What the hash covers, besides the previous hash.</param>
/// <param name="Previous">Hash of the event before it in the stream; <see cref="HashChain.Genesis"/> for the first.</param>
/// <param name="Hash">Its own hash.</param>
public sealed record ChainedEvent(EventContent Content, string Previous, string Hash);

/// <summary>What checking a chain found.</summary>
/// <param name="Valid">True when every link holds.</param>
/// <param name="Events">Events looked at.</param>
/// <param name="FirstBroken">Stream version of the first event that does not fit; null when all do.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record ChainVerdict(bool Valid, int Events, long? FirstBroken, string? Reason);
