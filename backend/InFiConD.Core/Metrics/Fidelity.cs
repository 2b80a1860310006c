using InFiConD.Core.Numerics;

namespace InFiConD.Core.Metrics;

/// <summary>How closely a student follows its teacher on some images.</summary>
/// <param name="Agreement">Share of images on which both decide the same at 0.5.</param>
/// <param name="Kl">Mean Kullback-Leibler divergence of the student's Bernoulli distribution from the teacher's, in nats.</param>
/// <param name="Spearman">Rank correlation of the probabilities; null when one of the two is constant.</param>
public sealed record FidelityReport(double Agreement, double Kl, double? Spearman);

/// <summary>Fidelity of a student to its teacher.</summary>
public static class Fidelity
{
    // Probabilities are kept this far from 0 and 1 inside logarithms: a float64 next to 1 is no nearer.
    private const double Margin = 1e-15;

    /// <summary>Compares probabilities image by image.</summary>
    /// <param name="teacherProbabilities">Teacher [n].</param>
    /// <param name="studentProbabilities">Student [n].</param>
    /// <returns>The report, or null without images.</returns>
    public static FidelityReport? Compute(ReadOnlySpan<double> teacherProbabilities, ReadOnlySpan<double> studentProbabilities)
    {
        var n = teacherProbabilities.Length;
        if (n != studentProbabilities.Length)
            throw new ArgumentException($"{n} teacher probabilities, but {studentProbabilities.Length} of the student.");
        if (n == 0)
            return null;
        var (agree, kl) = (0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var (p, q) = (Inside(teacherProbabilities[i]), Inside(studentProbabilities[i]));
            agree += p >= 0.5 == q >= 0.5 ? 1 : 0;
            kl += (p * Elementary.Log(p / q)) + ((1 - p) * Elementary.Log((1 - p) / (1 - q)));
        }

        return new FidelityReport((double)agree / n, Math.Max(kl / n, 0), Correlation(Ranks(teacherProbabilities), Ranks(studentProbabilities)));
    }

    private static double Inside(double p) => p >= 0 && p <= 1 ? Math.Clamp(p, Margin, 1 - Margin) : throw new ArgumentException($"{p} is not a probability.");

    /// <summary>Ranks from 1; equal values share the mean of their ranks.</summary>
    private static double[] Ranks(ReadOnlySpan<double> values)
    {
        var keys = values.ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var ranks = new double[keys.Length];
        for (int first = 0, end; first < keys.Length; first = end)
        {
            for (end = first + 1; end < keys.Length && keys[end] == keys[first];)
                end++;
            for (var k = first; k < end; k++)
                ranks[order[k]] = 0.5 * (first + end + 1);
        }

        return ranks;
    }

    private static double? Correlation(double[] a, double[] b)
    {
        var mean = 0.5 * (a.Length + 1);
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }

        return aa == 0 || bb == 0 ? null : ab / Math.Sqrt(aa * bb);
    }
}
