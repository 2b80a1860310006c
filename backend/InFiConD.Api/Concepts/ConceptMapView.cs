using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Concepts;
using InFiConD.Core.Datasets;
using JasperFx.Events;

namespace InFiConD.Api.Concepts;

/// <summary>A concept map as lists show it; its arrays are blobs.</summary>
public sealed record ConceptMapView : ResourceView
{
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public string? DatasetId { get; init; }
    public string? ExtractorId { get; init; }
    public int Images { get; init; }
    public int Concepts { get; init; }
    public double? SegmentsPerImage { get; init; }
    public string? MapHash { get; init; }
    public bool HasImages { get; init; }
    public SplitCounts Splits { get; init; } = new(0, 0, 0);
    public string? Provider { get; init; }

    /// <summary>Concepts that an uploaded list held before, and that were given a number.</summary>
    public IReadOnlyList<string> Numbered { get; init; } = [];
}

internal sealed partial class ConceptMapViewProjection : ResourceProjection<ConceptMapView>
{
    public ConceptMapViewProjection() => Name = "concept-maps";

    protected override ConceptMapView? Fold(ConceptMapView? view, IEvent e) => e.Data switch
    {
        ConceptMapRequested r => new ConceptMapView
        {
            ProjectId = r.ProjectId,
            Name = r.Name,
            DatasetId = r.DatasetId,
            ExtractorId = r.ExtractorId,
            JobId = r.JobId,
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
            Numbered = c.Numbered ?? [],
        },
        _ => view,
    };
}
