using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Projects;

/// <summary>Lists projects, newest first, and reads one.</summary>
internal static class ReadProjects
{
    public sealed record List(string? Cursor, int? Limit) : IAsk<Page<ProjectAnswer>>;

    public sealed record One(string Id) : IAsk<ProjectAnswer>;

    public sealed class ListHandler(IQuerySession session, ProjectAnswers projects, Caller caller) : IAnswer<List, Page<ProjectAnswer>>
    {
        public async Task<Result<Page<ProjectAnswer>>> Handle(List request, CancellationToken cancellationToken)
        {
            IQueryable<ProjectView> query = session.Query<ProjectView>();
            if ((await caller.SeesAsync(cancellationToken)).Ids is { } seen) query = query.Where(p => p.Id.IsOneOf(seen));
            var views = await query.PageAsync("projects", request.Cursor, request.Limit, p => p.CreatedAt, p => p.Id, cancellationToken);
            if (!views.TryGet(out var page, out var rejection)) return rejection;
            var answers = new List<ProjectAnswer>(page.Items.Count);
            foreach (var view in page.Items) answers.Add(await projects.OfAsync(view, cancellationToken));
            return new Page<ProjectAnswer>(answers, page.NextCursor);
        }
    }

    public sealed class OneHandler(IQuerySession session, ProjectAnswers projects) : IAnswer<One, ProjectAnswer>
    {
        public async Task<Result<ProjectAnswer>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<ProjectView>(request.Id, cancellationToken) is { } view
                ? await projects.OfAsync(view, cancellationToken)
                : Missing.Of("project", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects", async (string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(cursor, limit), ct)).ToOk())
            .Needs(Resource.Installation)
            .WithName("ListProjects")
            .WithSummary("Projects that the caller may see, newest first.").Produces<Page<ProjectAnswer>>().ProducesProblem(422);
        routes.MapGet("/projects/{project}", async (string project, IMediator ask, CancellationToken ct) => (await ask.Send(new One(project), ct)).ToOk())
            .Needs(Resource.Project)
            .WithName("GetProject")
            .WithSummary("One project.").Produces<ProjectAnswer>().ProducesProblem(404);
    }
}
