using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;
using static InFiConD.Core.Tests.Tuning.EnsembleStateGiven;

namespace InFiConD.Core.Tests.Tuning;

public sealed class ConstraintsInForceTests
{
    [Fact]
    public void Each_version_has_its_own_and_other_classes_do_not_count()
    {
        var state = Three();

        ConstraintsInForce.At(state, "train", 1).Constraints.ShouldBeEmpty();
        ConstraintsInForce.At(state, "train", 2).Boxes().Value.ShouldBe(new Dictionary<int, Box> { [0] = new(4, 6) });
        ConstraintsInForce.At(state, "train", 3).Boxes().Value.ShouldBe(new Dictionary<int, Box> { [0] = new(4, 6) });
        ConstraintsInForce.At(state, "car", 3).Boxes().Value.ShouldBe(new Dictionary<int, Box> { [0] = new(-9, -8) });
    }

    [Fact]
    public void Preview_commit_and_refit_of_the_same_wish_come_to_the_same_boxes()
    {
        var state = Three();
        var tuned = Tuned("t3", "train", 3, lower: 5, upper: 9);
        var asked = Fold(state, tuned);

        var preview = ConstraintsInForce.At(state, "train", 3).With(tuned.Constraints).Boxes().Value;
        var refit = RefitDecider.Plan(asked, "job-t3")!.Boxes(asked).Value;
        var after = ConstraintsInForce.At(Refitted(asked, "job-t3", "train-4"), "train", 4).Boxes().Value;

        preview.ShouldBe(new Dictionary<int, Box> { [0] = new(5, 6) });
        refit.ShouldBe(preview);
        after.ShouldBe(preview);
    }

    [Fact]
    public void What_is_to_be_left_out_has_to_be_known_and_in_force_for_the_class_there()
    {
        var state = Three();

        ConstraintsInForce.At(state, "train", 3).Without(state, ["t1"]).Value.Constraints.ShouldBeEmpty();
        Refused(1, "t1", "tuning-not-in-force");
        Refused(3, "t2", "tuning-not-in-force");
        Refused(3, "t9", "tuning-unknown");
        Refused(3, null!, "tuning-unknown");

        void Refused(int version, string tuning, string code)
        {
            var rejection = ConstraintsInForce.At(state, "train", version).Without(state, [tuning]).Rejection.ShouldNotBeNull();
            (rejection.Code, rejection.Field).ShouldBe((code, "withdraw"));
        }
    }

    /// <summary>t1 tunes train in version 2, t2 car in version 3.</summary>
    private static EnsembleState Three()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        return Refitted(Fold(state, Tuned("t2", "car", 2, lower: -9, upper: -8)), "job-t2", "car-3");
    }
}
