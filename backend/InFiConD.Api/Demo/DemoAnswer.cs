using InFiConD.Api.Jobs;
using InFiConD.Core.Demo;
using InFiConD.Core.Jobs;

namespace InFiConD.Api.Demo;

/// <summary>Whether this installation has demos, and the latest one; null when there is none.</summary>
public sealed record DemoAnswer(bool Enabled, CurrentDemo? Current);

/// <summary>Where a stage of a demo stands.</summary>
public enum DemoStageState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A stage of a demo: <paramref name="Done"/> of <paramref name="Total"/> images or classes, or of 1 where nothing is counted.</summary>
public sealed record DemoStageAnswer(DemoStage Name, DemoStageState State, int Done, int Total, string? JobId, double? Rate, double? EtaSeconds);

/// <summary>A demo. An id is there as soon as the thing was asked for; <paramref name="Error"/> says why it failed.</summary>
public sealed record CurrentDemo(
    int Number, string ProjectId, DemoStanding State, IReadOnlyList<DemoStageAnswer> Stages,
    string? DatasetId, string? ExtractorId, string? TeacherId, string? ConceptMapId, string? TeacherLogitsId, string? EnsembleId, string? Error)
{
    internal static CurrentDemo Of(DemoView view, IReadOnlyDictionary<string, JobView> jobs, IReadOnlyDictionary<string, JobProgress> progress)
    {
        var demo = view.State;
        string? Made(DemoStage stage) => demo.Find(stage)?.ResourceId;
        return new CurrentDemo(
            view.Number, view.ProjectId, DemoDecider.StandingOf(demo, jobs.States()), [.. Enum.GetValues<DemoStage>().Select(stage => Stage(demo, stage, jobs, progress))],
            Made(DemoStage.Dataset), Made(DemoStage.Extractor), Made(DemoStage.Teacher), Made(DemoStage.ConceptMap), Made(DemoStage.TeacherLogits), Made(DemoStage.Students),
            demo.Failure?.Message ?? jobs.Values.FirstOrDefault(job => job.State == JobStatus.Failed)?.Error);
    }

    private static DemoStageAnswer Stage(DemoState demo, DemoStage stage, IReadOnlyDictionary<string, JobView> jobs, IReadOnlyDictionary<string, JobProgress> progress)
    {
        var asked = demo.Find(stage);
        var reached = asked is null ? null : progress.GetValueOrDefault(asked.JobId);
        var state = asked is null ? (demo.Failure?.Stage == stage ? DemoStageState.Failed : DemoStageState.Waiting) : StateOf(jobs[asked.JobId].State);
        var total = reached?.Total ?? (stage is DemoStage.Extractor or DemoStage.Teacher or DemoStage.Students ? 1 : demo.Request.Images);
        var moving = state == DemoStageState.Running;
        return new DemoStageAnswer(
            stage, state, state == DemoStageState.Done ? total : reached?.Done ?? 0, total, asked?.JobId, moving ? reached?.Rate : null, moving ? reached?.EtaSeconds : null);
    }

    private static DemoStageState StateOf(JobStatus job) => job switch
    {
        JobStatus.Requested => DemoStageState.Waiting,
        JobStatus.Running => DemoStageState.Running,
        JobStatus.Succeeded => DemoStageState.Done,
        _ => DemoStageState.Failed,
    };
}
