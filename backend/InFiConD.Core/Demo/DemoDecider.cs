using InFiConD.Core.Jobs;

namespace InFiConD.Core.Demo;

/// <summary>Where a demo stands as a whole.</summary>
public enum DemoStanding
{
    Seeding,
    Ready,
    Failed,
    Cancelled,
}

/// <summary>What is to be done about a demo now.</summary>
public abstract record DemoMove
{
    private DemoMove()
    {
    }

    /// <summary>Nothing: a job works on it, or a person has to retry one, or it has ended.</summary>
    public sealed record Wait : DemoMove;

    /// <summary>Ask for this stage.</summary>
    public sealed record Ask(DemoStage Stage) : DemoMove;

    /// <summary>Note that it is complete.</summary>
    public sealed record Complete : DemoMove;
}

/// <summary>
/// One stage at a time: the next is asked for when the job of the one before has succeeded. Failed and cancelled jobs are not an end,
/// only a pause: whoever retries one sets the demo going again.
/// </summary>
public static class DemoDecider
{
    private static readonly DemoStage[] Order = Enum.GetValues<DemoStage>();

    /// <summary>The demo that a start opens by itself: only where the demo is on and there never was one.</summary>
    /// <returns>Its number, or null.</returns>
    public static int? First(bool enabled, int? latest) => enabled && latest is null ? 1 : null;

    /// <summary>Somebody wants a fresh demo beside the latest one.</summary>
    /// <param name="enabled">Whether the operator lets this installation have demos.</param>
    /// <param name="latest">The latest demo's number and standing; null when there is none.</param>
    /// <returns>The new one's number.</returns>
    public static Result<int> Again(bool enabled, (int Number, DemoStanding Standing)? latest) => (enabled, latest) switch
    {
        (false, _) => new Rejection("demo-off", "The demo is switched off here (INFICOND_DEMO=off)."),
        (_, { Standing: DemoStanding.Seeding }) => new Rejection("demo-seeding", "The demo is being prepared. Wait until it is ready, or cancel its job first."),
        _ => (latest?.Number ?? 0) + 1,
    };

    /// <summary>The next move.</summary>
    /// <param name="state">The demo.</param>
    /// <param name="jobs">State of the job of every stage that was asked for.</param>
    public static DemoMove Next(DemoState state, IReadOnlyDictionary<string, JobStatus> jobs)
    {
        if (StandingOf(state, jobs) != DemoStanding.Seeding || state.Stages.Any(asked => jobs[asked.JobId] != JobStatus.Succeeded)) return new DemoMove.Wait();
        return state.Stages.Count == Order.Length ? new DemoMove.Complete() : new DemoMove.Ask(Order[state.Stages.Count]);
    }

    /// <summary>Where it stands.</summary>
    /// <inheritdoc cref="Next"/>
    public static DemoStanding StandingOf(DemoState state, IReadOnlyDictionary<string, JobStatus> jobs) =>
        state.Completed ? DemoStanding.Ready
        : state.Failure is not null || AnyJob(state, jobs, JobStatus.Failed) ? DemoStanding.Failed
        : AnyJob(state, jobs, JobStatus.Cancelled) ? DemoStanding.Cancelled
        : DemoStanding.Seeding;

    private static bool AnyJob(DemoState state, IReadOnlyDictionary<string, JobStatus> jobs, JobStatus status) =>
        state.Stages.Any(asked => jobs[asked.JobId] == status);
}
