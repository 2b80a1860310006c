using InFiConD.Api.Bundles;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Extractors;
using InFiConD.Core.Teachers;
using JasperFx.Events;
using Activation = InFiConD.Inference.Bundles.Activation;

namespace InFiConD.Api.Teachers;

/// <summary>A teacher bundle, as it was probed.</summary>
public sealed record TeacherView : ResourceView
{
    public required string Name { get; init; }
    public string? Licence { get; init; }
    public string? BundleHash { get; init; }
    public IReadOnlyList<string> Classes { get; init; } = [];
    [EnumWords<Activation>]
    public string? Activation { get; init; }
    public IReadOnlyList<int>? InputSize { get; init; }
    public double? MsPerImage { get; init; }
    public string? Provider { get; init; }
    public IReadOnlyList<BundleFile> Files { get; init; } = [];

    /// <summary>How it was recognised: by its manifest, or as a model on a hub.</summary>
    [Words<BundleLayout>]
    public string? Layout { get; init; }

    /// <summary>What a person should know of how it was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

internal sealed partial class TeacherViewProjection : ResourceProjection<TeacherView>
{
    public TeacherViewProjection() => Name = "teachers";

    protected override TeacherView? Fold(TeacherView? view, IEvent e) => e.Data switch
    {
        TeacherImportRequested r => new TeacherView { Name = r.Name ?? "Teacher", JobId = r.JobId },
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
            Layout = i.Layout,
            Notes = i.Notes ?? [],
        },
        _ => view,
    };
}
