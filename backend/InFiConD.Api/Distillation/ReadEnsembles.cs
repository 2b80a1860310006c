using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Teachers;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Distillation;

/// <summary>Lists a project's ensembles, newest first, and reads one with its ETag.</summary>
internal static class ReadEnsembles
{
    public sealed record List(string Project, string? Cursor, int? Limit) : IAsk<Page<EnsembleView>>;

    public sealed record One(string Id) : IAsk<EnsembleView>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<EnsembleView>>
    {
        public async Task<Result<Page<EnsembleView>>> Handle(List request, CancellationToken cancellationToken) =>
            await session.LoadAsync<Projects.ProjectView>(request.Project, cancellationToken) is null
                ? Missing.Of("project", request.Project)
                : await (await session.Query<EnsembleView>().Where(s => s.ProjectId == request.Project)
                        .PageAsync("ensembles", request.Cursor, request.Limit, s => s.CreatedAt, s => s.Id, cancellationToken))
                    .Match(page => WithTeachersAsync(session, page, cancellationToken), rejection => Task.FromResult<Result<Page<EnsembleView>>>(rejection));
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, EnsembleView>
    {
        public async Task<Result<EnsembleView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<EnsembleView>(request.Id, cancellationToken) is { } view
                ? view with { TeacherFrom = (await session.LoadAsync<TeacherLogitsView>(view.TeacherLogitsId, cancellationToken))?.From }
                : Missing.Of("ensemble", request.Id);
    }

    private static async Task<Result<Page<EnsembleView>>> WithTeachersAsync(IQuerySession session, Page<EnsembleView> page, CancellationToken ct)
    {
        var teachers = (await session.LoadManyAsync<TeacherLogitsView>(ct, page.Items.Select(view => view.TeacherLogitsId).Distinct())).ToDictionary(logits => logits.Id);
        return page with { Items = [.. page.Items.Select(view => view with { TeacherFrom = teachers.GetValueOrDefault(view.TeacherLogitsId)?.From })] };
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/ensembles", async (string project, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(project, cursor, limit), ct)).ToOk())
            .Needs(Resource.Project)
            .WithName("ListEnsembles")
            .WithSummary("Ensembles of a project, newest first.").Produces<Page<EnsembleView>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/ensembles/{ensemble}", async (string ensemble, HttpResponse http, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new One(ensemble), ct)).ToHttp(view =>
                {
                    http.SetETag(view.StreamVersion);
                    return Results.Ok(view);
                }))
            .Needs(Resource.Ensemble)
            .GivesETag().WithName("GetEnsemble")
            .WithSummary("One ensemble with its branches and what is pending.").Produces<EnsembleView>().ProducesProblem(404);
    }
}
