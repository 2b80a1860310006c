using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;

namespace InFiConD.Benchmarks;

/// <summary>What people ask for: one to five constraints on concepts of one class, mostly on those that count already.</summary>
internal static class RandomTunings
{
    public static Dictionary<int, Box> Next(Random random, StudentFit fit, int constraints)
    {
        var used = Enumerable.Range(0, fit.Weights.Length).Where(j => fit.Weights[j] != 0).ToArray();
        var typical = ConstraintRules.MedianNonZero(fit.Weights);
        var boxes = new Dictionary<int, Box>();
        while (boxes.Count < constraints)
        {
            var j = random.NextDouble() < 0.8 && used.Length > 0 ? used[random.Next(used.Length)] : random.Next(fit.Weights.Length);
            var request = random.Next(4) switch
            {
                0 => new ConstraintRequest(j, ConstraintKind.Exclude, null, null),
                1 => new ConstraintRequest(j, ConstraintKind.Raise, 1.2 + (2 * random.NextDouble()), null),
                2 => new ConstraintRequest(j, ConstraintKind.Lower, 1.2 + (2 * random.NextDouble()), null),
                _ => new ConstraintRequest(j, ConstraintKind.Pin, null, 0.5 * fit.Weights[j]),
            };
            boxes[j] = ConstraintRules.ToBox(request, fit.Weights[j], typical).Value!.Value;
        }

        return boxes;
    }
}
