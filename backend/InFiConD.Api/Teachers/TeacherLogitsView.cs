using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Teachers;
using InFiConD.Inference.Bundles;
using JasperFx.Events;

namespace InFiConD.Api.Teachers;

/// <summary>A set of teacher logits.</summary>
public sealed record TeacherLogitsView : ResourceView
{
    public required string ProjectId { get; init; }
    public required string Name { get; init; }
    public string? DatasetId { get; init; }
    public string? TeacherId { get; init; }
    public int Images { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    public string? LogitsHash { get; init; }
    public string? Provider { get; init; }

    /// <summary>What the uploader said was applied to the values; null where nobody said.</summary>
    [EnumWords<Activation>]
    public string? Activation { get; init; }

    /// <summary>Classes that the uploaded list held before, and that were given a number.</summary>
    public IReadOnlyList<string> Numbered { get; init; } = [];
}

internal sealed partial class TeacherLogitsViewProjection : ResourceProjection<TeacherLogitsView>
{
    public TeacherLogitsViewProjection() => Name = "teacher-logits";

    protected override TeacherLogitsView? Fold(TeacherLogitsView? view, IEvent e) => e.Data switch
    {
        TeacherLogitsRequested r => new TeacherLogitsView
        {
            ProjectId = r.ProjectId,
            Name = r.Name,
            DatasetId = r.DatasetId,
            TeacherId = r.TeacherId,
            JobId = r.JobId,
            Activation = r.Activation,
        },
        TeacherLogitsCompleted c => view! with
        {
            State = ResourceState.Ready,
            Images = c.Images,
            Classes = c.Classes,
            LogitsHash = c.LogitsHash,
            Provider = c.Provider,
            Numbered = c.Numbered ?? [],
        },
        _ => view,
    };
}
