namespace InFiConD.Core.Metrics;

/// <summary>Images whose decision at 0.5 became right or wrong from one version to another.</summary>
/// <param name="Fixed">Indices that were wrong and are right now, ascending.</param>
/// <param name="Broken">Indices that were right and are wrong now, ascending.</param>
public sealed record DecisionChanges(int[] Fixed, int[] Broken);

/// <summary>Decisions of a class: an image belongs to it when its probability is at least 0.5.</summary>
public static class Decisions
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">Probabilities before [n].</param>
    /// <param name="after">Probabilities after [n].</param>
    /// <param name="positives">What is right [n].</param>
    public static DecisionChanges Changes(ReadOnlySpan<double> before, ReadOnlySpan<double> after, ReadOnlySpan<bool> positives)
    {
        if (before.Length != after.Length || before.Length != positives.Length)
            throw new ArgumentException($"{before.Length} probabilities before, {after.Length} after and {positives.Length} labels do not match.");
        List<int> mended = [], broken = [];
        for (var i = 0; i < before.Length; i++)
        {
            var (was, now) = (before[i] >= 0.5 == positives[i], after[i] >= 0.5 == positives[i]);
            if (was != now)
                (now ? mended : broken).Add(i);
        }

        return new DecisionChanges([.. mended], [.. broken]);
    }
}
