using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Teachers;

/// <summary>Lists teachers, newest first, and reads one.</summary>
internal static class ReadTeachers
{
    public sealed record List(string? Cursor, int? Limit) : IAsk<Page<TeacherView>>;

    public sealed record One(string Id) : IAsk<TeacherView>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<TeacherView>>
    {
        public async Task<Result<Page<TeacherView>>> Handle(List request, CancellationToken cancellationToken) =>
            await session.Query<TeacherView>().PageAsync("teachers", request.Cursor, request.Limit, t => t.CreatedAt, t => t.Id, cancellationToken);
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, TeacherView>
    {
        public async Task<Result<TeacherView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<TeacherView>(request.Id, cancellationToken) is { } view ? view : Missing.Of("teacher", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/teachers", async (string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(cursor, limit), ct)).ToOk())
            .Needs(Resource.Installation)
            .WithName("ListTeachers")
            .WithSummary("Teachers, newest first.").Produces<Page<TeacherView>>().ProducesProblem(422);
        routes.MapGet("/teachers/{teacher}", async (string teacher, IMediator ask, CancellationToken ct) => (await ask.Send(new One(teacher), ct)).ToOk())
            .Needs(Resource.Teacher)
            .WithName("GetTeacher")
            .WithSummary("One teacher.").Produces<TeacherView>().ProducesProblem(404);
    }
}
