using BenchmarkDotNet.Attributes;
using InFiConD.Core.Solver;

namespace InFiConD.Benchmarks;

/// <summary>One class at the everyday size, for regressions: allocation and time of the three ways to solve it.</summary>
[MemoryDiagnoser]
public class SolverBenchmarks
{
    private SparseLogisticProblem _problem = null!;
    private SparseLogisticProblem _tuned = null!;
    private StudentFit _fit = null!;

    /// <summary>Images.</summary>
    [Params(600, 5_717)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Make(Rows, 584, 1);
        var (matrix, targets) = (workload.Matrix, workload.Targets);
        _problem = new SparseLogisticProblem(matrix, targets[0], 1e-4, new Dictionary<int, Box>());
        _fit = Cold();
        _tuned = _problem with { Boxes = RandomTunings.Next(new Random(1), _fit, 2) };
    }

    [Benchmark(Baseline = true)]
    public StudentFit Cold() => SparseLogisticSolver.Fit(_problem, new SolverOptions(), null, CancellationToken.None);

    [Benchmark]
    public StudentFit Tuning() => SparseLogisticSolver.Fit(_tuned, new SolverOptions(), WarmStart.From(_fit), CancellationToken.None);

    [Benchmark]
    public StudentFit ColdToTheTenthDigit() => SparseLogisticSolver.Fit(_problem, new SolverOptions { RelativeGap = 1e-10 }, null, CancellationToken.None);
}
