using InFiConD.Api.Jobs;
using InFiConD.Core.Demo;
using InFiConD.Core.Jobs;
using Marten;

namespace InFiConD.Api.Demo;

/// <summary>The demos of this installation and the jobs that make them.</summary>
internal static class Demos
{
    /// <summary>Stream of a demo. Two processes that open the same one can't both win.</summary>
    public static string Stream(int number) => $"dem-{number}";

    /// <summary>The latest one; only it is still worked on.</summary>
    public static Task<DemoView?> LatestAsync(IQuerySession session, CancellationToken ct) =>
        session.Query<DemoView>().OrderByDescending(demo => demo.Number).FirstOrDefaultAsync(ct);

    /// <summary>The one that fills a project.</summary>
    public static Task<DemoView> OfProjectAsync(IQuerySession session, string project, CancellationToken ct) =>
        session.Query<DemoView>().SingleAsync(demo => demo.ProjectId == project, ct);

    /// <summary>The jobs of all stages that were asked for.</summary>
    public static async Task<IReadOnlyDictionary<string, JobView>> JobsAsync(IQuerySession session, DemoState demo, CancellationToken ct)
    {
        string[] ids = [.. demo.Stages.Select(stage => stage.JobId)];
        return (await session.LoadManyAsync<JobView>(ct, ids)).ToDictionary(job => job.Id);
    }

    /// <summary>What the decider wants to know of them.</summary>
    public static IReadOnlyDictionary<string, JobStatus> States(this IReadOnlyDictionary<string, JobView> jobs) =>
        jobs.ToDictionary(job => job.Key, job => job.Value.State);
}
