using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using InFiConD.Core.Provenance;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>Runs a failed or cancelled job again, as the same job: finished shards are kept.</summary>
internal static class RetryJob
{
    public sealed record Ask(string Id) : IAsk<JobAnswer>;

    public sealed class Handler(Ledger ledger, JobQueue queue, NpgsqlDataSource database) : IAnswer<Ask, JobAnswer>
    {
        public async Task<Result<JobAnswer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await ledger.LoadAsync<JobState>(request.Id, JobState.Evolve, cancellationToken) is not { State: var job })
                return Missing.Of("job", request.Id);
            if (!JobDecider.Retry(job).TryGet(out var events, out var rejection)) return rejection;
            if (events.Length > 0)
            {
                var subject = job.Request.SubjectId;
                await ledger.SeekAsync(subject, cancellationToken);
                ledger.Append(subject, job.Request.ProjectId, new WorkRetried(request.Id));
                ledger.Append(request.Id, job.Request.ProjectId, events);
                ledger.AfterCommit(() => queue.Enqueue(request.Id, job.Request.Queue));
                await ledger.SaveAsync(cancellationToken);
            }

            var view = await ledger.Session.LoadAsync<JobView>(request.Id, cancellationToken);
            return (await JobAnswer.OfAllAsync(database, [view!], cancellationToken))[0];
        }
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/jobs/{job}/retry", async (string job, IMediator ask, CancellationToken ct) =>
            (await ask.Send(new Ask(job), ct)).ToHttp(answer => Results.Accepted($"/api/v1/jobs/{job}", answer)))
        .Needs(Resource.Job, Permission.Tune)
        .WithName("RetryJob")
        .WithSummary("Has a failed or cancelled job run again.").Produces<JobAnswer>(202).ProducesProblem(404).ProducesProblem(409);
}
