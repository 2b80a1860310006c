using CsCheck;
using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;

namespace InFiConD.Core.Tests.Tuning;

public class ConstraintRulesTests
{
    [Theory]
    [InlineData(ConstraintKind.Raise, 3.0, 4.0, 12.0, 20.0)]
    [InlineData(ConstraintKind.Raise, 2.0, -4.0, -2.0, 0.0)]
    [InlineData(ConstraintKind.Raise, 4.0, -4.0, -1.0, 2.0)]
    [InlineData(ConstraintKind.Raise, 3.0, 0.0, 4.0, 8.0)]
    [InlineData(ConstraintKind.Lower, 3.0, -4.0, -20.0, -12.0)]
    [InlineData(ConstraintKind.Lower, 2.0, 4.0, 0.0, 2.0)]
    [InlineData(ConstraintKind.Lower, 4.0, 4.0, -2.0, 1.0)]
    [InlineData(ConstraintKind.Lower, 3.0, 0.0, -8.0, -4.0)]
    [InlineData(ConstraintKind.Raise, 3.0, 0.0199, 4.0, 8.0)]
    public void Raise_and_lower_scale_the_weight_by_the_table(ConstraintKind kind, double x, double w0, double lower, double upper) =>
        ConstraintRules.ToBox(new ConstraintRequest(0, kind, x, null), w0, 2).Value.ShouldBe(new Box(lower, upper));

    [Fact]
    public void The_other_kinds_give_fixed_boxes()
    {
        Of(ConstraintKind.Exclude, null, 5).ShouldBe(new Box(0, 0));
        Of(ConstraintKind.Pin, -1.5, 5).ShouldBe(new Box(-1.5, -1.5));
        Of(ConstraintKind.AtLeast, 2, 5).ShouldBe(new Box(2, double.PositiveInfinity));
        Of(ConstraintKind.AtMost, 2, 5).ShouldBe(new Box(double.NegativeInfinity, 2));
        Of(ConstraintKind.KeepSign, null, 5).ShouldBe(new Box(0, double.PositiveInfinity));
        Of(ConstraintKind.KeepSign, null, -5).ShouldBe(new Box(double.NegativeInfinity, 0));

        static Box? Of(ConstraintKind kind, double? value, double w0) => ConstraintRules.ToBox(new ConstraintRequest(0, kind, null, value), w0, 1).Value;
    }

    [Fact]
    public void A_strength_that_overflows_is_refused_too() =>
        ConstraintRules.ToBox(new ConstraintRequest(0, ConstraintKind.Raise, 1e308, null), 90, 1).Rejection!.Code.ShouldBe("weight-out-of-range");

    [Fact]
    public void A_strength_of_one_changes_nothing()
    {
        ConstraintRules.ToBox(new ConstraintRequest(0, ConstraintKind.Raise, 1, null), 5, 1).Value.ShouldBeNull();
        ConstraintRules.ToBox(new ConstraintRequest(0, ConstraintKind.Lower, 1, null), 0, 1).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData(ConstraintKind.Raise, 0.5, null, "strength-too-small", "strength")]
    [InlineData(ConstraintKind.Raise, -3.0, null, "strength-too-small", "strength")]
    [InlineData(ConstraintKind.Lower, null, null, "strength-missing", "strength")]
    [InlineData(ConstraintKind.Raise, double.NaN, null, "strength-not-finite", "strength")]
    [InlineData(ConstraintKind.Raise, double.PositiveInfinity, null, "strength-not-finite", "strength")]
    [InlineData(ConstraintKind.Raise, 2.0, 1.0, "value-not-allowed", "value")]
    [InlineData(ConstraintKind.Pin, null, null, "value-missing", "value")]
    [InlineData(ConstraintKind.AtLeast, null, double.NaN, "value-not-finite", "value")]
    [InlineData(ConstraintKind.Raise, 1e308, null, "weight-out-of-range", "strength")]
    [InlineData(ConstraintKind.Pin, null, -1e9, "weight-out-of-range", "value")]
    [InlineData(ConstraintKind.AtMost, 2.0, 1.0, "strength-not-allowed", "strength")]
    [InlineData(ConstraintKind.Exclude, null, 0.0, "value-not-allowed", "value")]
    [InlineData(ConstraintKind.KeepSign, null, null, "no-sign-to-keep", "kind")]
    [InlineData((ConstraintKind)99, null, null, "unknown-constraint-kind", "kind")]
    public void What_makes_no_sense_is_refused_by_name(ConstraintKind kind, double? strength, double? value, string code, string field)
    {
        var rejection = ConstraintRules.ToBox(new ConstraintRequest(0, kind, strength, value), 0.001, 1).Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(code);
        rejection.Field.ShouldBe(field);
    }

    [Fact]
    public void Raising_never_allows_less_than_before_and_lowering_mirrors_it() =>
        Gen.Select(Gen.Double[1.001, 50], Gen.Double[-20, 20], Gen.Double[0.1, 5]).Sample((x, w0, r) =>
        {
            var up = ConstraintRules.ToBox(new ConstraintRequest(0, ConstraintKind.Raise, x, null), w0, r).Value!.Value;
            var down = ConstraintRules.ToBox(new ConstraintRequest(0, ConstraintKind.Lower, x, null), -w0, r).Value!.Value;
            up.IsValid.ShouldBeTrue();
            up.Lower.ShouldBeGreaterThan(Math.Abs(w0) < r / 100 ? 0 : w0);
            down.ShouldBe(new Box(-up.Upper + 0.0, -up.Lower + 0.0));
        });

    [Fact]
    public void The_typical_weight_is_the_median_of_the_nonzero_sizes()
    {
        ConstraintRules.MedianNonZero([0, -3, 1, 0, 2]).ShouldBe(2);
        ConstraintRules.MedianNonZero([0, -3, 1]).ShouldBe(2);
        ConstraintRules.MedianNonZero([0, 0]).ShouldBe(1);
    }

    [Fact]
    public void Constraints_add_up_and_a_clash_names_the_two()
    {
        ConstraintRules.Intersect([]).Value.ShouldBe(Box.Unbounded);
        ConstraintRules.Intersect([new("a", new Box(1, 9)), new("b", new Box(2, double.PositiveInfinity))]).Value.ShouldBe(new Box(2, 9));

        var clash = ConstraintRules.Intersect([new("wide", new Box(-50, 50)), new("cap", new Box(-9, 3)), new("floor", new Box(0, 40)), new("raise", new Box(4, 8))]);
        clash.Rejection.ShouldNotBeNull().Code.ShouldBe("constraints-clash");
        clash.Rejection!.Message.ShouldContain("'raise'");
        clash.Rejection.Message.ShouldContain("'cap'");

        var other = ConstraintRules.Intersect([new("floor", new Box(4, 8)), new("cap", new Box(-9, 3))]);
        other.Rejection.ShouldNotBeNull().Message.ShouldContain("'floor'");
    }
}
