using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using InFiConD.Core.Metrics;
using InFiConD.Core.Solver;
using InFiConD.Core.Tests.Solver;
using InFiConD.Core.Vision;

namespace InFiConD.Core.Tests.Determinism;

/// <summary>One hash over everything whose bits have to be the same on every machine.</summary>
internal static class Digest
{
    /// <summary>Solver, segmentation, mapping and bootstrap on fixed inputs, with the given number of threads.</summary>
    public static string Of(int threads)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (n, d, lambda, boxes) in Cases())
        {
            // Integers only, so that the inputs themselves cannot depend on the machine.
            var x = Enumerable.Range(0, n * d).Select(i => Bits(i) / 65536f / ((i % d % 5) + 1)).ToArray();
            var targets = Enumerable.Range(0, n).Select(i => Math.Clamp((((x[i * d] * 3) + x[(i * d) + 1]) / 4.0) + ((Bits(i * 31) - 32768) / 131072.0), 0, 1)).ToArray();
            using var matrix = FeatureMatrix.FromRowMajor(x, n, d, []);
            var fit = Problems.Fit(new SparseLogisticProblem(matrix, targets, lambda, boxes), 1e-9, threads: threads);
            fit.Converged.ShouldBeTrue();
            Append(hash, [.. fit.Weights, fit.Intercept, fit.Objective, fit.RelativeGap, fit.KktResidual, fit.Iterations]);
        }

        var values = Enumerable.Range(0, 100 * 40).Select(i => (Bits(i) - 32768) / 32768f).ToArray();
        for (var i = 0; i < 100; i++)
            Core.Numerics.Floats.Normalise(values.AsSpan(i * 40, 40));
        var segments = Segmentation.Segment(new PatchGrid(10, 10, 40, values), new SegmentationOptions());
        using var vocabulary = new VocabularyMatrix(values.AsSpan(0, 30 * 40), 30, 40);
        hash.AppendData(segments.Map);
        hash.AppendData(MemoryMarshal.AsBytes(ConceptMapping.Map(segments.Embeddings, segments.Count, vocabulary).X.AsSpan()));

        var scores = Enumerable.Range(0, 200).Select(i => (double)Bits(i)).ToArray();
        var change = PairedBootstrap.ChangeOfAveragePrecision(scores, [.. scores.Reverse()], [.. scores.Select(s => (int)s % 3 == 0)], 5)!.Value;
        Append(hash, [change.Value, change.Low, change.High]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the processor offers to this process.</summary>
    public static string Width() => Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : Vector128.IsHardwareAccelerated ? "128" : "none";

    private static IEnumerable<(int N, int D, double Lambda, Dictionary<int, Box> Boxes)> Cases()
    {
        yield return (2_051, 37, 1e-3, []);
        yield return (1_500, 21, 1e-4, new() { [0] = new(1, 2), [3] = new(0, 0), [8] = new(double.NegativeInfinity, -0.25) });
        yield return (60, 90, 1e-3, []);
        yield return (24_037, 5, 1e-3, []);
    }

    private static int Bits(int i)
    {
        var z = (uint)i * 2654435761u;
        z ^= z >> 15;
        z *= 2246822519u;
        return (int)((z ^ (z >> 13)) & 0xFFFF);
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<double> values) => hash.AppendData(MemoryMarshal.AsBytes(values));
}
