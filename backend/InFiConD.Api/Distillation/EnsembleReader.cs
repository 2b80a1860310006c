using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>An ensemble with its versions and timeline, as every read of a version needs them.</summary>
internal sealed record EnsembleHistory(EnsembleView Ensemble, VersionHistory Versions, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>The act behind each job: a tuning or a withdrawal.</summary>
    public IReadOnlyDictionary<string, TimelineEntry> Causes { get; } = Timeline
        .Where(e => e.JobId is not null && e.Kind is "conceptsTuned" or "tuningWithdrawn")
        .ToDictionary(e => e.JobId!);
}

/// <summary>Reads ensembles for queries.</summary>
internal sealed class EnsembleReader(IQuerySession session, IBlobStore blobs)
{
    /// <summary>Refused when the ensemble does not exist; without versions while it is being distilled.</summary>
    public async Task<Result<EnsembleHistory>> LoadAsync(string id, CancellationToken ct)
    {
        if (await session.LoadAsync<EnsembleView>(id, ct) is not { } ensemble) return Missing.Of("ensemble", id);
        var timeline = await session.Query<TimelineEntry>().Where(e => e.EnsembleId == id).OrderBy(e => e.StreamVersion).ToListAsync(ct);
        return new EnsembleHistory(ensemble, await VersionHistory.LoadAsync(session, ensemble, ct), timeline);
    }

    /// <summary>As <see cref="LoadAsync(string, CancellationToken)"/>, and refused when it has no such version.</summary>
    public async Task<Result<(EnsembleHistory History, ModelVersion Version)>> LoadAsync(string id, int version, CancellationToken ct)
    {
        if (!(await LoadAsync(id, ct)).TryGet(out var history, out var rejection)) return rejection;
        return history.Versions.Find(version) is { } found ? (history, found) : new Rejection("not-found", $"This ensemble has no version {version}.");
    }

    /// <summary>Positive images of each class per split; null where there is no ground truth.</summary>
    public async Task<IReadOnlyList<PositiveCounts?>> PositivesAsync(EnsembleView ensemble, CancellationToken ct)
    {
        var manifest = await blobs.ReadJsonAsync<ImageManifest>(ensemble.Inputs!.Images, ct);
        var counts = manifest.ClassCounts();
        return [.. ensemble.Classes.Select(manifest.ClassIndex).Select(c => c < 0 ? null : new PositiveCounts(counts[c].Distil, counts[c].Tune, counts[c].Lockbox))];
    }
}
