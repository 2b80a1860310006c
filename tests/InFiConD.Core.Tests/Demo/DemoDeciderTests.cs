using InFiConD.Core.Demo;
using InFiConD.Core.Jobs;

namespace InFiConD.Core.Tests.Demo;

public class DemoDeciderTests
{
    private static readonly DemoRequested Requested = new(1, "prj", 2400, "content", "job-Scenes");
    private static readonly DemoStage[] Stages = Enum.GetValues<DemoStage>();

    [Fact]
    public void A_start_opens_a_demo_only_where_it_is_on_and_there_never_was_one()
    {
        DemoDecider.First(enabled: true, latest: null).ShouldBe(1);
        DemoDecider.First(enabled: true, latest: 1).ShouldBeNull();
        DemoDecider.First(enabled: false, latest: null).ShouldBeNull();
    }

    [Fact]
    public void A_fresh_demo_gets_the_next_number_once_the_last_one_has_come_to_rest()
    {
        DemoDecider.Again(true, null).Value.ShouldBe(1);
        DemoDecider.Again(true, (1, DemoStanding.Ready)).Value.ShouldBe(2);
        DemoDecider.Again(true, (2, DemoStanding.Failed)).Value.ShouldBe(3);
        DemoDecider.Again(true, (3, DemoStanding.Cancelled)).Value.ShouldBe(4);
        DemoDecider.Again(true, (4, DemoStanding.Seeding)).Rejection!.Code.ShouldBe("demo-seeding");
        DemoDecider.Again(false, (4, DemoStanding.Ready)).Rejection!.Code.ShouldBe("demo-off");
    }

    [Fact]
    public void Each_stage_is_asked_for_when_the_one_before_has_succeeded_and_the_last_completes_the_demo()
    {
        for (var asked = 1; asked <= Stages.Length; asked++)
        {
            var demo = AskedFor(asked);
            var last = Stages[asked - 1];

            foreach (var busy in new[] { JobStatus.Requested, JobStatus.Running })
                DemoDecider.Next(demo, Jobs(asked, last, busy)).ShouldBe(new DemoMove.Wait());
            DemoDecider.Next(demo, Jobs(asked, last, JobStatus.Succeeded)).ShouldBe(
                asked < Stages.Length ? new DemoMove.Ask(Stages[asked]) : new DemoMove.Complete());
        }
    }

    [Theory]
    [InlineData(JobStatus.Failed, DemoStanding.Failed)]
    [InlineData(JobStatus.Cancelled, DemoStanding.Cancelled)]
    public void A_job_that_ends_without_a_result_holds_the_demo_up_until_it_is_retried(JobStatus end, DemoStanding standing)
    {
        var demo = AskedFor(3);

        DemoDecider.StandingOf(demo, Jobs(3, DemoStage.Extractor, end)).ShouldBe(standing);
        DemoDecider.Next(demo, Jobs(3, DemoStage.Extractor, end)).ShouldBe(new DemoMove.Wait());
        DemoDecider.StandingOf(demo, Jobs(3, DemoStage.Extractor, JobStatus.Requested)).ShouldBe(DemoStanding.Seeding);
        DemoDecider.Next(demo, Jobs(3, DemoStage.Extractor, JobStatus.Succeeded)).ShouldBe(new DemoMove.Ask(DemoStage.Teacher));
    }

    [Fact]
    public void A_demo_that_has_ended_is_left_alone()
    {
        var complete = DemoState.Evolve(AskedFor(Stages.Length), new DemoCompleted())!;
        var refused = DemoState.Evolve(AskedFor(2), new DemoFailed(DemoStage.Extractor, "code", "why"))!;

        DemoDecider.Next(complete, Jobs(Stages.Length, DemoStage.Students, JobStatus.Succeeded)).ShouldBe(new DemoMove.Wait());
        DemoDecider.StandingOf(complete, Jobs(Stages.Length, DemoStage.Students, JobStatus.Succeeded)).ShouldBe(DemoStanding.Ready);
        DemoDecider.Next(refused, Jobs(2, DemoStage.Dataset, JobStatus.Succeeded)).ShouldBe(new DemoMove.Wait());
        DemoDecider.StandingOf(refused, Jobs(2, DemoStage.Dataset, JobStatus.Succeeded)).ShouldBe(DemoStanding.Failed);
    }

    [Fact]
    public void The_request_of_a_demo_is_the_request_of_its_scenes()
    {
        var demo = DemoState.Evolve(null, Requested)!;

        demo.Find(DemoStage.Scenes).ShouldBe(new DemoStageRequested(DemoStage.Scenes, "job-Scenes", "prj"));
        demo.Find(DemoStage.Dataset).ShouldBeNull();
        demo.Scenes.ShouldBeNull();
        DemoState.Evolve(demo, new DemoScenesRendered("job-Scenes", "zip", "csv"))!.Scenes!.ArchiveHash.ShouldBe("zip");
    }

    /// <summary>A demo of which the first so many stages were asked for.</summary>
    private static DemoState AskedFor(int stages) => Stages.Take(stages).Skip(1)
        .Select(stage => (object)new DemoStageRequested(stage, $"job-{stage}", $"made-{stage}")).Prepend(Requested)
        .Aggregate((DemoState?)null, DemoState.Evolve)!;

    /// <summary>Jobs of the first so many stages, all succeeded but one.</summary>
    private static Dictionary<string, JobStatus> Jobs(int stages, DemoStage one, JobStatus status) =>
        Stages.Take(stages).ToDictionary(stage => $"job-{stage}", stage => stage == one ? status : JobStatus.Succeeded);
}
