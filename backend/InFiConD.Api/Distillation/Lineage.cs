using System.Collections.Immutable;
using InFiConD.Api.Storage;
using Marten;

namespace InFiConD.Api.Distillation;

/// <summary>
/// Of every version of an ensemble, the version that fitted each of its classes: what a read needs in order to fetch those documents only.
/// A version is added to what its parent has, and never changes.
/// </summary>
internal sealed class Lineage
{
    private readonly IReadOnlyList<string> _classes;
    private readonly ImmutableList<ImmutableList<int>> _fittedIn;

    private Lineage(IReadOnlyList<string> classes, ImmutableList<ImmutableList<int>> fittedIn) => (_classes, _fittedIn) = (classes, fittedIn);

    /// <summary>The newest version; versions are numbered from 1 without gaps.</summary>
    public int Last => _fittedIn.Count;

    /// <summary>By class [k], in the ensemble's order: the version that fitted it.</summary>
    public IReadOnlyList<int> FittedIn(int version) => _fittedIn[version - 1];

    public static Lineage Empty(IReadOnlyList<string> classes) => new(classes, []);

    /// <summary>With the versions that come next, oldest first.</summary>
    public Lineage With(IEnumerable<ModelVersion> versions)
    {
        var all = _fittedIn.ToBuilder();
        foreach (var version in versions)
        {
            var line = (version.Parents.Count == 0 ? [.. _classes.Select(_ => version.Version)] : all[version.Parents[0] - 1]).ToBuilder();
            foreach (var fit in version.Fits) line[IndexOf(fit.Class)] = version.Version;
            all.Add(line.ToImmutable());
        }

        return new Lineage(_classes, all.ToImmutable());
    }

    private int IndexOf(string name)
    {
        for (var c = 0; c < _classes.Count; c++)
            if (_classes[c] == name) return c;
        throw new InvalidOperationException($"The ensemble has no class {name}.");
    }
}

/// <summary>Lineages of the ensembles that people look at; each is read once, then only what was added.</summary>
internal sealed class Lineages
{
    private const int Capacity = 32;
    private readonly LatestCache<Lineage> _kept = new(Capacity);

    /// <summary>The lineage up to the version <paramref name="last"/> at least.</summary>
    public async Task<Lineage> OfAsync(IQuerySession session, EnsembleView ensemble, int last, CancellationToken ct)
    {
        var known = _kept.Find(ensemble.Id) ?? Lineage.Empty(ensemble.Classes);
        if (known.Last >= last) return known;
        var added = await session.Query<ModelVersion>()
            .Where(version => version.EnsembleId == ensemble.Id && version.Version > known.Last).OrderBy(version => version.Version).ToListAsync(ct);
        var lineage = known.With(added);
        _kept.Keep(ensemble.Id, lineage);
        return lineage;
    }
}
