using InFiConD.Api.Bundles;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Extractors;
using JasperFx.Events;

namespace InFiConD.Api.Extractors;

/// <summary>An extractor bundle, as it was probed.</summary>
public sealed record ExtractorView : ResourceView
{
    public required string Name { get; init; }
    public string? Licence { get; init; }
    public string? Source { get; init; }
    public string? BundleHash { get; init; }
    public int? Dimension { get; init; }
    public int? Words { get; init; }
    [Words<VocabularyKind>]
    public string? VocabularyKind { get; init; }
    public IReadOnlyList<int>? PatchGrid { get; init; }
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

/// <summary>Where an extractor has its words from: a table of embeddings, or a text model that embeds any word.</summary>
internal abstract class VocabularyKind : IWords
{
    public static IEnumerable<string> All => ["table", "onnx"];
}

internal sealed partial class ExtractorViewProjection : ResourceProjection<ExtractorView>
{
    public ExtractorViewProjection() => Name = "extractors";

    protected override ExtractorView? Fold(ExtractorView? view, IEvent e) => e.Data switch
    {
        ExtractorImportRequested r => new ExtractorView { Name = r.Name ?? "Extractor", JobId = r.JobId },
        ExtractorImported i => view! with
        {
            State = ResourceState.Ready,
            Name = i.Name,
            Licence = i.Licence,
            Source = i.Source,
            BundleHash = i.BundleHash,
            Dimension = i.Dimension,
            Words = i.Words,
            VocabularyKind = i.VocabularyKind,
            PatchGrid = i.PatchGrid,
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
