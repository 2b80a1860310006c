using CsCheck;
using InFiConD.Core.Jobs;

namespace InFiConD.Core.Tests.Jobs;

public class JobDeciderTests
{
    private static readonly JobRequested Request = new("refit", "train", "prj", "ens", "Refit \"train\"", "hash");

    [Fact]
    public void A_requested_job_starts_with_attempt_one()
    {
        JobDecider.Start(Fold(Request), "w1").ShouldBe(new JobStarted(1, "w1"));
    }

    [Fact]
    public void After_a_crash_the_next_attempt_fences_the_first_one_out()
    {
        var state = Fold(Request, new JobStarted(1, "w1"));
        JobDecider.MayFinish(state, 1).ShouldBeTrue();
        var second = new JobStarted(2, "w2");
        JobDecider.Start(state, "w2").ShouldBe(second);
        state = Fold(Request, new JobStarted(1, "w1"), second);
        JobDecider.MayFinish(state, 1).ShouldBeFalse();
        JobDecider.MayFinish(state, 2).ShouldBeTrue();
    }

    [Fact]
    public void A_job_that_ended_is_left_alone()
    {
        foreach (var end in new object[] { new JobSucceeded(1), new JobFailed(1, "code", "why"), new JobCancelled(1) })
        {
            var state = Fold(Request, new JobStarted(1, "w1"), end);
            state.IsTerminal.ShouldBeTrue();
            JobDecider.Start(state, "w2").ShouldBeNull();
            JobDecider.MayFinish(state, 1).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_worker_that_died_six_times_gives_the_job_up_and_a_retry_gives_six_more()
    {
        var deaths = Enumerable.Range(1, JobDecider.MaxAttempts).Select(attempt => (object)new JobStarted(attempt, "w")).Prepend(Request).ToArray();
        JobDecider.Start(Fold(deaths[..^1]), "w").ShouldBe(new JobStarted(6, "w"));
        var given = JobDecider.Start(Fold(deaths), "w").ShouldBeOfType<JobFailed>();
        (given.Attempt, given.Code).ShouldBe((6, "worker-died"));
        JobDecider.Start(Fold([.. deaths, given, new JobRetryRequested()]), "w").ShouldBe(new JobStarted(7, "w"));
    }

    [Fact]
    public void Cancelling_asks_once_and_a_worker_that_comes_later_ends_the_job()
    {
        var waiting = Fold(Request);
        var asked = JobDecider.Cancel(waiting).Value.ShouldHaveSingleItem();
        asked.ShouldBe(new JobCancelRequested());
        var state = Fold(Request, asked);
        JobDecider.Cancel(state).Value.ShouldBeEmpty();
        JobDecider.Start(state, "w").ShouldBe(new JobCancelled(0));
        JobDecider.Cancel(Fold(Request, asked, new JobCancelled(0))).Value.ShouldBeEmpty();
    }

    [Fact]
    public void A_running_job_may_still_finish_while_its_cancellation_is_on_its_way()
    {
        JobDecider.MayFinish(Fold(Request, new JobStarted(1, "w"), new JobCancelRequested()), 1).ShouldBeTrue();
    }

    [Fact]
    public void A_finished_job_cannot_be_cancelled_and_a_successful_one_not_be_retried()
    {
        var succeeded = Fold(Request, new JobStarted(1, "w"), new JobSucceeded(1));
        JobDecider.Cancel(succeeded).Rejection.ShouldNotBeNull().Code.ShouldBe("job-finished");
        JobDecider.Retry(succeeded).Rejection.ShouldNotBeNull().Code.ShouldBe("job-finished");
        JobDecider.Cancel(Fold(Request, new JobFailed(0, "c", "m"))).Rejection.ShouldNotBeNull().Code.ShouldBe("job-finished");
    }

    [Fact]
    public void A_failed_or_cancelled_job_is_retried_once_and_one_that_waits_or_runs_needs_none()
    {
        foreach (var end in new object[] { new JobFailed(1, "c", "m"), new JobCancelled(1) })
        {
            object[] past = [Request, new JobStarted(1, "w"), new JobCancelRequested(), end];
            var retry = JobDecider.Retry(Fold(past)).Value.ShouldHaveSingleItem();
            var state = Fold([.. past, retry]);
            (state.Status, state.CancelRequested).ShouldBe((JobStatus.Requested, false));
            JobDecider.Retry(state).Value.ShouldBeEmpty();
            JobDecider.Start(state, "w").ShouldBe(new JobStarted(2, "w"));
        }

        JobDecider.Retry(Fold(Request)).Value.ShouldBeEmpty();
        JobDecider.Retry(Fold(Request, new JobStarted(1, "w"))).Value.ShouldBeEmpty();
    }

    [Fact]
    public void A_job_that_was_dismissed_is_not_retried_and_only_one_without_a_result_can_be()
    {
        foreach (var end in new object[] { new JobFailed(1, "c", "m"), new JobCancelled(1) })
        {
            object[] past = [Request, new JobStarted(1, "w"), end];
            var dismissed = JobDecider.Dismiss(Fold(past)).Value.ShouldHaveSingleItem();
            var state = Fold([.. past, dismissed]);
            state.IsTerminal.ShouldBeTrue();
            JobDecider.Retry(state).Rejection.ShouldNotBeNull().Code.ShouldBe("job-finished");
            JobDecider.Dismiss(state).Value.ShouldBeEmpty();
        }

        foreach (var open in new object[][] { [Request], [Request, new JobStarted(1, "w")], [Request, new JobStarted(1, "w"), new JobSucceeded(1)] })
            JobDecider.Dismiss(Fold(open)).Rejection.ShouldNotBeNull().Code.ShouldBe("conflict");
    }

    /// <summary>Crashes, late workers, cancellations and retries in any order: between two retries a job ends once.</summary>
    [Fact]
    public void However_often_workers_come_and_die_a_job_ends_once() =>
        Gen.Int[0, 4].List[1, 60].Sample(steps =>
        {
            var events = new List<object> { Request };
            foreach (var step in steps)
            {
                var state = Fold([.. events]);
                events.AddRange(step switch
                {
                    0 => JobDecider.Start(state, "w") is { } started ? [started] : [],
                    1 => JobDecider.Cancel(state).Match(decided => decided, _ => []),
                    2 => JobDecider.Retry(state).Match(decided => decided, _ => []),
                    3 => JobDecider.MayFinish(state, state.Attempts) ? [new JobSucceeded(state.Attempts)] : [],
                    _ => JobDecider.MayFinish(state, state.Attempts - 1) ? [new JobFailed(state.Attempts - 1, "late", "a fenced attempt wrote")] : Array.Empty<object>(),
                });
            }

            events.OfType<JobFailed>().ShouldAllBe(failed => failed.Code == "worker-died");
            events.OfType<JobStarted>().Select(started => started.Attempt).ShouldBe(Enumerable.Range(1, events.OfType<JobStarted>().Count()));
            var ends = 0;
            foreach (var e in events)
            {
                ends = e is JobRetryRequested ? 0 : ends + (e is JobSucceeded or JobFailed or JobCancelled ? 1 : 0);
                ends.ShouldBeLessThanOrEqualTo(1);
            }
        });

    private static JobState Fold(params object[] events) => events.Aggregate((JobState?)null, JobState.Evolve)!;
}
