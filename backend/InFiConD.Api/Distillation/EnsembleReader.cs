using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using InFiConD.Inference.Blobs;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>Opens ensembles for queries.</summary>
internal sealed class EnsembleReader(IQuerySession session, IBlobStore blobs, Lineages lineages)
{
    /// <summary>Refused when the ensemble does not exist; without versions while it is being distilled.</summary>
    public async Task<Result<OpenEnsemble>> OpenAsync(string id, CancellationToken ct)
    {
        if (await session.LoadAsync<EnsembleView>(id, ct) is not { } view) return Missing.Of("ensemble", id);
        var last = view.Branches.Select(branch => branch.Head).DefaultIfEmpty(0).Max();
        return new OpenEnsemble(session, view, await lineages.OfAsync(session, view, last, ct));
    }

    /// <summary>As <see cref="OpenAsync(string, CancellationToken)"/>, and refused when it has no such version.</summary>
    public async Task<Result<OpenEnsemble>> OpenAsync(string id, int version, CancellationToken ct)
    {
        if (!(await OpenAsync(id, ct)).TryGet(out var ensemble, out var rejection)) return rejection;
        return ensemble.Has(version) ? ensemble : new Rejection("not-found", $"This ensemble has no version {version}.");
    }

    /// <summary>The ground truth of each class, and what of the labels is not used.</summary>
    public async Task<EnsembleLabels> LabelsAsync(EnsembleView ensemble, CancellationToken ct)
    {
        var manifest = await blobs.ReadJsonAsync<ImageManifest>(ensemble.Inputs!.Images, ct);
        var counts = manifest.ClassCounts();
        var matching = manifest.Match(ensemble.Classes, ensemble.Inputs.Names);
        return new EnsembleLabels(
            [.. matching.Matches.Select(match => match is null ? null : new ClassLabels(manifest.Classes[match.Index], match.By, Positives(counts[match.Index])))],
            [.. matching.Left.Select(label => manifest.Classes[label])]);
    }

    private static PositiveCounts Positives(ClassCount count) => new(count.Distil, count.Tune, count.Lockbox);
}

/// <summary>The ground truth of a class: what the labels call it, how that was found, and its positive images per split.</summary>
internal sealed record ClassLabels(string Label, MatchedBy MatchedBy, PositiveCounts Positives);

/// <summary>Ground truth of an ensemble. <paramref name="Classes"/>: null for a class without any. <paramref name="Unused"/>: labels that no class takes.</summary>
internal sealed record EnsembleLabels(IReadOnlyList<ClassLabels?> Classes, IReadOnlyList<string> Unused);
