using InFiConD.Core.Distillation;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>A class in a version: its fit, and the version that brought it.</summary>
public sealed record ClassState(ClassFit Fit, ModelVersion BroughtBy);

/// <summary>All versions of one ensemble, and each version's classes put together from the versions that fitted them.</summary>
public sealed class VersionHistory
{
    private readonly Dictionary<int, ModelVersion> _versions;
    private readonly IReadOnlyList<string> _classes;

    private VersionHistory(IEnumerable<ModelVersion> versions, IReadOnlyList<string> classes)
    {
        _versions = versions.ToDictionary(version => version.Version);
        _classes = classes;
    }

    public static async Task<VersionHistory> LoadAsync(IQuerySession session, EnsembleView ensemble, CancellationToken ct) =>
        new(await session.Query<ModelVersion>().Where(v => v.EnsembleId == ensemble.Id).ToListAsync(ct), ensemble.Classes);

    /// <summary>Oldest first.</summary>
    public IEnumerable<ModelVersion> All => _versions.Values.OrderBy(version => version.Version);

    public ModelVersion? Find(int version) => _versions.GetValueOrDefault(version);

    /// <summary>Every class of a version, in the ensemble's order.</summary>
    public IReadOnlyList<ClassState> Classes(int version)
    {
        var found = new Dictionary<string, ClassState>();
        for (var at = Find(version); at is not null; at = at.Parents.Count > 0 ? Find(at.Parents[0]) : null)
            foreach (var fit in at.Fits)
                found.TryAdd(fit.Class, new ClassState(fit, at));
        return [.. _classes.Select(name => found[name])];
    }
}
