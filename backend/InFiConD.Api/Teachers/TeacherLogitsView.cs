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

    /// <summary>Whose judgement it is.</summary>
    public TeacherSource From { get; init; }

    /// <summary>Of labels: how far from 0 and 1 they were put.</summary>
    public double? Smoothing { get; init; }

    /// <summary>Of labels: images without any, which are left out.</summary>
    public int? LeftOut { get; init; }

    /// <summary>Of labels: unknown ones of labelled images, which got the mean of their class.</summary>
    public int? Filled { get; init; }

    /// <summary>Of words: what compared them with the images.</summary>
    public string? ExtractorId { get; init; }

    /// <summary>Of words: the classes that were asked about.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>Of words: the phrases around a class's name; null where the extractor's list of words is closed.</summary>
    public IReadOnlyList<string>? Templates { get; init; }

    /// <summary>Of words: one over the temperature.</summary>
    public double? Scale { get; init; }

    /// <summary>Which classes became one; null where none did.</summary>
    public IReadOnlyList<ClassMerge>? ClassMapping { get; init; }
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
            From = r.From ?? (r.TeacherId is null ? TeacherSource.Upload : TeacherSource.Model),
            Smoothing = r.Smoothing,
            ExtractorId = r.ExtractorId,
            Words = r.Words,
            Templates = r.Templates,
            Scale = r.Scale,
            ClassMapping = r.ClassMapping,
        },
        TeacherLogitsCompleted c => view! with
        {
            State = ResourceState.Ready,
            Images = c.Images,
            Classes = c.Classes,
            LogitsHash = c.LogitsHash,
            Provider = c.Provider,
            Numbered = c.Numbered ?? [],
            LeftOut = c.LeftOut,
            Filled = c.Filled,
        },
        _ => view,
    };
}
