using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;

namespace InFiConD.Core.Audit;

/// <summary>A fit to do again: one class under one set of boxes, and every version that says to hold its result.</summary>
public sealed record ReplayStep(string Class, IReadOnlyDictionary<int, Box> Boxes, IReadOnlyList<(int Version, string WeightsHash)> Recorded);

/// <summary>
/// What must be fitted to rebuild every version of an ensemble. A committed fit depends on data, lambda and boxes alone, so versions that share
/// a class's tunings share one fit, and no solver state travels from version to version.
/// </summary>
public static class ReplayPlan
{
    /// <summary>Steps in order of class, then of first version. Refused when the recorded constraints clash: such a stream was never valid.</summary>
    public static Result<ReplayStep[]> Of(EnsembleState ensemble)
    {
        var steps = new List<ReplayStep>();
        for (var c = 0; c < ensemble.Created.Classes.Count; c++)
        {
            var name = ensemble.Created.Classes[c];
            var index = c;
            var groups = ensemble.Versions.Values
                .OrderBy(version => version.Number)
                .GroupBy(version => string.Join(' ', version.Tunings.Where(id => ensemble.Tunings[id].Class == name)));
            foreach (var group in groups)
            {
                if (!ConstraintsInForce.At(ensemble, name, group.First().Number).Boxes().TryGet(out var boxes, out var rejection)) return rejection;
                steps.Add(new ReplayStep(name, boxes, [.. group.Select(version => (version.Number, version.WeightHashes[index]))]));
            }
        }

        return steps.ToArray();
    }
}
