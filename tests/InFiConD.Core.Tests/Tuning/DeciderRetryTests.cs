using CsCheck;
using InFiConD.Core.Provenance;
using InFiConD.Core.Tuning;
using static InFiConD.Core.Tests.Tuning.EnsembleStateGiven;

namespace InFiConD.Core.Tests.Tuning;

/// <summary>Whatever happened before: a command or job that is sent again has no second effect.</summary>
public class DeciderRetryTests
{
    private enum Step
    {
        CommitTrain,
        CommitCar,
        Withdraw,
        Refit,
        FailRefit,
        Dismiss,
    }

    [Fact]
    public void Whatever_is_decided_or_done_twice_takes_effect_once() =>
        Gen.Enum<Step>().List[1, 40].Sample(steps =>
        {
            var state = Distilled();
            for (var i = 0; i < steps.Count; i++)
                state = Do(state, steps[i], i);
            state.Versions.Keys.Order().ShouldBe(Enumerable.Range(1, state.Versions.Count));
            state.Versions.Values.ShouldAllBe(version => version.Tunings.Distinct().Count() == version.Tunings.Count);
        });

    private static EnsembleState Do(EnsembleState state, Step step, int i)
    {
        var pending = state.Pending.Values.Where(refit => !refit.Failed).Select(refit => refit.JobId).Order().FirstOrDefault();
        return (step, pending) switch
        {
            (Step.CommitTrain, _) => Decide(state, now => Commit(now, "train", state.Heads[Main], tuning: $"t{i}")),
            (Step.CommitCar, _) => Decide(state, now => Commit(now, "car", state.Heads[Main], tuning: $"t{i}")),
            (Step.Withdraw, _) => state.Versions[state.Heads[Main]].Tunings is [var first, ..]
                ? Decide(state, now => TuningDecider.Withdraw(now, first, Main, "no", $"job-w{i}"))
                : state,
            (Step.Dismiss, _) => state.Pending.Values.FirstOrDefault(refit => refit.Failed) is { } failed
                ? DecideAll(state, now => TuningDecider.Dismiss(now, failed.TuningId, null))
                : state,
            (Step.Refit, { } job) => Finish(state, job, i),
            (Step.FailRefit, { } job) => Fold(state, new WorkFailed(job, "worker-died", "no")),
            _ => state,
        };
    }

    /// <summary>Decides, folds, decides the same again: refused or nothing, and the state stays.</summary>
    private static EnsembleState Decide(EnsembleState state, Func<EnsembleState, Result<object[]>> command)
    {
        if (command(state).TryGet(out var events, out _)) events.Length.ShouldBe(1);
        return DecideAll(state, command);
    }

    private static EnsembleState DecideAll(EnsembleState state, Func<EnsembleState, Result<object[]>> command)
    {
        if (!command(state).TryGet(out var events, out _)) return state;
        var next = Fold(state, events);
        if (command(next).TryGet(out var again, out _)) again.ShouldBeEmpty();
        return next;
    }

    private static EnsembleState Finish(EnsembleState state, string job, int i)
    {
        var next = Refitted(state, job, $"hash-{i}");
        RefitDecider.Plan(next, job).ShouldBeNull();
        return next;
    }
}
