using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Provenance;
using InFiConD.Core.Teachers;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Teachers;

/// <summary>A set of teacher logits.</summary>
public sealed record TeacherLogitsView
{
    public required string Id { get; init; }
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public string? DatasetId { get; init; }
    public string? TeacherId { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public int Images { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    public string? LogitsHash { get; init; }
    public string? Provider { get; init; }
}

internal sealed partial class TeacherLogitsViewProjection : SingleStreamProjection<TeacherLogitsView, string>
{
    public TeacherLogitsViewProjection() => Name = "teacher-logits";

    public override TeacherLogitsView? Evolve(TeacherLogitsView? view, string id, IEvent e) => e.Data switch
    {
        TeacherLogitsRequested r => new TeacherLogitsView
        {
            Id = id,
            ProjectId = r.ProjectId,
            Name = r.Name,
            DatasetId = r.DatasetId,
            TeacherId = r.TeacherId,
            JobId = r.JobId,
            CreatedAt = EventHeaders.At(e),
            CreatedBy = EventHeaders.Actor(e),
        },
        TeacherLogitsCompleted c => view! with
        {
            State = ResourceState.Ready,
            Images = c.Images,
            Classes = c.Classes,
            LogitsHash = c.LogitsHash,
            Provider = c.Provider,
        },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
