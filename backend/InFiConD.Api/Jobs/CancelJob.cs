using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>Asks a job to stop. One that waits ends at once; one that runs ends when its worker sees the request, within seconds.</summary>
internal static class CancelJob
{
    public sealed record Ask(string Id) : IAsk<JobAnswer>;

    public sealed class Handler(Ledger ledger, NpgsqlDataSource database) : IAnswer<Ask, JobAnswer>
    {
        public async Task<Result<JobAnswer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.LoadAsync<JobState>(request.Id, JobState.Evolve, cancellationToken) is not { State: var job })
                return Missing.Of("job", request.Id);
            if (!JobDecider.Cancel(job).TryGet(out var events, out var rejection)) return rejection;
            ledger.Append(request.Id, job.Request.ProjectId, events);
            if (job.Status == JobStatus.Requested && events.Length > 0)
                await JobEnds.WriteAsync(ledger, request.Id, job, new JobCancelled(job.Attempts), cancellationToken);
            else
                await ledger.SaveAsync(cancellationToken);
            var view = await ledger.Session.LoadAsync<JobView>(request.Id, cancellationToken);
            return (await JobAnswer.OfAllAsync(database, [view!], cancellationToken))[0];
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/jobs/{job}/cancel", async (string job, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(job), ct)).ToHttp(answer => Results.Accepted($"/api/v1/jobs/{job}", answer)))
        .Needs(Resource.Job, Permission.Tune)
        .WithName("CancelJob")
        .WithSummary("Asks a job to stop.").Produces<JobAnswer>(202).ProducesProblem(404).ProducesProblem(409);
}
