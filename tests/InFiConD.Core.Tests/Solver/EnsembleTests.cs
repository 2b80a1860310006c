using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

public class EnsembleTests
{
    [Fact]
    public void All_classes_together_are_the_same_bits_as_one_by_one()
    {
        var problems = Classes(6);
        var seen = new List<int>();
        var fits = EnsembleSolver.FitAll(problems, new SolverOptions(), 4, (c, fit) => seen.Add(c), CancellationToken.None);
        seen.Order().ShouldBe(Enumerable.Range(0, 6));
        for (var c = 0; c < 6; c++)
        {
            var alone = Problems.Fit(problems[c]);
            fits[c].Weights.ShouldBe(alone.Weights);
            fits[c].Intercept.ShouldBe(alone.Intercept);
        }
    }

    [Fact]
    public void An_ensemble_can_be_stopped() =>
        Should.Throw<OperationCanceledException>(() => EnsembleSolver.FitAll(Classes(3), new SolverOptions(), 2, null, new CancellationToken(true)));

    [Fact]
    public void A_path_starts_where_no_concept_is_used_and_gets_denser()
    {
        var problem = Classes(1)[0];
        var largest = LambdaPath.LambdaMax(problem);
        var lambdas = LambdaPath.Grid(largest * 1.001, largest / 1000, 12);

        var counts = lambdas.Select(lambda => Problems.Fit(problem with { Lambda = lambda }).NonZero).ToArray();

        counts[0].ShouldBe(0);
        Problems.Fit(problem with { Lambda = largest * 0.99 }).NonZero.ShouldBe(1);
        counts[^1].ShouldBeGreaterThan(5);
        lambdas.Zip(lambdas.Skip(1), (one, next) => next / one).ShouldAllBe(ratio => Math.Abs(ratio - (lambdas[1] / lambdas[0])) < 1e-12);
    }

    [Fact]
    public void A_large_map_is_solved_from_a_sample_to_the_same_optimum_and_sketched_closely()
    {
        var (n, d) = (26_000, 8);
        var problem = Problems.Make(n, d, 31, 1e-4);
        var fit = Problems.Fit(problem);
        fit.Converged.ShouldBeTrue();
        Reference.Kkt(problem, fit.Weights, fit.Intercept).ShouldBeLessThan(1e-5);
        Problems.Fit(problem, threads: 2).Weights.ShouldBe(fit.Weights);

        var strongest = Array.IndexOf(fit.Weights, fit.Weights.MaxBy(Math.Abs));
        var tuned = problem with { Boxes = new Dictionary<int, Box> { [strongest] = new(0, 0) } };
        var exact = Problems.Fit(tuned);
        var sketch = SparseLogisticSolver.Sketch(tuned, new SolverOptions(), WarmStart.From(fit), CancellationToken.None);
        sketch.Approximate.ShouldBeTrue();
        sketch.Weights[strongest].ShouldBe(0);
        var effect = exact.Objective - fit.Objective;
        (Reference.Objective(tuned, sketch.Weights, sketch.Intercept) - exact.Objective).ShouldBeInRange(-1e-9, 0.05 * effect);

        // Without any constraint the sketch stays where it is: the correction makes the start its optimum.
        var idle = SparseLogisticSolver.Sketch(problem, new SolverOptions(), WarmStart.From(fit), CancellationToken.None);
        for (var j = 0; j < d; j++)
            idle.Weights[j].ShouldBe(fit.Weights[j], 1e-2);
    }

    [Fact]
    public void A_matrix_that_is_disposed_under_a_fit_stays_until_it_ends_and_refuses_the_next()
    {
        var problem = Problems.Make(200, 10, 32);
        var bytes = problem.X.Bytes;
        bytes.ShouldBe(208 * 10 * 4);
        problem.X.Dispose();
        Should.Throw<ObjectDisposedException>(() => Problems.Fit(problem));
    }

    [Fact]
    public void A_matrix_built_from_blocks_equals_one_built_at_once()
    {
        var x = Problems.Features(70, 9, 33);
        using var builder = new FeatureMatrixBuilder(70, 9);
        for (var first = 0; first < 70; first += 23)
            builder.AppendRows(x.AsSpan(first * 9, Math.Min(23, 70 - first) * 9));
        var built = builder.Build();
        var whole = FeatureMatrix.FromRowMajor(x, 70, 9, []);
        var picked = FeatureMatrix.FromRowMajor(x, 70, 9, [69, 0, 5]);
        for (var j = 0; j < 9; j++)
        {
            built.Column(j).ToArray().ShouldBe(whole.Column(j).ToArray());
            picked.Column(j).ToArray().ShouldBe([x[(69 * 9) + j], x[j], x[(5 * 9) + j]]);
        }

        Should.Throw<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void Scores_are_the_logits_of_every_row()
    {
        var x = Problems.Features(21, 6, 34);
        var matrix = FeatureMatrix.FromRowMajor(x, 21, 6, []);
        double[] w = [0.5, 0, -3, 0, 0, 2];
        var scores = matrix.Scores(w, -1);
        for (var i = 0; i < 21; i++)
            scores[i].ShouldBe(-1 + Enumerable.Range(0, 6).Sum(j => w[j] * x[(i * 6) + j]), 1e-14);
        Should.Throw<ArgumentException>(() => matrix.Scores([1], 0));
    }

    private static List<SparseLogisticProblem> Classes(int count)
    {
        var x = Problems.Features(300, 30, 30);
        var matrix = FeatureMatrix.FromRowMajor(x, 300, 30, []);
        return Enumerable.Range(0, count).Select(c => new SparseLogisticProblem(matrix, Problems.Targets(x, 300, 30, c), 1e-3, new Dictionary<int, Box>())).ToList();
    }
}
