using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core.Extractors;
using InFiConD.Core.Provenance;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace InFiConD.Api.Extractors;

/// <summary>An extractor bundle, as it was probed.</summary>
public sealed record ExtractorView
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public string? Licence { get; init; }
    public string? Source { get; init; }
    public ResourceState State { get; init; }
    public string? ErrorCode { get; init; }
    public string? Error { get; init; }
    public required string JobId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
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
}

/// <summary>Where an extractor has its words from: a table of embeddings, or a text model that embeds any word.</summary>
internal abstract class VocabularyKind : IWords
{
    public static IEnumerable<string> All => ["table", "onnx"];
}

internal sealed partial class ExtractorViewProjection : SingleStreamProjection<ExtractorView, string>
{
    public ExtractorViewProjection() => Name = "extractors";

    public override ExtractorView? Evolve(ExtractorView? view, string id, IEvent e) => e.Data switch
    {
        ExtractorImportRequested r => new ExtractorView { Id = id, Name = r.Name ?? "Extractor", JobId = r.JobId, CreatedAt = EventHeaders.At(e), CreatedBy = EventHeaders.Actor(e) },
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
        },
        WorkFailed f when view is not null => view with { State = ResourceState.Failed, ErrorCode = f.Code, Error = f.Message },
        WorkRetried when view is not null => view with { State = ResourceState.Pending, ErrorCode = null, Error = null },
        _ => view,
    };
}
