using InFiConD.Core.Solver;

namespace InFiConD.Core.Tests.Solver;

public sealed class AppraisalTests
{
    [Fact]
    public void Appraising_an_exact_fit_gives_its_own_certificate()
    {
        var problem = Problems.Make(300, 20, seed: 1, boxes: new() { [2] = new Box(1, 2), [5] = new Box(0, 0) });
        var fit = Problems.Fit(problem);

        var appraised = Appraisal.Of(problem, new SolverOptions(), fit.Weights, fit.Intercept, fit.Iterations);

        appraised.Objective.ShouldBe(fit.Objective, 1e-12);
        appraised.RelativeGap.ShouldBe(fit.RelativeGap, 1e-9);
        appraised.KktResidual.ShouldBe(fit.KktResidual, 1e-9);
        appraised.Converged.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.3, 0.0)]
    [InlineData(0.0, 2.0)]
    [InlineData(0.3, -5.0)]
    public void The_gap_is_never_smaller_than_what_the_optimum_is_better_by(double nudge, double shift)
    {
        var problem = Problems.Make(300, 20, seed: 2);
        var best = Problems.Fit(problem, gap: 1e-9);
        var weights = best.Weights.Select((w, j) => w + (nudge * (1 + (j % 3)))).ToArray();

        var appraised = Appraisal.Of(problem, new SolverOptions(), weights, best.Intercept + shift, 0);

        var excess = (appraised.Objective - best.Objective) / Math.Max(appraised.Objective, 1e-3);
        appraised.RelativeGap.ShouldBeGreaterThanOrEqualTo(excess - 1e-9);
        appraised.Converged.ShouldBe(nudge == 0 && shift == 0);
    }

    [Fact]
    public void Weights_outside_their_boxes_are_refused()
    {
        var problem = Problems.Make(50, 4, seed: 3, boxes: new() { [1] = new Box(1, 2) });

        Should.Throw<ArgumentException>(() => Appraisal.Of(problem, new SolverOptions(), [0, 3, 0, 0], 0, 0)).Message.ShouldContain("Weight 1");
    }
}
