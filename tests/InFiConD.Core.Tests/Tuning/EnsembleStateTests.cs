using InFiConD.Core.Distillation;
using InFiConD.Core.Provenance;
using InFiConD.Core.Tuning;
using static InFiConD.Core.Tests.Tuning.EnsembleStateGiven;

namespace InFiConD.Core.Tests.Tuning;

public class EnsembleStateTests
{
    [Fact]
    public void A_new_ensemble_has_no_version()
    {
        var state = Fold(null, new EnsembleCreated("prj", "s", "map", "log", null, 1e-4, false, Trainer.Exact, ["train", "car"]));
        state.LastVersion.ShouldBe(0);
        state.Heads.ShouldBeEmpty();
        state.Distillation.ShouldBeNull();
        (state.ClassIndex("car"), state.ClassIndex("tram")).ShouldBe((1, -1));
    }

    [Fact]
    public void Distillation_brings_version_one_at_the_head_of_main()
    {
        var state = Distilled();
        state.LastVersion.ShouldBe(1);
        state.Heads[Main].ShouldBe(1);
        state.Versions[1].Tunings.ShouldBeEmpty();
        state.Versions[1].WeightHashes.ShouldBe(["train-1", "car-1"]);
    }

    [Fact]
    public void Fits_use_the_lambda_that_was_given()
    {
        Distilled().Settings.ShouldBe(new FitSettings(1e-4, false, Trainer.Exact));
    }

    [Fact]
    public void Fits_use_the_lambda_that_was_chosen_once_it_is_chosen()
    {
        var created = Fold(null, Distilled().Created with { LambdaChoice = new LambdaChoice(LambdaRule.Concepts, 10), Standardise = true });
        var path = new LambdaPathRecord(1, 0.9, [new LambdaPathPoint(0.002, 10, 10.5, 0.8, null)]);

        var state = Fold(created, new DistillationCompleted("job-distil", 1, Main, "solver", 100, 30, [Fit("train", "t"), Fit("car", "c")], 0.002, path));

        created.Settings.Lambda.ShouldBe(1e-4);
        state.Settings.ShouldBe(new FitSettings(0.002, true, Trainer.Exact));
        state.Distilled!.LambdaPath.ShouldBe(path);
        Refitted(Fold(state, Tuned("t1", "train")), "job-t1", "train-2").Settings.Lambda.ShouldBe(0.002);
    }

    [Fact]
    public void A_refit_changes_the_hash_of_its_class_and_of_no_other()
    {
        var state = Refitted(Fold(Distilled(), Tuned("t1", "train")), "job-t1", "train-2");
        state.Heads[Main].ShouldBe(2);
        state.Versions[2].WeightHashes.ShouldBe(["train-2", "car-1"]);
        state.Versions[2].Tunings.ShouldBe(["t1"]);
        state.Versions[1].WeightHashes.ShouldBe(["train-1", "car-1"]);
        state.Pending.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_asked_for_is_pending_until_it_ends()
    {
        var asked = Fold(Distilled(), Tuned("t1", "train"));
        asked.Pending["job-t1"].ShouldBe(new PendingRefit("t1", "train", Main, 1, false, "job-t1", false));

        var failed = Fold(asked, new WorkFailed("job-t1", "cancelled", "Cancelled."));
        failed.Pending["job-t1"].Failed.ShouldBeTrue();
        Fold(failed, new WorkRetried("job-t1")).Pending["job-t1"].Failed.ShouldBeFalse();

        var done = Refitted(asked, "job-t1", "train-2");
        Fold(done, new TuningWithdrawn("t1", "train", 2, Main, "no", "job-w")).Pending["job-w"].Withdrawal.ShouldBeTrue();
    }

    [Fact]
    public void Ends_of_other_jobs_and_unknown_events_change_nothing()
    {
        var state = Fold(Distilled(), Tuned("t1", "train"));
        Fold(state, new WorkFailed("job-distil", "worker-died", "no"), new WorkRetried("job-distil"), "an event of a later version").ShouldBe(state);
    }

    [Fact]
    public void A_branch_starts_at_the_version_it_was_opened_from()
    {
        Fold(Distilled(), new BranchCreated("try", 1)).Heads["try"].ShouldBe(1);
    }

    [Fact]
    public void Weights_are_known_by_the_solver_that_found_them_and_by_their_events_where_no_fit_says_so()
    {
        var state = Distilled();

        state.Solvers.ShouldBe(new Dictionary<string, string> { ["train-1"] = "solver", ["car-1"] = "solver" }, ignoreOrder: true);
        var mixed = Fold(null, new EnsembleCreated("prj", "students", "map", "logits", null, 1e-4, false, Trainer.Exact, ["train", "car"]),
            new DistillationCompleted("job", 1, Main, "a + b", 100, 30, [Fit("train", "t") with { Solver = "a" }, Fit("car", "c") with { Solver = "b" }]));
        mixed.Solvers.ShouldBe(new Dictionary<string, string> { ["t"] = "a", ["c"] = "b" }, ignoreOrder: true);
    }
}
