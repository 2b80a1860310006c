using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Projects;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using Marten;
using MediatR;

namespace InFiConD.Api.Datasets;

/// <summary>Lists a project's datasets, newest first, and reads one.</summary>
internal static class ReadDatasets
{
    public sealed record List(string Project, string? Cursor, int? Limit) : IAsk<Page<DatasetAnswer>>;

    public sealed record One(string Id) : IAsk<DatasetAnswer>;

    public sealed class ListHandler(IQuerySession session, IBlobStore blobs) : IAnswer<List, Page<DatasetAnswer>>
    {
        public async Task<Result<Page<DatasetAnswer>>> Handle(List request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ProjectView>(request.Project, cancellationToken) is null) return Missing.Of("project", request.Project);
            var views = await session.Query<DatasetView>().Where(d => d.ProjectId == request.Project)
                .PageAsync("datasets", request.Cursor, request.Limit, d => d.CreatedAt, d => d.Id, cancellationToken);
            if (!views.TryGet(out var page, out var rejection)) return rejection;
            var answers = new List<DatasetAnswer>(page.Items.Count);
            foreach (var view in page.Items) answers.Add(await DatasetAnswer.OfAsync(view, blobs, cancellationToken));
            return new Page<DatasetAnswer>(answers, page.NextCursor);
        }
    }

    public sealed class OneHandler(IQuerySession session, IBlobStore blobs) : IAnswer<One, DatasetAnswer>
    {
        public async Task<Result<DatasetAnswer>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<DatasetView>(request.Id, cancellationToken) is { } view
                ? await DatasetAnswer.OfAsync(view, blobs, cancellationToken)
                : Missing.Of("dataset", request.Id);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/projects/{project}/datasets", async (string project, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(project, cursor, limit), ct)).ToOk())
            .Needs(Resource.Project)
            .WithName("ListDatasets")
            .WithSummary("Datasets of a project, newest first.").Produces<Page<DatasetAnswer>>().ProducesProblem(404).ProducesProblem(422);
        routes.MapGet("/datasets/{dataset}", async (string dataset, HttpResponse response, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new One(dataset), ct)).ToHttp(answer => WithTag(response, answer)))
            .Needs(Resource.Dataset)
            .GivesETag().WithName("GetDataset")
            .WithSummary("One dataset.").Produces<DatasetAnswer>().ProducesProblem(404);
    }

    /// <summary>200 with the dataset and its stream's version as ETag.</summary>
    public static IResult WithTag(HttpResponse response, DatasetAnswer answer)
    {
        response.SetETag(answer.StreamVersion);
        return Results.Ok(answer);
    }
}
