namespace InFiConD.Core.Metrics;

/// <summary>Average precision as scikit-learn defines it: sum over thresholds of (R_n - R_{n-1}) P_n, equal scores sharing one threshold.</summary>
public static class AveragePrecision
{
    /// <summary>Computes it.</summary>
    /// <param name="scores">Scores [n]; only their order counts. Any NaN is refused.</param>
    /// <param name="positives">Whether each image is a positive [n].</param>
    /// <returns>
    /// A number in (0, 1]; null when there are no positives, or nothing else: then it is undefined, since there is nothing to rank.
    /// </returns>
    public static double? Compute(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positives)
    {
        if (scores.Length != positives.Length)
            throw new ArgumentException($"{scores.Length} scores, but {positives.Length} labels.");
        return Ranking.Of(scores).AveragePrecision(positives);
    }
}
