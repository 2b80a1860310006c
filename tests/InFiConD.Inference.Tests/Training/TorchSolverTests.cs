using InFiConD.Core.Solver;
using InFiConD.Inference.Training;
using TorchSharp;
using Xunit.Abstractions;

namespace InFiConD.Inference.Tests.Training;

/// <summary>The code that runs on a CUDA device, on libtorch's CPU device; and on a CUDA device where there is one.</summary>
[Collection("torch")]
public sealed class TorchSolverTests(ITestOutputHelper output)
{
    private static readonly SolverOptions _tight = new() { RelativeGap = 1e-9 };

    public static TheoryData<string> Kinds => ["plain", "boxed", "standardised", "unpenalised", "sure", "few images"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_reaches_the_optimum_of_the_processor_and_proves_it_the_same_way(string kind) => Compare(Problem(kind), TrainingDevice.Cpu);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_cuda_device_reaches_it_too(string kind)
    {
        if (!TorchRuntime.HasCuda)
        {
            output.WriteLine("not run: libtorch sees no CUDA device here");
            return;
        }

        Compare(Problem(kind), TrainingDevice.Cuda);
    }

    [Fact]
    public void A_large_map_starts_from_a_part_of_its_images_as_on_the_processor() => Compare(Made(24_100, 12, 1e-3), TrainingDevice.Cpu);

    [Fact]
    public void A_class_that_needs_no_passes_is_the_processors_own()
    {
        var problem = Problem("plain");
        var never = problem with { Targets = new double[problem.X.Rows] };

        var fit = TorchSolver.Fit(never, _tight, TrainingDevice.Cpu, CancellationToken.None);

        var exact = SparseLogisticSolver.Fit(never, _tight, null, CancellationToken.None);
        (fit.Intercept, fit.Objective, fit.RelativeGap).ShouldBe((exact.Intercept, exact.Objective, exact.RelativeGap));
        fit.Solver.ShouldBe(SparseLogisticSolver.Id);
    }

    [Fact]
    public void Parts_of_the_map_add_up_to_the_whole()
    {
        var problem = Problem("plain");
        var (n, d) = (problem.X.Rows, problem.X.Columns);
        using var scope = torch.NewDisposeScope();
        var columns = torch.stack(Enumerable.Range(0, d).Select(j => torch.tensor(problem.X.Column(j).ToArray())));
        using var whole = new TorchTerm(columns, problem.Targets);
        using var parts = new TorchTerm(columns, problem.Targets, 3 * n);
        int[] some = [0, 1, 2, 5, 7];
        var (full, inParts) = (new double[d], new double[d]);
        var (set, setInParts) = (new double[some.Length], new double[some.Length]);

        whole.Advance(some, [1, -2, 3, 0.5, -0.25], -0.5, some, set);
        parts.Advance(some, [1, -2, 3, 0.5, -0.25], -0.5, some, setInParts);
        whole.FullGradient(full);
        parts.FullGradient(inParts);

        parts.Loss.ShouldBe(whole.Loss, 1e-13);
        Same(setInParts, set);
        Same(inParts, full);
        Same([.. some.Select(j => inParts[j])], set);
        parts.ScalingCost(0.5).ShouldBe(whole.ScalingCost(0.5), 1e-13);
    }

    [Fact]
    public void No_tensor_outlives_a_fit_and_a_cancelled_one_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Fit(Problem("plain"));
        var before = torch.Tensor.TotalCount;

        Fit(Problem("boxed"));
        Should.Throw<OperationCanceledException>(() => TorchSolver.Fit(Problem("plain"), _tight, TrainingDevice.Cpu, source.Token));

        torch.Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void A_device_that_is_not_there_is_refused()
    {
        if (TorchRuntime.HasCuda)
        {
            output.WriteLine("not run: this machine has a CUDA device");
            return;
        }

        Should.Throw<InvalidOperationException>(() => TorchSolver.Fit(Problem("plain"), _tight, TrainingDevice.Cuda, CancellationToken.None)).Message.ShouldContain("CUDA");
    }

    private static void Compare(SparseLogisticProblem problem, TrainingDevice device)
    {
        var exact = SparseLogisticSolver.Fit(problem, _tight, null, CancellationToken.None);

        var fit = TorchSolver.Fit(problem, _tight, device, CancellationToken.None);

        fit.Converged.ShouldBeTrue();
        fit.Solver.ShouldBe(TorchSolver.SolverId);
        fit.Objective.ShouldBe(exact.Objective, 1e-9 * exact.Objective);
        foreach (var (j, box) in problem.Boxes)
            box.Contains(fit.Weights[j]).ShouldBeTrue();
        var again = Appraisal.Of(problem, _tight, fit.Weights, fit.Intercept, 0);
        (again.Objective, again.RelativeGap, again.KktResidual).ShouldBe((fit.Objective, fit.RelativeGap, fit.KktResidual));
    }

    private static StudentFit Fit(SparseLogisticProblem problem) => TorchSolver.Fit(problem, _tight, TrainingDevice.Cpu, CancellationToken.None);

    private static void Same(double[] some, double[] others)
    {
        for (var k = 0; k < others.Length; k++)
            some[k].ShouldBe(others[k], 1e-13);
    }

    private static SparseLogisticProblem Problem(string kind) => kind switch
    {
        "boxed" => Made(600, 24, 1e-3) with { Boxes = new Dictionary<int, Box> { [0] = new(20, 30), [1] = new(0, 0), [5] = new(0.1, 0.1), [7] = new(double.NegativeInfinity, -1.0 / 3) } },
        "standardised" => Made(600, 24, 1e-2) with { Standardise = true },
        "unpenalised" => Made(600, 6, 0),
        "sure" => Made(400, 10, 1e-4) is var made ? made with { Targets = Array.ConvertAll(made.Targets, p => p < 0.3 ? 0 : p > 0.7 ? 1 : p) } : made,
        "few images" => Made(20, 60, 1e-3),
        _ => Made(600, 24, 1e-3),
    };

    /// <summary>Concepts in [0, 0.5]; the teacher follows three of them, with noise.</summary>
    private static SparseLogisticProblem Made(int n, int d, double lambda)
    {
        var random = new Random(11);
        var x = new float[n * d];
        var targets = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < d; j++)
                x[(i * d) + j] = (float)(random.NextDouble() * 0.5);
            var z = (12 * x[i * d]) - (8 * x[(i * d) + 1]) + (6 * x[(i * d) + 2]) - 3 + (2 * random.NextDouble()) - 1;
            targets[i] = 1 / (1 + Math.Exp(-z));
        }

        return new SparseLogisticProblem(FeatureMatrix.FromRowMajor(x, n, d, []), targets, lambda, new Dictionary<int, Box>());
    }
}
