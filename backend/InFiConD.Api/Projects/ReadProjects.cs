using InFiConD.Api.Http;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Projects;

/// <summary>Lists projects, newest first, and reads one.</summary>
internal static class ReadProjects
{
    public sealed record List : IAsk<Page<ProjectAnswer>>;

    public sealed record One(string Id) : IAsk<ProjectAnswer>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ProjectAnswer>>
    {
        public async Task<Result<Page<ProjectAnswer>>> Handle(List request, CancellationToken cancellationToken)
        {
            var views = await session.Query<ProjectView>().OrderByDescending(p => p.CreatedAt).ToListAsync(cancellationToken);
            var answers = new List<ProjectAnswer>(views.Count);
            foreach (var view in views) answers.Add(await ProjectAnswer.OfAsync(session, view, cancellationToken));
            return new Page<ProjectAnswer>(answers);
        }
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, ProjectAnswer>
    {
        public async Task<Result<ProjectAnswer>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<ProjectView>(request.Id, cancellationToken) is { } view
                ? await ProjectAnswer.OfAsync(session, view, cancellationToken)
                : Missing.Of("project", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects", async (IMediator ask, CancellationToken ct) => (await ask.Send(new List(), ct)).ToOk())
            .WithName("ListProjects").Produces<Page<ProjectAnswer>>();
        routes.MapGet("/projects/{project}", async (string project, IMediator ask, CancellationToken ct) => (await ask.Send(new One(project), ct)).ToOk())
            .WithName("GetProject").Produces<ProjectAnswer>().ProducesProblem(404);
    }
}
