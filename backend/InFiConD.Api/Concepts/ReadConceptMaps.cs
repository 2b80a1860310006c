using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Concepts;

/// <summary>Lists a project's concept maps, newest first, and reads one.</summary>
internal static class ReadConceptMaps
{
    public sealed record List(string Project, string? Cursor, int? Limit) : IAsk<Page<ConceptMapView>>;

    public sealed record One(string Id) : IAsk<ConceptMapView>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ConceptMapView>>
    {
        public async Task<Result<Page<ConceptMapView>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ProjectView>(request.Project, cancellationToken) is null) return Missing.Of("project", request.Project);
            return await session.Query<ConceptMapView>().Where(m => m.ProjectId == request.Project)
                .PageAsync("concept-maps", request.Cursor, request.Limit, m => m.CreatedAt, m => m.Id, cancellationToken);
        }
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, ConceptMapView>
    {
        public async Task<Result<ConceptMapView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<ConceptMapView>(request.Id, cancellationToken) is { } view ? view : Missing.Of("concept map", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/concept-maps", async (string project, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(project, cursor, limit), ct)).ToOk())
            .Needs(Resource.Project)
            .WithName("ListConceptMaps")
            .WithSummary("Concept maps of a project, newest first.")
            .Produces<Page<ConceptMapView>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/concept-maps/{map}", async (string map, IMediator ask, CancellationToken ct) => (await ask.Send(new One(map), ct)).ToOk())
            .Needs(Resource.ConceptMap)
            .WithName("GetConceptMap")
            .WithSummary("One concept map.").Produces<ConceptMapView>().ProducesProblem(404);
    }
}
