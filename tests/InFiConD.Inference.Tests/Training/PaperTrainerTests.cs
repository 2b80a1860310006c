using InFiConD.Core.Solver;
using InFiConD.Inference.Training;
using TorchSharp;

namespace InFiConD.Inference.Tests.Training;

[Collection("torch")]
public sealed class PaperTrainerTests
{
    private const int N = 600;
    private const int D = 24;

    [Fact]
    public void Paper_mode_runs_here()
    {
        var status = TorchRuntime.Probe();

        status.ShouldBe(new TorchStatus(true, null));
    }

    [Theory]
    [InlineData(PaperOptimizer.Adam, 0.05, 30)]
    [InlineData(PaperOptimizer.Sgd, 2.0, 60)]
    public void The_objective_comes_within_a_few_percent_of_the_optimum_and_the_gap_says_how_far(PaperOptimizer optimizer, double rate, int epochs)
    {
        var problem = Problem();

        var exact = Exact(problem);
        var paper = Fit(problem, new PaperTrainerOptions { Optimizer = optimizer, LearningRate = rate, Epochs = epochs, BatchSize = 64 });

        var excess = (paper.Objective - exact.Objective) / exact.Objective;
        excess.ShouldBeInRange(0, 0.03);
        paper.RelativeGap.ShouldBeGreaterThanOrEqualTo(excess * exact.Objective / paper.Objective);
        paper.Converged.ShouldBeFalse();
        paper.Iterations.ShouldBe(epochs * ((N + 63) / 64));
    }

    [Fact]
    public void Weights_keep_their_boxes_to_the_last_bit()
    {
        var exact = Exact(Problem());
        var boxes = new Dictionary<int, Box>
        {
            [0] = new(0.1, 0.1),
            [1] = new(0, 0),
            [2] = new(2 * Math.Abs(exact.Weights[2]) + 0.3, double.PositiveInfinity),
            [3] = new(double.NegativeInfinity, -1.0 / 3),
        };

        var paper = Fit(Problem(boxes: boxes), new PaperTrainerOptions { Epochs = 4 }, WarmStart.From(exact));

        paper.Weights[0].ShouldBe(0.1);
        paper.Weights[1].ShouldBe(0);
        foreach (var (j, box) in boxes)
            box.Contains(paper.Weights[j]).ShouldBeTrue($"weight {j} is {paper.Weights[j]}");
    }

    [Fact]
    public void A_warm_start_begins_at_the_base_weights_moved_into_their_boxes()
    {
        var exact = Exact(Problem());
        var box = new Box(exact.Weights[0] + 1, exact.Weights[0] + 2);

        var still = Fit(
            Problem(boxes: new() { [0] = box }), new PaperTrainerOptions { Optimizer = PaperOptimizer.Sgd, LearningRate = 1e-12, Epochs = 1 }, WarmStart.From(exact));

        still.Weights[0].ShouldBe(box.Lower, 1e-6);
        for (var j = 1; j < D; j++)
            still.Weights[j].ShouldBe(exact.Weights[j], 1e-6);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        var options = new PaperTrainerOptions { Epochs = 3, Seed = 5, Device = TrainingDevice.Cpu };

        var first = Fit(Problem(), options);
        var again = Fit(Problem(), options);
        var other = Fit(Problem(), options with { Seed = 6 });

        again.Weights.ShouldBe(first.Weights);
        again.Intercept.ShouldBe(first.Intercept);
        other.Weights.ShouldNotBe(first.Weights);
    }

    [Fact]
    public void The_bits_do_not_depend_on_where_arrays_happen_to_lie()
    {
        var (random, n, d) = (new Random(4), 178, 584);
        var x = Enumerable.Range(0, n * d).Select(_ => random.NextSingle()).ToArray();
        var targets = Enumerable.Range(0, n).Select(i => 1 / (1 + Math.Exp(3 - (6 * x[i * d])))).ToArray();
        using var matrix = FeatureMatrix.FromRowMajor(x, n, d, []);
        var problem = new SparseLogisticProblem(matrix, targets, 1e-4, new Dictionary<int, Box>());

        // Sizes that differ by a few bytes move the arrays behind them along a cache line.
        var fits = Enumerable.Range(0, 24).Select(at =>
        {
            GC.KeepAlive(new byte[(8 * at) + 1]);
            return Fit(problem, new PaperTrainerOptions { Epochs = 2 });
        }).ToArray();

        foreach (var fit in fits)
            fit.Weights.ShouldBe(fits[0].Weights);
    }

    [Fact]
    public void A_higher_price_makes_the_weights_smaller_and_the_spread_is_priced_when_standardised()
    {
        var options = new PaperTrainerOptions { Epochs = 20 };
        double Size(StudentFit fit) => fit.Weights.Sum(Math.Abs);

        var cheap = Fit(Problem(lambda: 1e-4), options);
        var dear = Fit(Problem(lambda: 3e-2), options);
        var standardised = Fit(Problem(lambda: 3e-2) with { Standardise = true }, options);

        Size(dear).ShouldBeLessThan(0.5 * Size(cheap));
        Size(standardised).ShouldBeGreaterThan(Size(dear));
    }

    [Fact]
    public void No_tensor_outlives_a_fit()
    {
        Fit(Problem(), new PaperTrainerOptions { Epochs = 1 });
        var before = torch.Tensor.TotalCount;

        Fit(Problem(), new PaperTrainerOptions { Epochs = 2 });
        Fit(Problem(), new PaperTrainerOptions { Epochs = 2, Optimizer = PaperOptimizer.Sgd });

        torch.Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Options_that_make_no_sense_and_a_missing_device_are_refused()
    {
        Should.Throw<ArgumentException>(() => Fit(Problem(), new PaperTrainerOptions { Epochs = 0 }));
        Should.Throw<ArgumentException>(() => Fit(Problem(), new PaperTrainerOptions(), new WarmStart([1], 0)));
        if (!TorchRuntime.HasCuda)
            Should.Throw<InvalidOperationException>(() => Fit(Problem(), new PaperTrainerOptions { Device = TrainingDevice.Cuda })).Message.ShouldContain("CUDA");
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => PaperTrainer.Fit(Problem(), new PaperTrainerOptions(), null, source.Token));
    }

    private static StudentFit Fit(SparseLogisticProblem problem, PaperTrainerOptions options, WarmStart? start = null) =>
        PaperTrainer.Fit(problem, options, start, CancellationToken.None);

    private static StudentFit Exact(SparseLogisticProblem problem) =>
        SparseLogisticSolver.Fit(problem, new SolverOptions(), null, CancellationToken.None);

    /// <summary>Concepts in [0, 0.5]; the teacher follows three of them, with noise.</summary>
    private static SparseLogisticProblem Problem(double lambda = 1e-3, Dictionary<int, Box>? boxes = null)
    {
        var random = new Random(11);
        var x = new float[N * D];
        var targets = new double[N];
        for (var i = 0; i < N; i++)
        {
            for (var j = 0; j < D; j++)
                x[(i * D) + j] = (float)(random.NextDouble() * 0.5);
            var z = (12 * x[i * D]) - (8 * x[(i * D) + 1]) + (6 * x[(i * D) + 2]) - 3 + (2 * random.NextDouble()) - 1;
            targets[i] = 1 / (1 + Math.Exp(-z));
        }

        return new SparseLogisticProblem(FeatureMatrix.FromRowMajor(x, N, D, []), targets, lambda, boxes ?? []);
    }
}
