using InFiConD.Core.Metrics;

namespace InFiConD.Core.Tests.Metrics;

public class StudentQualityTests
{
    [Fact]
    public void A_student_that_copies_its_teacher_is_perfectly_faithful()
    {
        double[] p = [0.1, 0.9, 0.4, 0.6];
        Fidelity.Compute(p, p).ShouldBe(new FidelityReport(1, 0, 1));
    }

    [Fact]
    public void Fidelity_counts_decisions_divergence_and_order()
    {
        var report = Fidelity.Compute([0.2, 0.8, 0.6, 0.4], [0.1, 0.9, 0.4, 0.3])!;
        report.Agreement.ShouldBe(0.75);

        // scipy.stats.spearmanr and entropy on the same numbers.
        report.Spearman!.Value.ShouldBe(1.0, 1e-12);
        var expected = new[] { (0.2, 0.1), (0.8, 0.9), (0.6, 0.4), (0.4, 0.3) }.Average(a => (a.Item1 * Math.Log(a.Item1 / a.Item2)) + ((1 - a.Item1) * Math.Log((1 - a.Item1) / (1 - a.Item2))));
        report.Kl.ShouldBe(expected, 1e-14);
        Fidelity.Compute([0.1, 0.2, 0.3], [0.9, 0.8, 0.85])!.Spearman!.Value.ShouldBe(-0.5, 1e-12);
        Fidelity.Compute([0.1, 0.1, 0.3], [0.2, 0.4, 0.4])!.Spearman!.Value.ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Certain_and_constant_probabilities_stay_defined()
    {
        var report = Fidelity.Compute([0, 1], [1, 1])!;
        double.IsFinite(report.Kl).ShouldBeTrue();
        report.Kl.ShouldBeGreaterThan(10);
        report.Spearman.ShouldBeNull();
        Fidelity.Compute([], []).ShouldBeNull();
    }

    [Fact]
    public void Calibration_error_is_the_gap_between_what_is_said_and_what_happens()
    {
        Calibration.ExpectedError([0.9, 0.9, 0.9, 0.9], [true, true, false, false])!.Value.ShouldBe(0.4, 1e-15);
        Calibration.ExpectedError([1, 1, 0], [true, true, false]).ShouldBe(0);

        // Two bins that err in opposite directions do not cancel.
        Calibration.ExpectedError([0.2, 0.8], [true, false])!.Value.ShouldBe(0.8, 1e-15);
        Calibration.ExpectedError([], []).ShouldBeNull();
        Should.Throw<ArgumentException>(() => Calibration.ExpectedError([1.2], [true]));
    }

    [Fact]
    public void Images_that_change_sides_are_fixed_or_broken()
    {
        var changes = Decisions.Changes([0.4, 0.6, 0.4, 0.6, 0.5], [0.6, 0.4, 0.6, 0.4, 0.5], [true, true, false, false, true]);
        changes.Fixed.ShouldBe([0, 3]);
        changes.Broken.ShouldBe([1, 2]);
    }
}
