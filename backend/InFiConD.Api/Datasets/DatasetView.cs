using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Datasets;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Datasets;

/// <summary>A dataset as lists show it; its images are in the manifest blob.</summary>
public sealed record DatasetView
{
    public required string Id { get; init; }
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public required string Format { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public int Images { get; init; }
    public int Refused { get; init; }
    public long Bytes { get; init; }
    public string? ManifestHash { get; init; }
    public string? RefusedHash { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    public SplitCounts Splits { get; init; } = new(0, 0, 0);
    public IReadOnlyList<ClassCount> ClassCounts { get; init; } = [];
    public long StreamVersion { get; init; }
}

internal sealed partial class DatasetViewProjection : SingleStreamProjection<DatasetView, string>
{
    public DatasetViewProjection() => Name = "datasets";

    public override DatasetView? Evolve(DatasetView? view, string id, IEvent e) => Fold(view, id, e) is { } next ? next with { StreamVersion = e.Version } : null;

    private static DatasetView? Fold(DatasetView? view, string id, IEvent e) => e.Data switch
    {
        DatasetImportRequested r => new DatasetView
        {
            Id = id,
            ProjectId = r.ProjectId,
            Name = r.Name,
            Format = r.Format,
            JobId = r.JobId,
            CreatedAt = EventHeaders.At(e),
            CreatedBy = EventHeaders.Actor(e),
        },
        DatasetImported i => view! with
        {
            State = ResourceState.Ready,
            Format = i.Format,
            Images = i.Images,
            Refused = i.Refused,
            Bytes = i.Bytes,
            ManifestHash = i.ManifestHash,
            RefusedHash = i.RefusedHash,
            Classes = i.Classes,
            Splits = i.Splits,
            ClassCounts = i.ClassCounts,
        },
        DatasetRevised r => view! with { ManifestHash = r.ManifestHash, Classes = r.Classes, Splits = r.Splits, ClassCounts = r.ClassCounts },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
