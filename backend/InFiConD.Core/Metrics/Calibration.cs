namespace InFiConD.Core.Metrics;

/// <summary>How well probabilities mean what they say.</summary>
public static class Calibration
{
    /// <summary>Expected calibration error: mean over equal-width bins of |mean probability - share of positives|, weighted by bin size.</summary>
    /// <param name="probabilities">Probabilities [n] in [0, 1]; 1 belongs to the last bin.</param>
    /// <param name="positives">Labels [n].</param>
    /// <param name="bins">Number of bins.</param>
    /// <returns>A number in [0, 1], or null without images.</returns>
    public static double? ExpectedError(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> positives, int bins = 15)
    {
        if (probabilities.Length != positives.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities, but {positives.Length} labels.");
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (probabilities.IsEmpty)
            return null;
        var (sums, hits) = (new double[bins], new int[bins]);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var p = probabilities[i];
            if (!(p >= 0 && p <= 1))
                throw new ArgumentException($"Probability {i} is {p}.", nameof(probabilities));
            var bin = Math.Min((int)(p * bins), bins - 1);
            sums[bin] += p;
            hits[bin] += positives[i] ? 1 : 0;
        }

        // Bin size cancels: |sum p - hits| / n per bin.
        var error = 0.0;
        for (var bin = 0; bin < bins; bin++)
            error += Math.Abs(sums[bin] - hits[bin]);
        return error / probabilities.Length;
    }
}
