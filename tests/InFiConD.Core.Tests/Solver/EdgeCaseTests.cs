using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

public class EdgeCaseTests
{
    [Fact]
    public void At_lambda_max_every_weight_is_exactly_zero_and_just_below_it_one_is_not()
    {
        var problem = Problems.Make(200, 20, 3);
        var largest = LambdaPath.LambdaMax(problem);

        var none = Problems.Fit(problem with { Lambda = largest * 1.0001 });
        none.Weights.ShouldAllBe(w => w == 0);
        none.Converged.ShouldBeTrue();
        var mean = problem.Targets.Average();
        none.Intercept.ShouldBe(Math.Log(mean / (1 - mean)), 1e-9);

        Problems.Fit(problem with { Lambda = largest * 0.99 }, 1e-10).NonZero.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(200, 8)]
    [InlineData(30, 50)]
    public void Without_penalty_the_gradient_vanishes(int n, int d)
    {
        var fit = Problems.Fit(Problems.Make(n, d, 4, lambda: 0), 1e-6);
        fit.Converged.ShouldBeTrue();
        fit.KktResidual.ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Zero_and_constant_columns_get_no_weight_and_change_nothing()
    {
        var (n, d) = (150, 6);
        var x = Problems.Features(n, d, 5);
        var targets = Problems.Targets(x, n, d, 5);
        var wide = new float[n * 8];
        for (var i = 0; i < n; i++)
        {
            x.AsSpan(i * d, d).CopyTo(wide.AsSpan(i * 8));
            wide[(i * 8) + 7] = 0.37f;
        }

        var fit = Problems.Fit(new(FeatureMatrix.FromRowMajor(wide, n, 8, []), targets, 1e-4, new Dictionary<int, Box>()), 1e-10);
        var without = Problems.Fit(new(FeatureMatrix.FromRowMajor(x, n, d, []), targets, 1e-4, new Dictionary<int, Box>()), 1e-10);
        fit.Weights[6].ShouldBe(0);
        fit.Weights[7].ShouldBe(0);
        fit.Objective.ShouldBe(without.Objective, 1e-10 * fit.Objective);
    }

    [Fact]
    public void A_constant_column_that_has_to_count_is_taken_back_by_the_intercept()
    {
        var (n, d) = (100, 4);
        var x = Problems.Features(n, d, 5);
        var targets = Problems.Targets(x, n, d, 5);
        for (var i = 0; i < n; i++)
            x[(i * d) + 3] = 0.5f;
        var matrix = FeatureMatrix.FromRowMajor(x, n, d, []);
        var free = Problems.Fit(new(matrix, targets, 1e-4, new Dictionary<int, Box>()), 1e-10);
        var pinned = Problems.Fit(new(matrix, targets, 1e-4, new Dictionary<int, Box> { [3] = new(4, 4) }), 1e-10);
        pinned.Weights[3].ShouldBe(4);
        pinned.Objective.ShouldBe(free.Objective + 4e-4, 1e-9);
        (pinned.Intercept + 2).ShouldBe(free.Intercept, 1e-4);
    }

    [Fact]
    public void Twin_columns_share_a_weight_without_harm()
    {
        var (n, d) = (200, 10);
        var x = Problems.Features(n, d, 6);
        var twice = new float[n * 20];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < 20; j++)
                twice[(i * 20) + j] = x[(i * d) + (j % 10)];
        }

        var targets = Problems.Targets(x, n, d, 6);
        var fit = Problems.Fit(new(FeatureMatrix.FromRowMajor(twice, n, 20, []), targets, 1e-4, new Dictionary<int, Box>()), 1e-10);
        var once = Problems.Fit(new(FeatureMatrix.FromRowMajor(x, n, d, []), targets, 1e-4, new Dictionary<int, Box>()), 1e-10);
        fit.Converged.ShouldBeTrue();
        fit.Objective.ShouldBe(once.Objective, 1e-9 * once.Objective);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void A_class_that_is_always_or_never_there_needs_no_concept(double target)
    {
        var problem = Problems.Make(80, 5, 7) with { Targets = Enumerable.Repeat(target, 80).ToArray() };
        var fit = Problems.Fit(problem);
        fit.Converged.ShouldBeTrue();
        fit.Weights.ShouldAllBe(w => w == 0);
        (fit.Intercept * (target - 0.5)).ShouldBeGreaterThan(5);
        fit.Objective.ShouldBeLessThan(1e-8);

        var boxed = Problems.Fit(problem with { Boxes = new Dictionary<int, Box> { [1] = new(2, 3), [4] = new(-5, -1) } });
        boxed.Weights.ShouldBe([0, 2, 0, 0, -1]);
        boxed.Objective.ShouldBe(problem.Lambda * 3, 1e-8);
    }

