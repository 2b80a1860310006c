using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

/// <summary>
/// The problem solved the slow and simple way, straight from the mathematics: accelerated proximal gradient with restart in float64, with
/// nothing shared with the solver but the problem's definition.
/// </summary>
internal static class Reference
{
    /// <summary>Objective at given weights.</summary>
    public static double Objective(SparseLogisticProblem problem, double[] w, double b)
    {
        var (n, d) = (problem.X.Rows, problem.X.Columns);
        var z = Logits(problem, w, b);
        var loss = 0.0;
        for (var i = 0; i < n; i++)
            loss += Math.Max(z[i], 0) + LogOnePlus(Math.Exp(-Math.Abs(z[i]))) - (problem.Targets[i] * z[i]);
        return (loss / n) + (problem.Lambda * Enumerable.Range(0, d).Sum(j => Scale(problem, j) * Math.Abs(w[j])));
    }

    /// <summary>Gradient of the mean loss; the intercept's is last.</summary>
    public static double[] Gradient(SparseLogisticProblem problem, double[] w, double b)
    {
        var (n, d) = (problem.X.Rows, problem.X.Columns);
        var z = Logits(problem, w, b);
        var g = new double[d + 1];
        var r = z.Select((zi, i) => ((1 / (1 + Math.Exp(-zi))) - problem.Targets[i]) / n).ToArray();
        for (var j = 0; j < d; j++)
        {
            var column = problem.X.Column(j);
            for (var i = 0; i < n; i++)
                g[j] += r[i] * column[i];
        }

        g[d] = r.Sum();
        return g;
    }

    /// <summary>Largest distance of the negative gradient from the subdifferential.</summary>
    public static double Kkt(SparseLogisticProblem problem, double[] w, double b)
    {
        var g = Gradient(problem, w, b);
        var worst = Math.Abs(g[w.Length]);
        for (var j = 0; j < w.Length; j++)
        {
            var box = problem.Boxes.TryGetValue(j, out var asked) ? asked : Box.Unbounded;
            var lambda = problem.Lambda * Scale(problem, j);
            var right = g[j] + (w[j] >= 0 ? lambda : -lambda);
            var left = g[j] + (w[j] > 0 ? lambda : -lambda);
            if (w[j] < box.Upper)
                worst = Math.Max(worst, -right);
            if (w[j] > box.Lower)
                worst = Math.Max(worst, left);
        }

        return worst;
    }

    /// <summary>Optimal weights and intercept; columns are centred and scaled by their spread inside, which only helps the speed.</summary>
    public static (double[] W, double B) Solve(SparseLogisticProblem problem, double tolerance = 1e-10, int steps = 30_000)
    {
        var (n, d) = (problem.X.Rows, problem.X.Columns);
        var mean = new double[d];
        var spread = new double[d];
        var columns = new double[d + 1][];
        for (var j = 0; j < d; j++)
        {
            var column = problem.X.Column(j).ToArray();
            mean[j] = column.Average(v => (double)v);
            spread[j] = Math.Max(Math.Sqrt(column.Average(v => (v - mean[j]) * (v - mean[j]))), 1e-9);
            columns[j] = column.Select(v => (v - mean[j]) / spread[j]).ToArray();
        }

        columns[d] = Enumerable.Repeat(1.0, n).ToArray();
        var lipschitz = 1.01 * LargestCurvature(columns, n);

        // Unknowns v_j = w_j spread_j, and the intercept of the centred columns as v_d.
        var v = new double[d + 1];
        for (var j = 0; j < d; j++)
            v[j] = BoxOf(problem, j).Clamp(0) * spread[j];
        var (y, t) = (v.ToArray(), 1.0);
        for (var step = 1; step <= steps; step++)
        {
            var g = Gradient(columns, problem.Targets, y);
            var next = new double[d + 1];
            var turn = 0.0;
            for (var j = 0; j <= d; j++)
            {
                next[j] = y[j] - (g[j] / lipschitz);
                if (j < d)
                {
                    var reach = problem.Lambda * Scale(problem, j) / spread[j] / lipschitz;
                    var soft = Math.Sign(next[j]) * Math.Max(Math.Abs(next[j]) - reach, 0);
                    next[j] = Math.Min(Math.Max(soft, BoxOf(problem, j).Lower * spread[j]), BoxOf(problem, j).Upper * spread[j]);
                }

                turn += (y[j] - next[j]) * (next[j] - v[j]);
            }

            t = turn > 0 ? 1 : t;
            var momentum = (t - 1) / (t = 0.5 * (1 + Math.Sqrt(1 + (4 * t * t))));
            for (var j = 0; j <= d; j++)
                (y[j], v[j]) = (next[j] + (momentum * (next[j] - v[j])), next[j]);
            if (step % 100 == 0 && Kkt(problem, Raw(), Intercept()) < tolerance)
                break;
        }

        return (Raw(), Intercept());

        double[] Raw() => Enumerable.Range(0, d).Select(j => BoxOf(problem, j).Clamp(v[j] / spread[j])).ToArray();
        double Intercept() => v[d] - Enumerable.Range(0, d).Sum(j => v[j] / spread[j] * mean[j]);
    }

    private static double[] Gradient(double[][] columns, double[] targets, double[] v)
    {
        var r = new double[targets.Length];
        for (var j = 0; j < v.Length; j++)
        {
            for (var i = 0; v[j] != 0 && i < r.Length; i++)
                r[i] += v[j] * columns[j][i];
        }

        for (var i = 0; i < r.Length; i++)
            r[i] = ((1 / (1 + Math.Exp(-r[i]))) - targets[i]) / r.Length;
        var g = new double[v.Length];
        for (var j = 0; j < g.Length; j++)
        {
            for (var i = 0; i < r.Length; i++)
                g[j] += r[i] * columns[j][i];
        }

        return g;
    }

    /// <summary>A quarter of the largest eigenvalue of columns'columns / n, by power iteration.</summary>
    private static double LargestCurvature(double[][] columns, int n)
    {
        var v = columns.Select((_, j) => 1 + (0.01 * j)).ToArray();
        var length = 0.0;
        for (var step = 0; step < 300; step++)
        {
            length = Math.Sqrt(v.Sum(a => a * a));
            var along = new double[n];
            for (var j = 0; j < v.Length; j++)
            {
                for (var i = 0; i < n; i++)
                    along[i] += v[j] / length * columns[j][i];
            }

            v = columns.Select(column => column.Zip(along, (a, b) => a * b).Sum() / n).ToArray();
        }

        return 0.25 * length;
    }

    private static Box BoxOf(SparseLogisticProblem problem, int j) => problem.Boxes.TryGetValue(j, out var box) ? box : Box.Unbounded;

    private static double Scale(SparseLogisticProblem problem, int j)
    {
        if (!problem.Standardise)
            return 1;
        var column = problem.X.Column(j).ToArray();
        var mean = column.Average(v => (double)v);
        return Math.Sqrt(column.Average(v => (v - mean) * (v - mean)));
    }

    private static double[] Logits(SparseLogisticProblem problem, double[] w, double b)
    {
        var z = Enumerable.Repeat(b, problem.X.Rows).ToArray();
        for (var j = 0; j < w.Length; j++)
        {
            var column = problem.X.Column(j);
            for (var i = 0; i < z.Length; i++)
                z[i] += w[j] * column[i];
        }

        return z;
    }

    private static double LogOnePlus(double u) => u < 1e-4 ? u - (u * u / 2) + (u * u * u / 3) : Math.Log(1 + u);
}
