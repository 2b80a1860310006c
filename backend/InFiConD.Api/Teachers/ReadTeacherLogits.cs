using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>Lists a project's sets of teacher logits, newest first, and reads one.</summary>
internal static class ReadTeacherLogits
{
    public sealed record List(string Project) : IAsk<Page<TeacherLogitsView>>;

    public sealed record One(string Id) : IAsk<TeacherLogitsView>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<TeacherLogitsView>>
    {
        public async Task<Result<Page<TeacherLogitsView>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ProjectView>(request.Project, cancellationToken) is null) return Missing.Of("project", request.Project);
            return new Page<TeacherLogitsView>(await session.Query<TeacherLogitsView>()
                .Where(t => t.ProjectId == request.Project).OrderByDescending(t => t.CreatedAt).ToListAsync(cancellationToken));
        }
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, TeacherLogitsView>
    {
        public async Task<Result<TeacherLogitsView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<TeacherLogitsView>(request.Id, cancellationToken) is { } view ? view : Missing.Of("set of teacher logits", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/teacher-logits", async (string project, IMediator ask, CancellationToken ct) => (await ask.Send(new List(project), ct)).ToOk())
            .WithName("ListTeacherLogits").Produces<Page<TeacherLogitsView>>().ProducesProblem(404);
        routes.MapGet("/teacher-logits/{logits}", async (string logits, IMediator ask, CancellationToken ct) => (await ask.Send(new One(logits), ct)).ToOk())
            .WithName("GetTeacherLogits").Produces<TeacherLogitsView>().ProducesProblem(404);
    }
}
