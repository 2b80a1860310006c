using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Jobs;
using Marten;
using MediatR;
using Npgsql;

namespace InFiConD.Api.Jobs;

/// <summary>Lists jobs, newest first, and reads one.</summary>
internal static class ReadJobs
{
    public sealed record List(JobStatus? State, string? Project, string? Cursor, int? Limit) : IAsk<Page<JobAnswer>>;

    public sealed record One(string Id) : IAsk<JobAnswer>;

    public sealed class ListHandler(IQuerySession session, NpgsqlDataSource database, Caller caller) : IAnswer<List, Page<JobAnswer>>
    {
        public async Task<Result<Page<JobAnswer>>> Handle(List request, CancellationToken cancellationToken)
        {
            IQueryable<JobView> query = session.Query<JobView>();
            if (request.State is { } state) query = query.Where(job => job.State == state);
            if (request.Project is { } project) query = query.Where(job => job.ProjectId == project);
            if ((await caller.SeesAsync(cancellationToken)).Ids is { } seen) query = query.Where(job => job.ProjectId == null || job.ProjectId.IsOneOf(seen));
            var total = await query.CountAsync(cancellationToken);
            var jobs = await query.PageAsync(
                "jobs", request.Cursor, request.Limit, job => job.RequestedAt, job => job.Id, cancellationToken, total, Paging.DefaultLimit);
            if (!jobs.TryGet(out var page, out var rejection)) return rejection;
            return new Page<JobAnswer>(await JobAnswer.OfAllAsync(database, page.Items, cancellationToken), page.NextCursor, page.Total);
        }
    }

    public sealed class OneHandler(IQuerySession session, NpgsqlDataSource database) : IAnswer<One, JobAnswer>
    {
        public async Task<Result<JobAnswer>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<JobView>(request.Id, cancellationToken) is { } job
                ? (await JobAnswer.OfAllAsync(database, [job], cancellationToken))[0]
                : Missing.Of("job", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", async ([EnumWords<JobStatus>] string? state, string? project, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                EnumText.Parse<JobStatus>(state, "state").TryGet(out var status, out var rejection)
                    ? (await ask.Send(new List(status, project, cursor, limit), ct)).ToOk()
                    : rejection.ToProblem())
            .Needs(Resource.Installation)
            .WithName("ListJobs")
            .WithSummary("Jobs, newest first.").Produces<Page<JobAnswer>>().ProducesProblem(422);
        routes.MapGet("/jobs/{job}", async (string job, IMediator ask, CancellationToken ct) => (await ask.Send(new One(job), ct)).ToOk())
            .Needs(Resource.Job)
            .WithName("GetJob")
            .WithSummary("One job with its progress.").Produces<JobAnswer>().ProducesProblem(404);
    }
}
