using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InFiConD.Core.Numerics;

namespace InFiConD.Core.Metrics;

/// <summary>
/// Paired bootstrap over images: both versions are measured on the same resample, so what the images share cancels. Ranks are sorted once;
/// a resample is only a count per image.
/// </summary>
public static class PairedBootstrap
{
    private const int MaxRedraws = 64;

    // Resamples that a thread takes at a time, and between two looks at whether to stop.
    private const int Block = 16;

    /// <summary>Change of average precision from one version to another.</summary>
    /// <param name="before">Scores before [n].</param>
    /// <param name="after">Scores after [n].</param>
    /// <param name="positives">Labels [n].</param>
    /// <param name="seed">Seed, from the versions' hashes: the same comparison always gives the same interval.</param>
    /// <param name="resamples">Resamples, at least 40.</param>
    /// <param name="threads">Resamples side by side; the answer does not depend on it.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null where average precision is undefined. Resamples on which it is are drawn again.</returns>
    public static Interval? ChangeOfAveragePrecision(
        ReadOnlySpan<double> before,
        ReadOnlySpan<double> after,
        ReadOnlySpan<bool> positives,
        ulong seed,
        int resamples = 1000,
        int threads = 1,
        CancellationToken ct = default)
    {
        if (Changes(before, after, positives, seed, resamples, threads, ct) is not { } changes)
            return null;
        return Around(changes.Value, changes.Resampled);
    }

    /// <summary>
    /// Change of the mean average precision of several classes. Resample number b draws the same images for every class (where classes know
    /// the truth of the same images), so that an image that is hard for all of them counts once.
    /// </summary>
    /// <param name="classes">Per class: scores before [n], scores after [n], labels [n]. Those without positives are left out.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="threads">Classes side by side; the answer does not depend on it.</param>
    /// <param name="resamples">Resamples, at least 40.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when no class has positives.</returns>
    public static Interval? ChangeOfMeanAveragePrecision(
        IReadOnlyList<(double[] Before, double[] After, bool[] Positives)> classes, ulong seed, int threads = 1, int resamples = 1000, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var parts = new (double Value, double[] Resampled)?[classes.Count];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, c =>
            parts[c] = Changes(classes[c].Before, classes[c].After, classes[c].Positives, seed, resamples, 1, ct));
        var known = parts.Where(part => part is not null).Select(part => part!.Value).ToArray();
        if (known.Length == 0)
            return null;
        var means = new double[resamples];
        for (var b = 0; b < resamples; b++)
            means[b] = known.Average(part => part.Resampled[b]);
        return Around(known.Average(part => part.Value), means);
    }

    private static (double Value, double[] Resampled)? Changes(
        ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<bool> positives, ulong seed, int resamples, int threads, CancellationToken ct)
    {
        if (before.Length != after.Length || before.Length != positives.Length)
            throw new ArgumentException($"{before.Length} scores before, {after.Length} after and {positives.Length} labels do not match.");
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 40);
        var (first, second) = (Ranking.Of(before), Ranking.Of(after));
        if (first.AveragePrecision(positives) is not { } apBefore || second.AveragePrecision(positives) is not { } apAfter)
            return null;

        var (old, now, n) = (first.For(positives), second.For(positives), before.Length);
        var changes = new double[resamples];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct };
        Parallel.For(0, (resamples + Block - 1) / Block, parallel, () => (Counts: new byte[n], Seen: new int[n]), (block, _, space) =>
        {
            for (var b = block * Block; b < Math.Min(resamples, (block + 1) * Block); b++)
            {
                // Every resample has a sequence of its own, so threads do not change it.
                var random = new SplitMix64(seed + ((ulong)b * 0xD1342543DE82EF95));
                var change = double.NaN;
                for (var draw = 0; draw < MaxRedraws && double.IsNaN(change); draw++)
                {
                    Draw(ref random, space.Counts);
                    change = now.AveragePrecision(space.Counts, space.Seen) - old.AveragePrecision(space.Counts, space.Seen);
                }

                changes[b] = double.IsNaN(change) ? apAfter - apBefore : change;
            }

            return space;
        }, _ => { });
        return (apAfter - apBefore, changes);
    }

    private static Interval Around(double value, double[] changes)
    {
        Array.Sort(changes);
        return new Interval(value, Percentile(changes, 0.025), Percentile(changes, 0.975));
    }

    /// <summary>Counts n draws with replacement. A byte is enough: 256 draws of one image in n do not happen (n = 256: 1 in 10^500).</summary>
    private static void Draw(ref SplitMix64 random, byte[] counts)
    {
        Array.Clear(counts);
        var n = (ulong)counts.Length;
        ref var first = ref MemoryMarshal.GetArrayDataReference(counts);
        for (var i = 0; i + 1 < counts.Length; i += 2)
        {
            // Both places are below n by construction.
            var bits = random.Next();
            Unsafe.Add(ref first, (nuint)(((bits >> 32) * n) >> 32))++;
            Unsafe.Add(ref first, (nuint)(((bits & uint.MaxValue) * n) >> 32))++;
        }

        if (counts.Length % 2 == 1)
            counts[random.Below(counts.Length)]++;
    }

    /// <summary>Linear interpolation between the two nearest order statistics.</summary>
    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