    [Fact]
    public void Saturated_targets_stay_finite_and_certified()
    {
        var problem = Problems.Make(300, 30, 8, 1e-4);
        var hard = problem with { Targets = problem.Targets.Select(p => p > 0.5 ? 1.0 : 0.0).ToArray() };
        var fit = Problems.Fit(hard, 1e-8);
        fit.Converged.ShouldBeTrue();
        Reference.Kkt(hard, fit.Weights, fit.Intercept).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void One_image_is_enough_for_an_answer()
    {
        var problem = Problems.Make(1, 3, 9) with { Targets = [0.3] };
        var fit = Problems.Fit(problem);
        fit.Converged.ShouldBeTrue();
        fit.Intercept.ShouldBe(Math.Log(0.3 / 0.7), 1e-6);
    }

    [Fact]
    public void When_every_coordinate_is_pinned_only_the_intercept_is_left()
    {
        var boxes = Enumerable.Range(0, 5).ToDictionary(j => j, j => new Box(j - 2, j - 2));
        var problem = Problems.Make(100, 5, 10, boxes: boxes);
        var fit = Problems.Fit(problem, 1e-10);
        fit.Weights.ShouldBe([-2, -1, 0, 1, 2]);
        fit.Converged.ShouldBeTrue();
        Math.Abs(Reference.Gradient(problem, fit.Weights, fit.Intercept)[5]).ShouldBeLessThan(1e-13);
    }

    [Theory]
    [InlineData(1e4)]
    [InlineData(-1e6)]
    public void A_weight_pinned_far_out_is_answered_as_well_as_it_can_be(double pinned)
    {
        var problem = Problems.Make(100, 5, 12, boxes: new() { [2] = new(pinned, pinned) });
        var fit = Problems.Fit(problem);
        fit.Weights[2].ShouldBe(pinned);
        fit.Converged.ShouldBeTrue();
        double.IsFinite(fit.Intercept).ShouldBeTrue();
    }

    [Fact]
    public void A_solver_that_is_cut_short_says_so_and_its_gap_is_still_true()
    {
        var problem = Problems.Make(300, 40, 11, 1e-4);
        var best = Problems.Fit(problem, 1e-10).Objective;
        for (var iterations = 0; iterations < 6; iterations++)
        {
            var fit = SparseLogisticSolver.Fit(problem, new SolverOptions { RelativeGap = 1e-12, MaxIterations = iterations }, null, CancellationToken.None);
            fit.Converged.ShouldBeFalse();
            (fit.Objective - best).ShouldBeLessThanOrEqualTo((fit.RelativeGap * fit.Objective) + 1e-12);
        }
    }

    [Fact]
    public void It_stops_when_asked_to() =>
        Should.Throw<OperationCanceledException>(() => SparseLogisticSolver.Fit(Problems.Make(50, 5, 1), new SolverOptions(), null, new CancellationToken(true)));

    [Fact]
    public void Problems_that_make_no_sense_are_refused_by_name()
    {
        var good = Problems.Make(20, 3, 1);
        Refused(good with { Targets = new double[19] }, "20 targets");
        Refused(good with { Targets = Enumerable.Repeat(double.NaN, 20).ToArray() }, "Target 0");
        Refused(good with { Targets = Enumerable.Repeat(1.5, 20).ToArray() }, "1.5");
        Refused(good with { Lambda = -1 }, "Lambda");
        Refused(good with { Lambda = double.NaN }, "Lambda");
        Refused(good with { Boxes = new Dictionary<int, Box> { [3] = new(0, 1) } }, "column 3");
        Refused(good with { Boxes = new Dictionary<int, Box> { [1] = new(2, 1) } }, "column 1");
        Refused(good with { Boxes = new Dictionary<int, Box> { [1] = new(double.NaN, 1) } }, "column 1");
        Should.Throw<ArgumentException>(() => Problems.Fit(good, start: new WarmStart(new double[2], 0)));
        Should.Throw<ArgumentException>(() => FeatureMatrix.FromRowMajor([1, float.NaN], 1, 2, [])).Message.ShouldContain("column 1");
        Should.Throw<ArgumentException>(() => FeatureMatrix.FromRowMajor([1, 2], 1, 2, [1]));

        static void Refused(SparseLogisticProblem problem, string about) => Should.Throw<ArgumentException>(() => Problems.Fit(problem)).Message.ShouldContain(about);
    }
}
