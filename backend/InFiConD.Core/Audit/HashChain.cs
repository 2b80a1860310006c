using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace InFiConD.Core.Audit;

/// <summary>
/// Events of a stream chained by hash: each hash is the SHA-256 of the canonical JSON of {actor, at, causation, correlation, data, previous,
/// stream, type, version}. Changing, dropping, adding or reordering any event breaks the chain from there on.
/// </summary>
public static class HashChain
{
    /// <summary>Stands for "nothing before": 64 zeros.</summary>
    public static readonly string Genesis = new('0', 64);

    /// <summary>Hash of an event that follows the one with <paramref name="previousHashHex"/>.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Next(string previousHashHex, EventContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(previousHashHex);
        var covered = new JsonObject
        {
            ["stream"] = content.Stream,
            ["version"] = content.Version,
            ["type"] = content.Type,
            ["data"] = JsonNode.Parse(content.Data.GetRawText()),
            ["actor"] = content.Actor,
            ["at"] = Time(content.At),
            ["correlation"] = content.Correlation,
            ["causation"] = content.Causation,
            ["previous"] = previousHashHex,
        };
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.ToBytes(covered)));
    }

    /// <summary>Checks a whole stream, in stored order.</summary>
    public static ChainVerdict Verify(IEnumerable<ChainedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var (count, previous, stream) = (0, Genesis, (string?)null);
        foreach (var (content, claimedPrevious, hash) in events)
        {
            count++;
            stream ??= content.Stream;
            var reason = content.Stream != stream ? $"It belongs to stream {content.Stream}, not {stream}."
                : content.Version != count ? $"Version {count} was expected here; an event is missing, added or out of order."
                : claimedPrevious != previous ? "Its link to the event before it does not match."
                : Next(previous, content) != hash ? "Its content does not match its hash: it was changed."
                : null;
            if (reason is not null)
                return new ChainVerdict(false, count, content.Version, reason);
            previous = hash;
        }

        return new ChainVerdict(true, count, null, null);
    }

    private static string Time(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond)).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }
}
