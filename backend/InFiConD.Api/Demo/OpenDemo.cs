using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Projects;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Demo;
using InFiConD.Core.Projects;
using MediatR;

namespace InFiConD.Api.Demo;

/// <summary>Opens a demo: its project, its own stream and the job that draws its scenes, all or nothing.</summary>
internal sealed class OpenDemo(IMediator ask, Ledger ledger, JobQueue queue, IDemoContent content)
{
    private const string Name = "Demo: rendered scenes";
    private const string Description = "Rendered scenes, with an extractor and a teacher trained on them. All of it is made here.";

    /// <summary>Answers the drawing's job and the project. Refused as stale when somebody opened the same demo at the same moment.</summary>
    public async Task<Result<Accepted>> RunAsync(int number, CancellationToken ct)
    {
        var (job, version) = (Ids.Job(), content.Version);
        ledger.BeforeCommit(queued =>
        {
            if (queued.FirstOrDefault(e => e.Data is ProjectCreated)?.Stream is not { } project) return;
            ledger.Append(Demos.Stream(number), project, new DemoRequested(number, project, content.Count, version, job));
            queue.Request(ledger, job, JobKinds.RenderScenes, project, project, $"Draw {content.Count} scenes", InputHash.Of(JobKinds.RenderScenes, version));
        });
        var opened = await ask.Send(new CreateProject.Ask(number == 1 ? Name : $"{Name} {number}", Description), ct);
        return opened.Match<Result<Accepted>>(project => new Accepted(job, project.Id), rejection => rejection);
    }
}
