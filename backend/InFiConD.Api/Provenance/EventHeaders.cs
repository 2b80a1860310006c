using JasperFx.Events;

namespace InFiConD.Api.Provenance;

/// <summary>The metadata that <see cref="Ledger"/> writes beside every event.</summary>
internal static class EventHeaders
{
    public const string ActorKey = "actor";
    public const string AtKey = "at";
    public const string HashKey = "hash";
    public const string PreviousKey = "previous";

    public static string Actor(IEvent e) => Text(e, ActorKey);

    /// <summary>When the act happened, as it was hashed. The store hands a header that looks like a date back as one.</summary>
    public static DateTimeOffset At(IEvent e) => e.GetHeader(AtKey) switch
    {
        DateTimeOffset time => time.ToUniversalTime(),
        DateTime time => new DateTimeOffset(time.ToUniversalTime()),
        var text => Timestamp.Parse(text?.ToString() ?? ""),
    };

    public static string Hash(IEvent e) => Text(e, HashKey);
    public static string Previous(IEvent e) => Text(e, PreviousKey);

    public static string Text(IEvent e, string key) => e.GetHeader(key)?.ToString() ?? "";
}
