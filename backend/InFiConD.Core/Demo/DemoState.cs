namespace InFiConD.Core.Demo;

/// <summary>What decisions about a demo need to know, folded from its stream. <paramref name="Stages"/> holds what was asked for so far, in order.</summary>
public sealed record DemoState(
    DemoRequested Request, IReadOnlyList<DemoStageRequested> Stages, DemoScenesRendered? Scenes, bool Completed, DemoFailed? Failure)
{
    /// <summary>The request of a stage; null when it was not asked for yet.</summary>
    public DemoStageRequested? Find(DemoStage stage) => Stages.FirstOrDefault(asked => asked.Stage == stage);

    public static DemoState? Evolve(DemoState? state, object @event) => @event switch
    {
        DemoRequested e => new DemoState(e, [new DemoStageRequested(DemoStage.Scenes, e.JobId, e.ProjectId)], null, false, null),
        DemoScenesRendered e => state! with { Scenes = e },
        DemoStageRequested e => state! with { Stages = [.. state.Stages, e] },
        DemoCompleted => state! with { Completed = true },
        DemoFailed e => state! with { Failure = e },
        _ => state,
    };
}
