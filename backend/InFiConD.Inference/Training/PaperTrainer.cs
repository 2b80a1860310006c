using InFiConD.Core.Numerics;
using InFiConD.Core.Solver;
using TorchSharp;
using static TorchSharp.torch;

namespace InFiConD.Inference.Training;

/// <summary>
/// The paper's way to fit a student (Huang et al., arXiv 2406.17838): minibatch steps on mean binary cross-entropy plus lambda times the L1
/// norm, from the base weights scaled into their boxes, clamped to the boxes after every step, for a few epochs. For comparison with the exact
/// solver: the answer is as good as its certificate says, and no better.
/// </summary>
public static class PaperTrainer
{
    /// <summary>Names method and version in events.</summary>
    public const string SolverId = "paper-sgd/1";

    /// <summary>Trains one class.</summary>
    /// <param name="problem">Features, targets, lambda and boxes; not changed.</param>
    /// <param name="options">Optimizer, epochs, seed, device.</param>
    /// <param name="start">Weights and intercept to start from, clamped to the boxes; null starts at zero with the targets' mean.</param>
    /// <param name="ct">Stops with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Weights inside their boxes with the exact solver's own certificate; usually not converged.</returns>
    /// <exception cref="InvalidOperationException">libtorch does not run here (<see cref="TorchRuntime.Probe"/>), or CUDA was asked for and is absent, or the steps diverged.</exception>
    /// <exception cref="ArgumentException">Problem, start or options make no sense.</exception>
    public static StudentFit Fit(SparseLogisticProblem problem, PaperTrainerOptions options, WarmStart? start, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (start is not null && start.Weights.Length != problem.X.Columns)
            throw new ArgumentException($"A start needs {problem.X.Columns} weights.", nameof(start));
        var penalty = Penalty.Of(problem);
        var origin = start ?? new WarmStart(new double[problem.X.Columns], LogOddsOfMean(problem.Targets));
        var (weights, intercept, steps) = Train(problem, penalty, options, origin, ct);
        if (!double.IsFinite(intercept) || !weights.All(double.IsFinite))
            throw new InvalidOperationException($"Training diverged with a learning rate of {options.LearningRate}.");

        // Boxes are float64, steps float32: the last clamp puts a weight on a bound to the last bit.
        for (var j = 0; j < weights.Length; j++)
            weights[j] = penalty.Clamp(j, weights[j]);
        return Appraisal.Of(problem, new SolverOptions(), weights, intercept, steps) with { Solver = SolverId };
    }

    /// <summary>The intercept is the last coefficient, over a column of ones, with neither price nor bounds.</summary>
    private static (double[] Weights, double Intercept, int Steps) Train(
        SparseLogisticProblem problem, Penalty penalty, PaperTrainerOptions options, WarmStart start, CancellationToken ct)
    {
        var device = TorchRuntime.Choose(options.Device);
        using var all = NewDisposeScope();
        using var plain = no_grad();
        var x = RowsAndOnes(problem.X, device);
        var targets = Vector(problem.Targets, device);
        var price = Vector([.. penalty.Lambda, 0], device);
        var lower = Vector([.. penalty.Lower, double.NegativeInfinity], device);
        var upper = Vector([.. penalty.Upper, double.PositiveInfinity], device);
        var coefficients = Vector([.. start.Weights.Select((weight, j) => penalty.Clamp(j, weight)), start.Intercept], device);
        var descent = new Descent(options.Optimizer, options.LearningRate, coefficients);

        var order = Enumerable.Range(0, problem.X.Rows).Select(i => (long)i).ToArray();
        var random = new SplitMix64(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            Shuffle(order, ref random);
            for (var first = 0; first < order.Length; first += options.BatchSize)
            {
                ct.ThrowIfCancellationRequested();
                using var step = NewDisposeScope();
                var batch = tensor(order.AsSpan(first, Math.Min(options.BatchSize, order.Length - first)).ToArray(), device: device);
                var rows = x.index_select(0, batch);
                var residual = rows.mv(coefficients).sigmoid_().sub_(targets.index_select(0, batch)).div_(batch.shape[0]);
                descent.Step(rows.t().mv(residual) + (price * coefficients.sign()));
                coefficients.clamp_(lower, upper);
            }
        }

        var result = Array.ConvertAll(coefficients.cpu().data<float>().ToArray(), v => (double)v);
        return (result[..^1], result[^1], descent.Steps);
    }

    /// <summary>X with a column of ones [n, d + 1], row after row, so that a batch is gathered in whole rows.</summary>
    private static Tensor RowsAndOnes(FeatureMatrix matrix, Device device)
    {
        using var scope = NewDisposeScope();
        var columns = ones(matrix.Columns + 1, matrix.Rows, dtype: float32);
        for (var j = 0; j < matrix.Columns; j++)
        {
            using var column = NewDisposeScope();
            columns[j].copy_(tensor(matrix.Column(j).ToArray()));
        }

        return columns.t().contiguous().to(device).MoveToOuterDisposeScope();
    }

    /// <summary>In memory of libtorch's own: a tensor over a managed array lies where that happens to, and products differ in their last bits with it.</summary>
    private static Tensor Vector(double[] values, Device device)
    {
        using var borrowed = tensor(Array.ConvertAll(values, v => (float)v));
        return borrowed.clone().to(device);
    }

    private static double LogOddsOfMean(double[] targets)
    {
        var mean = Math.Clamp(targets.Average(), 1e-6, 1 - 1e-6);
        return Math.Log(mean / (1 - mean));
    }

    private static void Shuffle(long[] order, ref SplitMix64 random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
