using InFiConD.Core.Solver;

namespace InFiConD.Benchmarks;

/// <summary>
/// A made-up concept map: cosines between 0 and 0.5 driven by shared topics, so that two concepts correlate by 0.15 on average (a map of
/// real photographs: 0.13), and teachers that depend on a few dozen concepts plus something no concept explains.
/// </summary>
internal sealed class Workload
{
    private const int Topics = 30;
    private const int TopicsPerConcept = 6;
    private const int BlockRows = 2_000;
    private readonly int _seed;
    private readonly float[,] _mixing;
    private readonly float[] _bases;
    private readonly float[][] _teachers;
    private readonly float[,] _own;
    private readonly float[] _bias;

    private Workload(int n, int d, int k, int seed)
    {
        _seed = seed;
        var random = new Random(seed);
        (_mixing, _bases) = (new float[d, Topics], new float[d]);
        for (var j = 0; j < d; j++)
        {
            _bases[j] = 0.08f + (0.08f * random.NextSingle());
            for (var t = 0; t < TopicsPerConcept; t++)
                _mixing[j, random.Next(Topics)] += 0.06f * random.NextSingle();
        }

        _teachers = Enumerable.Range(0, k).Select(_ => new float[d]).ToArray();
        (_own, _bias) = (new float[k, Topics], new float[k]);
        for (var c = 0; c < k; c++)
        {
            for (var a = 0; a < 15; a++)
                _teachers[c][random.Next(d)] += 14 * Normal(random);
            for (var t = 0; t < 3; t++)
                _own[c, random.Next(Topics)] = 1.5f * Normal(random);
            _bias[c] = -2.5f + Normal(random);
        }

        Targets = Enumerable.Range(0, k).Select(_ => new double[n]).ToArray();
        using var builder = new FeatureMatrixBuilder(n, d);
        for (var first = 0; first < n; first += BlockRows)
        {
            var block = new float[Math.Min(BlockRows, n - first) * d];
            var start = first;
            Parallel.For(0, block.Length / d, i => Fill(start + i, block.AsSpan(i * d, d)));
            builder.AppendRows(block);
        }

        Matrix = builder.Build();
    }

    /// <summary>Features [n, d].</summary>
    public FeatureMatrix Matrix { get; }

    /// <summary>Teacher probabilities [k][n].</summary>
    public double[][] Targets { get; }

    /// <summary>Makes the map and the teachers; the same arguments give the same numbers.</summary>
    public static Workload Make(int n, int d, int k, int seed = 1) => new(n, d, k, seed);

    private void Fill(int i, Span<float> row)
    {
        var noise = new Random((_seed * 7919) + i);
        var topics = new float[Topics];
        for (var t = 0; t < Topics; t++)
            topics[t] = Math.Max(0, Normal(noise) - 0.6f);
        for (var j = 0; j < row.Length; j++)
        {
            var v = _bases[j] + (0.015f * Normal(noise));
            for (var t = 0; t < Topics; t++)
                v += _mixing[j, t] * topics[t];
            row[j] = Math.Max(0, v);
        }

        for (var c = 0; c < Targets.Length; c++)
        {
            var z = _bias[c] + (0.7f * Normal(noise));
            for (var j = 0; j < row.Length; j++)
                z += _teachers[c][j] * (row[j] - _bases[j]);
            for (var t = 0; t < Topics; t++)
                z += _own[c, t] * topics[t];
            Targets[c][i] = 1 / (1 + Math.Exp(-Math.Clamp(z, -15, 15)));
        }
    }

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
