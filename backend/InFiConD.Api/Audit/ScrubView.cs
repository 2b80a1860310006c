using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Audit;
using JasperFx.Events;

namespace InFiConD.Api.Audit;

/// <summary>A check of the store: whether every blob that an event names is there with the bytes that its name promises.</summary>
public sealed record ScrubView : ResourceView
{
    /// <summary>Events that were looked at.</summary>
    public int? Events { get; init; }

    /// <summary>Blobs that they name, each read to its last byte.</summary>
    public int? Blobs { get; init; }

    /// <summary>How many bytes that were. Null of a check that did not count them.</summary>
    public long? Bytes { get; init; }

    public int? Missing { get; init; }
    public int? Altered { get; init; }
    public string? ReportHash { get; init; }
}

internal sealed partial class ScrubViewProjection : ResourceProjection<ScrubView>
{
    public ScrubViewProjection() => Name = "scrubs";

    protected override ScrubView? Fold(ScrubView? view, IEvent e) => e.Data switch
    {
        ScrubRequested r => new ScrubView { JobId = r.JobId },
        ScrubCompleted c => view! with
        {
            State = ResourceState.Ready,
            Events = c.Events,
            Blobs = c.Blobs,
            Bytes = c.Bytes,
            Missing = c.Missing,
            Altered = c.Altered,
            ReportHash = c.ReportHash,
        },
        _ => view,
    };
}
