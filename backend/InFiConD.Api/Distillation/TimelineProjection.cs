using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace InFiConD.Api.Distillation;

/// <summary>One timeline entry per event of an ensemble's stream that some feature knows how to show.</summary>
internal sealed partial class TimelineProjection : EventProjection
{
    private readonly TimelineActs _acts;

    public TimelineProjection(TimelineActs acts)
    {
        Name = "timeline";
        _acts = acts;
        foreach (var type in acts.Types) IncludeType(type);
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (Ids.ResourceOf(e.StreamKey!) == "ensemble") operations.Store(_acts.Show(Entry(e), e.Data));
        return ValueTask.CompletedTask;
    }

    private static TimelineEntry Entry(IEvent e) => new()
    {
        Id = $"{e.StreamKey}:{e.Version}",
        EnsembleId = e.StreamKey!,
        StreamVersion = e.Version,
        Kind = EventCatalog.Kind(e.EventType),
        At = EventHeaders.At(e),
        Actor = EventHeaders.Actor(e),
        Hash = EventHeaders.Hash(e),
    };
}
