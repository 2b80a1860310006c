using InFiConD.Core.Solver;

namespace InFiConD.Api.Distillation;

/// <summary>Solves something small behind the start, so that the first person to drag a slider does not wait for the compiler.</summary>
internal sealed class SolverWarmUp : BackgroundService
{
    private const int Rows = 400;
    private const int Columns = 40;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var random = new Random(1);
            var x = new float[Rows * Columns];
            for (var i = 0; i < x.Length; i++) x[i] = random.NextSingle();
            using var matrix = FeatureMatrix.FromRowMajor(x, Rows, Columns, []);
            var targets = Enumerable.Range(0, Rows).Select(i => x[i * Columns] > 0.5f ? 0.9 : 0.1).ToArray();
            var problem = new SparseLogisticProblem(matrix, targets, 1e-3, new Dictionary<int, Box>());
            var fit = SparseLogisticSolver.Fit(problem, new SolverOptions(), null, stoppingToken);
            var boxed = problem with { Boxes = new Dictionary<int, Box> { [0] = new(2 * fit.Weights[0], 3 * fit.Weights[0]) } };
            SparseLogisticSolver.Fit(boxed, new SolverOptions(), WarmStart.From(fit), stoppingToken);
        },
        stoppingToken);
}
