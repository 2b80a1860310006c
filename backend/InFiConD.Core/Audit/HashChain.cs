using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InFiConD.Core.Provenance;

namespace InFiConD.Core.Audit;

/// <summary>What an event's hash covers: where it stands, what it says, who said it, when and why. Times and ids as they are stored.</summary>
public sealed record ChainedContent(
    string Stream, long Version, string Type, JsonElement Data, string Actor, string At, string Correlation, string Causation);

/// <summary>An event as it was stored, with its predecessor's hash and its own.</summary>
public sealed record ChainedEvent(ChainedContent Content, string Previous, string Hash);

/// <summary>The verdict on a stream. <paramref name="FirstBroken"/> is the version of the first event that does not fit.</summary>
public sealed record ChainVerdict(bool Valid, int Events, long? FirstBroken = null, string? Reason = null);

/// <summary>
/// Chains the events of a stream: each hash covers the event's content and its predecessor's hash, so nothing can be
/// changed, dropped, inserted or reordered without every later hash failing.
/// </summary>
public static class HashChain
{
    /// <summary>The predecessor of a stream's first event.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Lower-case hex sha256 over the canonical JSON of the content and the predecessor's hash.</summary>
    public static string Next(ChainedContent content, string previous)
    {
        var element = JsonSerializer.SerializeToElement(
            new
            {
                content.Stream,
                content.Version,
                content.Type,
                content.Data,
                content.Actor,
                content.At,
                content.Correlation,
                content.Causation,
                Previous = previous,
            },
            EventJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(element))));
    }

    /// <summary>Recomputes a whole stream, in order of versions from 1.</summary>
    public static ChainVerdict Verify(IEnumerable<ChainedEvent> events)
    {
        var previous = Genesis;
        var count = 0;
        foreach (var e in events)
        {
            count++;
            if (Fault(e, previous, count) is { } reason) return new ChainVerdict(false, count, e.Content.Version, reason);
            previous = e.Hash;
        }

        return new ChainVerdict(true, count);
    }

    private static string? Fault(ChainedEvent e, string previous, long expectedVersion) =>
        e.Content.Version != expectedVersion ? $"Version {expectedVersion} is missing or out of order."
        : e.Previous != previous ? "It does not name its predecessor's hash."
        : Next(e.Content, previous) != e.Hash ? "Its content does not match its hash."
        : null;
}
