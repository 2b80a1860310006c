using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Extractors;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Activation = InFiConD.Inference.Bundles.Activation;

namespace InFiConD.Api.Teachers;

/// <summary>A teacher bundle, as it was probed.</summary>
public sealed record TeacherView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Licence { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public string? BundleHash { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    [EnumWords<Activation>]
    public string? Activation { get; init; }
    public IReadOnlyList<int>? InputSize { get; init; }
    public double? MsPerImage { get; init; }
    public string? Provider { get; init; }
    public IReadOnlyList<BundleFile> Files { get; init; } = [];
}

internal sealed partial class TeacherViewProjection : SingleStreamProjection<TeacherView, string>
{
    public TeacherViewProjection() => Name = "teachers";

    public override TeacherView? Evolve(TeacherView? view, string id, IEvent e) => e.Data switch
    {
        TeacherImportRequested r => new TeacherView { Id = id, Name = r.Name ?? "Teacher", JobId = r.JobId, CreatedAt = EventHeaders.At(e), CreatedBy = EventHeaders.Actor(e) },
        TeacherImported i => view! with
        {
            State = ResourceState.Ready,
            Name = i.Name,
            Licence = i.Licence,
            BundleHash = i.BundleHash,
            Classes = i.Classes,
            Activation = i.Activation,
            InputSize = i.InputSize,
            MsPerImage = i.MsPerImage,
            Provider = i.Provider,
            Files = i.Files,
        },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
