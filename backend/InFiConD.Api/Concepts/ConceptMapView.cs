using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Concepts;

/// <summary>A concept map as lists show it; its arrays are blobs.</summary>
public sealed record ConceptMapView
{
    public required string Id { get; init; }
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public string? DatasetId { get; init; }
    public string? ExtractorId { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public int Images { get; init; }
    public int Concepts { get; init; }
    public double? SegmentsPerImage { get; init; }
    public string? MapHash { get; init; }
    public bool HasImages { get; init; }
    public SplitCounts Splits { get; init; } = new(0, 0, 0);
    public string? Provider { get; init; }
}

internal sealed partial class ConceptMapViewProjection : SingleStreamProjection<ConceptMapView, string>
{
    public ConceptMapViewProjection() => Name = "concept-maps";

    public override ConceptMapView? Evolve(ConceptMapView? view, string id, IEvent e) => e.Data switch
    {
        ConceptMapRequested r => new ConceptMapView
        {
            Id = id,
            ProjectId = r.ProjectId,
            Name = r.Name,
            DatasetId = r.DatasetId,
            ExtractorId = r.ExtractorId,
            JobId = r.JobId,
            CreatedAt = EventHeaders.At(e),
            CreatedBy = EventHeaders.Actor(e),
        },
        ConceptMapCompleted c => view! with
        {
            State = ResourceState.Ready,
            Images = c.Images,
            Concepts = c.Concepts,
            SegmentsPerImage = c.SegmentsPerImage,
            MapHash = c.MapHash,
            HasImages = c.HasImages,
            Splits = c.Splits,
            Provider = c.Provider,
        },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
