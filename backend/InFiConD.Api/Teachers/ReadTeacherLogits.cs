using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>Lists a project's sets of teacher logits, newest first, and reads one.</summary>
internal static class ReadTeacherLogits
{
    public sealed record List(string Project, string? Cursor, int? Limit) : IAsk<Page<TeacherLogitsView>>;

    public sealed record One(string Id) : IAsk<TeacherLogitsView>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<TeacherLogitsView>>
    {
        public async Task<Result<Page<TeacherLogitsView>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ProjectView>(request.Project, cancellationToken) is null) return Missing.Of("project", request.Project);
            return await session.Query<TeacherLogitsView>().Where(t => t.ProjectId == request.Project)
                .PageAsync("teacher-logits", request.Cursor, request.Limit, t => t.CreatedAt, t => t.Id, cancellationToken);
        }
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, TeacherLogitsView>
    {
        public async Task<Result<TeacherLogitsView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<TeacherLogitsView>(request.Id, cancellationToken) is { } view ? view : Missing.Of("set of teacher logits", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/teacher-logits", async (string project, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(project, cursor, limit), ct)).ToOk())
            .Needs(Resource.Project)
            .WithName("ListTeacherLogits")
            .WithSummary("Sets of teacher logits of a project, newest first.")
            .Produces<Page<TeacherLogitsView>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/teacher-logits/{logits}", async (string logits, IMediator ask, CancellationToken ct) => (await ask.Send(new One(logits), ct)).ToOk())
            .Needs(Resource.TeacherLogits)
            .WithName("GetTeacherLogits")
            .WithSummary("One set of teacher logits.").Produces<TeacherLogitsView>().ProducesProblem(404);
    }
}
