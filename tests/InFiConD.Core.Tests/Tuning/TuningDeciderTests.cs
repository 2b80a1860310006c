using InFiConD.Core.Provenance;
using InFiConD.Core.Tuning;
using static InFiConD.Core.Tests.Tuning.EnsembleStateGiven;

namespace InFiConD.Core.Tests.Tuning;

public class TuningDeciderTests
{
    [Fact]
    public void A_commit_says_what_was_wished_what_it_comes_to_and_why()
    {
        var events = Commit(Distilled(), reason: " Rails tell trains. ", wishes: [Raise(2), new(2, ConstraintKind.AtMost, null, -0.5)]).Value;
        var tuned = events.ShouldHaveSingleItem().ShouldBeOfType<ConceptsTuned>();
        tuned.ShouldBe(new ConceptsTuned("new", "train", 1, Main, "Rails tell trains.", tuned.Constraints, "job-new"));
        tuned.Constraints.ShouldBe(
        [
            new CommittedConstraint(0, "rail", ConstraintKind.Raise, 2, null, 4, 6),
            new CommittedConstraint(2, "grass", ConstraintKind.AtMost, null, -0.5, null, -0.5),
        ]);
    }

    [Fact]
    public void A_wish_that_changes_nothing_gives_no_event()
    {
        Commit(Distilled(), wishes: [Raise(1)]).Value.ShouldBeEmpty();
    }

    [Fact]
    public void Beside_wishes_that_change_something_those_that_do_not_are_left_out()
    {
        var tuned = Commit(Distilled(), wishes: [Raise(1), Raise(2, concept: 1)]).Value.Cast<ConceptsTuned>().Single();
        tuned.Constraints.ShouldHaveSingleItem().Name.ShouldBe("sky");
    }

    [Fact]
    public void What_cannot_be_committed_is_refused_by_name()
    {
        var state = Distilled();
        Refused(Commit(state, reason: " "), "reason-missing", "reason");
        Refused(Commit(state, @class: "tram"), "class-unknown", "class");
        Refused(Commit(state, branch: "try"), "branch-unknown", "branch");
        Refused(Commit(state, baseVersion: 7), "version-unknown", "baseVersion");
        Refused(TuningDecider.Commit(state, "train", 1, Main, "why", [], Vocabulary, Weights, "t", "j"), "constraints-missing", "constraints");
        Refused(Commit(state, wishes: [Raise(0.5)]), "strength-too-small", "strength").Message.ShouldStartWith("\"rail\":");
    }

