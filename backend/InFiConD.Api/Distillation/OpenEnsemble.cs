using InFiConD.Api.Provenance;
using InFiConD.Core.Distillation;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>A class in a version: its fit, and the version that brought it.</summary>
public sealed record ClassState(ClassFit Fit, ModelVersion BroughtBy);

/// <summary>An ensemble opened for reading. Its versions are fetched one by one: an answer costs what it shows, not what came before it.</summary>
internal sealed class OpenEnsemble(IQuerySession session, EnsembleView view, Lineage lineage)
{
    private readonly Dictionary<int, ModelVersion> _versions = [];

    public EnsembleView View => view;

    /// <summary>The number of the newest version; 0 while the first is being made.</summary>
    public int Last => lineage.Last;

    public bool Has(int version) => version >= 1 && version <= lineage.Last;

    /// <summary>Fetches versions that are not here yet, in one round trip.</summary>
    public async Task FetchAsync(IEnumerable<int> versions, CancellationToken ct)
    {
        string[] missing = [.. versions.Distinct().Where(version => !_versions.ContainsKey(version)).Select(version => ModelVersion.IdOf(view.Id, version))];
        if (missing.Length == 0) return;
        foreach (var version in await session.LoadManyAsync<ModelVersion>(ct, missing)) _versions[version.Version] = version;
    }

    /// <summary>A version that exists.</summary>
    public async Task<ModelVersion> VersionAsync(int version, CancellationToken ct)
    {
        await FetchAsync([version], ct);
        return _versions[version];
    }

    /// <summary>One class of a version.</summary>
    public async Task<ClassState> ClassAsync(int version, int c, CancellationToken ct)
    {
        var brought = await VersionAsync(lineage.FittedIn(version)[c], ct);
        return new ClassState(brought.Fits.First(fit => fit.Class == view.Classes[c]), brought);
    }

    /// <summary>Every class of a version, in the ensemble's order.</summary>
    public async Task<IReadOnlyList<ClassState>> ClassesAsync(int version, CancellationToken ct) => (await ClassesAsync([version], ct))[0];

    /// <summary>Every class of each of several versions.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ClassState>>> ClassesAsync(IReadOnlyList<int> versions, CancellationToken ct)
    {
        await FetchAsync(versions.SelectMany(lineage.FittedIn).Concat(versions), ct);
        var states = versions.SelectMany(lineage.FittedIn).Distinct().Select(version => _versions[version])
            .SelectMany(version => version.Fits, (version, fit) => new ClassState(fit, version)).ToDictionary(state => (state.BroughtBy.Version, state.Fit.Class));
        return [.. versions.Select(version => (IReadOnlyList<ClassState>)[.. lineage.FittedIn(version).Select((at, c) => states[(at, view.Classes[c])])])];
    }

    /// <summary>The act behind each of these jobs, where a person's did it: a tuning or a withdrawal.</summary>
    public async Task<IReadOnlyDictionary<string, TimelineEntry>> CausesAsync(IEnumerable<string> jobs, CancellationToken ct)
    {
        string[] wanted = [.. jobs];
        var entries = await session.Query<TimelineEntry>().Where(entry => entry.JobId.IsOneOf(wanted)).ToListAsync(ct);
        return entries.Where(entry => entry.Kind is "conceptsTuned" or "tuningWithdrawn").ToDictionary(entry => entry.JobId!);
    }

    /// <summary>The acts that made these tunings, in this order.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TuningsAsync(IReadOnlyList<string> tunings, CancellationToken ct)
    {
        if (tunings.Count == 0) return [];
        string[] wanted = [.. tunings];
        var entries = await session.Query<TimelineEntry>().Where(entry => entry.TuningId.IsOneOf(wanted) && entry.Kind == "conceptsTuned").ToListAsync(ct);
        var found = entries.ToDictionary(entry => entry.TuningId!);
        return [.. tunings.Select(id => found[id])];
    }
}
