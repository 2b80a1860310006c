using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;
using InFiConD.Core.Solver;
using InFiConD.Core.Tuning;
using static InFiConD.Core.Tests.Tuning.EnsembleStateGiven;

namespace InFiConD.Core.Tests.Tuning;

public class RefitDeciderTests
{
    [Fact]
    public void A_refit_that_nobody_asked_for_has_no_plan()
    {
        RefitDecider.Plan(Distilled(), "job-t1").ShouldBeNull();
    }

    [Fact]
    public void A_refit_builds_on_the_newest_head_so_that_tunings_of_different_classes_compose()
    {
        var both = Fold(Distilled(), Tuned("t1", "train"), Tuned("t2", "car"));
        var plan = RefitDecider.Plan(Refitted(both, "job-t2", "car-2"), "job-t1").ShouldNotBeNull();
        (plan.Parent, plan.Class, plan.Branch, plan.TuningId).ShouldBe((2, "train", Main, "t1"));
        plan.Tunings.ShouldBe(["t2", "t1"]);
    }

    [Fact]
    public void A_refit_whose_version_is_there_already_has_no_plan()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        RefitDecider.Plan(state, "job-t1").ShouldBeNull();
    }

    [Fact]
    public void A_withdrawn_tuning_leaves_and_the_others_keep_their_order()
    {
        var state = Distilled();
        foreach (var (tuning, number) in new[] { ("t1", 2), ("t2", 3), ("t3", 4) })
            state = Refitted(Fold(state, Tuned(tuning, "train", number - 1)), $"job-{tuning}", $"train-{number}");
        var plan = RefitDecider.Plan(Fold(state, new TuningWithdrawn("t2", "train", 4, Main, "no", "job-w")), "job-w").ShouldNotBeNull();
        plan.Tunings.ShouldBe(["t1", "t3"]);
    }

    [Fact]
    public void Boxes_are_those_of_the_class_alone_and_add_up()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "car", lower: -9, upper: -8)), "job-t1", "car-2");
        state = Refitted(Fold(state, Tuned("t2", "train", 2)), "job-t2", "train-3");
        state = Fold(state, Tuned("t3", "train", 3, lower: 5, upper: 9));
        RefitDecider.Plan(state, "job-t3")!.Boxes(state).Value.ShouldBe(new Dictionary<int, Box> { [0] = new(5, 6) });
    }

    [Fact]
    public void A_failed_refit_keeps_its_plan_for_a_retry()
    {
        var state = Fold(Distilled(), Tuned("t1", "train"), new WorkFailed("job-t1", "worker-died", "no"));
        RefitDecider.Plan(state, "job-t1").ShouldNotBeNull().Tunings.ShouldBe(["t1"]);
    }

    [Fact]
    public void The_version_gets_the_next_number_of_the_ensemble_also_on_another_branch()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        state = Fold(state, new BranchCreated("try", 1), Tuned("t2", "car") with { Branch = "try" });
        var plan = RefitDecider.Plan(state, "job-t2").ShouldNotBeNull();
        plan.Parent.ShouldBe(1);

        var completed = RefitDecider.Complete(state, "job-t2", plan, "solver", Fit("car", "car-3"), 0.7, new Estimate(0.1, 0.05, 0.2), 3, 1);
        (completed.Version, completed.Branch, completed.ApBefore, completed.Fixed, completed.Broken).ShouldBe((3, "try", 0.7, 3, 1));
        completed.Parents.ShouldBe([1]);
        completed.Tunings.ShouldBe(["t2"]);
        Fold(state, completed).Heads.ShouldBe(new Dictionary<string, int> { [Main] = 2, ["try"] = 3 }, ignoreOrder: true);
    }
}