    [Fact]
    public void A_class_that_changed_since_the_base_version_is_stale_and_the_other_is_not()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        Refused(Commit(state, "train", baseVersion: 1), "stale", "baseVersion");
        Commit(state, "train", baseVersion: 2).IsSuccess.ShouldBeTrue();
        Commit(state, "car", baseVersion: 1).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_class_that_changed_and_came_back_is_not_stale()
    {
        var tuned = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        var withdrawn = Refitted(Fold(tuned, new TuningWithdrawn("t1", "train", 2, Main, "no", "job-w")), "job-w", "train-1");
        Commit(withdrawn, "train", baseVersion: 1).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_class_that_is_being_refitted_is_busy_until_the_refit_ends_or_fails()
    {
        var state = Fold(Distilled(), Tuned("t1", "train"));
        Refused(Commit(state, "train"), "class-busy", null);
        Commit(state, "car").IsSuccess.ShouldBeTrue();

        var failed = Fold(state, new WorkFailed("job-t1", "not-converged", "no"));
        Commit(failed, "train").IsSuccess.ShouldBeTrue();
        Refused(Commit(Fold(failed, new WorkRetried("job-t1")), "train"), "class-busy", null);
        Commit(Refitted(state, "job-t1", "train-2"), "train", baseVersion: 2).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void Constraints_that_leave_no_weight_are_refused_and_both_are_named()
    {
        var cap = new ConstraintRequest(0, ConstraintKind.AtMost, null, 1);
        Refused(Commit(Distilled(), wishes: [Raise(2), cap]), "constraints-clash", "constraints");

        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        var clash = Refused(Commit(state, baseVersion: 2, wishes: [cap]), "constraints-clash", "constraints");
        clash.Message.ShouldContain("at most 1");
        clash.Message.ShouldContain("raise x 2");
        clash.Message.ShouldContain("\"rail\"");
        Commit(state, "car", wishes: [cap]).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_clash_with_a_constraint_that_moved_no_weight_is_refused_at_once_also_from_an_older_base()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train", lower: -9, upper: 5)), "job-t1", "train-1");
        Refused(Commit(state, baseVersion: 1, wishes: [new(0, ConstraintKind.AtLeast, null, 6)]), "constraints-clash", "constraints");
    }

    [Fact]
    public void A_tuning_in_force_is_withdrawn_at_the_head_of_its_branch()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        state = Refitted(Fold(state, Tuned("t2", "car")), "job-t2", "car-3");
        TuningDecider.Withdraw(state, "t1", Main, " It broke two. ", "job-w").Value
            .ShouldHaveSingleItem().ShouldBe(new TuningWithdrawn("t1", "train", 3, Main, "It broke two.", "job-w"));
    }

    [Fact]
    public void What_cannot_be_withdrawn_is_refused_by_name()
    {
        var asked = Fold(Distilled(), Tuned("t1", "train"));
        Refused(TuningDecider.Withdraw(asked, "t1", Main, "why", "j"), "tuning-not-in-force", null);

        var state = Refitted(asked, "job-t1", "train-2");
        Refused(TuningDecider.Withdraw(state, "t1", Main, "", "j"), "reason-missing", "reason");
        Refused(TuningDecider.Withdraw(state, "t9", Main, "why", "j"), "not-found", null);
        Refused(TuningDecider.Withdraw(state, "t1", "try", "why", "j"), "branch-unknown", "branch");
        Refused(TuningDecider.Withdraw(Fold(state, Tuned("t2", "train", 2)), "t1", Main, "why", "j"), "class-busy", null);

        var withdrawing = Fold(state, new TuningWithdrawn("t1", "train", 2, Main, "no", "job-w"));
        Refused(TuningDecider.Withdraw(withdrawing, "t1", Main, "why", "j"), "class-busy", null);
        Refused(TuningDecider.Withdraw(Refitted(withdrawing, "job-w", "train-1"), "t1", Main, "why", "j"), "tuning-not-in-force", null);
    }

    [Fact]
    public void A_tuning_whose_refit_failed_is_dismissed_and_no_longer_waited_for()
    {
        var failed = Fold(Distilled(), Tuned("t1", "train"), new WorkFailed("job-t1", "cancelled", "Cancelled."));
        var dismissed = TuningDecider.Dismiss(failed, "t1", " It was an experiment. ").Value.ShouldHaveSingleItem();
        dismissed.ShouldBe(new TuningDismissed("t1", "job-t1", "train", Main, "It was an experiment."));

        var state = Fold(failed, dismissed);
        state.Pending.ShouldBeEmpty();
        state.Versions.ShouldBe(failed.Versions);
        Refused(TuningDecider.Withdraw(state, "t1", Main, "why", "j"), "tuning-not-in-force", null);
        Fold(state, new WorkRetried("job-t1")).Pending.ShouldBeEmpty();
    }

    [Fact]
    public void A_tuning_whose_withdrawals_failed_is_in_force_again_once_they_are_dismissed()
    {
        var tuned = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        var failed = Fold(
            tuned,
            new TuningWithdrawn("t1", "train", 2, Main, "no", "job-w1"), new WorkFailed("job-w1", "not-converged", "no"),
            new TuningWithdrawn("t1", "train", 2, Main, "no", "job-w2"), new WorkFailed("job-w2", "not-converged", "no"));

        var dismissed = TuningDecider.Dismiss(failed, "t1", null).Value;

        dismissed.ShouldBe([new TuningDismissed("t1", "job-w1", "train", Main, null), new TuningDismissed("t1", "job-w2", "train", Main, null)]);
        var state = Fold(failed, dismissed);
        state.Pending.ShouldBeEmpty();
        state.Versions[state.Heads[Main]].Tunings.ShouldBe(["t1"]);
        TuningDecider.Withdraw(state, "t1", Main, "once more", "job-w3").IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void What_has_not_failed_cannot_be_dismissed()
    {
        var asked = Fold(Distilled(), Tuned("t1", "train"));
        Refused(TuningDecider.Dismiss(asked, "t9", null), "not-found", null);
        Refused(TuningDecider.Dismiss(asked, "t1", null), "tuning-not-failed", null);
        Refused(TuningDecider.Dismiss(Refitted(asked, "job-t1", "train-2"), "t1", null), "tuning-not-failed", null);

        var failed = Fold(asked, new WorkFailed("job-t1", "not-converged", "no"));
        Refused(TuningDecider.Dismiss(failed, "t1", new string('x', 2001)), "reason-too-long", "reason");
        Refused(TuningDecider.Dismiss(Fold(failed, new WorkRetried("job-t1")), "t1", null), "tuning-not-failed", null);
        Refused(TuningDecider.Dismiss(Fold(failed, TuningDecider.Dismiss(failed, "t1", null).Value), "t1", null), "tuning-not-failed", null);
    }

    private static Rejection Refused(Result<object[]> result, string code, string? field)
    {
        var rejection = result.Rejection.ShouldNotBeNull();
        rejection.Code.ShouldBe(code);
        rejection.Field.ShouldBe(field);
        return rejection;
    }
}
