using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Datasets;
using JasperFx.Events;

namespace InFiConD.Api.Datasets;

/// <summary>A dataset as lists show it; its images are in the manifest blob.</summary>
public sealed record DatasetView : ResourceView
{
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public required string Format { get; init; }
    public int Images { get; init; }
    public int Refused { get; init; }
    public long Bytes { get; init; }
    public string? ManifestHash { get; init; }
    public string? RefusedHash { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    public SplitCounts Splits { get; init; } = new(0, 0, 0);
    public IReadOnlyList<ClassCount> ClassCounts { get; init; } = [];
    public IReadOnlyList<CountedFiles> Ignored { get; init; } = [];
    public IReadOnlyList<DatasetFinding> Findings { get; init; } = [];
    public long StreamVersion { get; init; }
}

internal sealed partial class DatasetViewProjection : ResourceProjection<DatasetView>
{
    public DatasetViewProjection() => Name = "datasets";

    public override DatasetView? Evolve(DatasetView? view, string id, IEvent e) =>
        base.Evolve(view, id, e) is { } next ? next with { StreamVersion = e.Version } : null;

    protected override DatasetView? Fold(DatasetView? view, IEvent e) => e.Data switch
    {
        DatasetImportRequested r => new DatasetView
        {
            ProjectId = r.ProjectId,
            Name = r.Name,
            Format = r.Format,
            JobId = r.JobId,
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
            Ignored = i.Ignored ?? [],
            Findings = i.Findings ?? [],
        },
        DatasetRevised r => view! with { ManifestHash = r.ManifestHash, Classes = r.Classes, Splits = r.Splits, ClassCounts = r.ClassCounts },
        _ => view,
    };
}
