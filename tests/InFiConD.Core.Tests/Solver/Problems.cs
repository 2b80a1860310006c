using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

/// <summary>Generated problems that look like concept maps: non-negative, correlated, mostly near zero, with soft teacher targets.</summary>
internal static class Problems
{
    /// <summary>Row-major features [n, d].</summary>
    public static float[] Features(int n, int d, int seed)
    {
        var random = new Random(seed);
        var topics = Math.Max(2, d / 6);
        var mixing = new double[d, 3];
        var chosen = new int[d, 3];
        for (var j = 0; j < d; j++)
        {
            for (var t = 0; t < 3; t++)
            {
                chosen[j, t] = random.Next(topics);
                mixing[j, t] = random.NextDouble() * 0.12;
            }
        }

        var x = new float[n * d];
        var topic = new double[topics];
        for (var i = 0; i < n; i++)
        {
            for (var t = 0; t < topics; t++)
                topic[t] = Math.Max(0, Normal(random) - 0.5);
            for (var j = 0; j < d; j++)
            {
                var value = 0.08 + (0.03 * Normal(random));
                for (var t = 0; t < 3; t++)
                    value += mixing[j, t] * topic[chosen[j, t]];
                x[(i * d) + j] = (float)Math.Max(0, value);
            }
        }

        return x;
    }

    /// <summary>Soft targets of a teacher that is a sparse linear model plus its own noise.</summary>
    public static double[] Targets(float[] x, int n, int d, int seed, double noise = 1)
    {
        var random = new Random(seed + 1);
        var w = new double[d];
        for (var k = 0; k < Math.Min(d, 12); k++)
            w[random.Next(d)] = 30 * Normal(random);
        var targets = new double[n];
        for (var i = 0; i < n; i++)
        {
            var z = -2.0;
            for (var j = 0; j < d; j++)
                z += w[j] * (x[(i * d) + j] - 0.1);
            z += noise * Normal(random);
            targets[i] = 1 / (1 + Math.Exp(-Math.Clamp(z, -15, 15)));
        }

        return targets;
    }

    public static SparseLogisticProblem Make(int n, int d, int seed, double lambda = 1e-3, Dictionary<int, Box>? boxes = null)
    {
        var x = Features(n, d, seed);
        return new SparseLogisticProblem(FeatureMatrix.FromRowMajor(x, n, d, []), Targets(x, n, d, seed), lambda, boxes ?? []);
    }

    public static StudentFit Fit(SparseLogisticProblem problem, double gap = 1e-6, WarmStart? start = null, int threads = 1) =>
        SparseLogisticSolver.Fit(problem, new SolverOptions { RelativeGap = gap, Threads = threads }, start, CancellationToken.None);

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
