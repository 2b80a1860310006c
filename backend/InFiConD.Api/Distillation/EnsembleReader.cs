using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
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

    /// <summary>Positive images of each class per split; null where there is no ground truth.</summary>
    public async Task<IReadOnlyList<PositiveCounts?>> PositivesAsync(EnsembleView ensemble, CancellationToken ct)
    {
        var manifest = await blobs.ReadJsonAsync<ImageManifest>(ensemble.Inputs!.Images, ct);
        var counts = manifest.ClassCounts();
        return [.. manifest.Match(ensemble.Classes, ensemble.Inputs.Names).Matches.Select(label => label is null
            ? null : new PositiveCounts(counts[label.Index].Distil, counts[label.Index].Tune, counts[label.Index].Lockbox))];
    }
}
