using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Api.Identity;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using Marten;
using MediatR;

namespace InFiConD.Api.Audit;

/// <summary>Lists the checks of the store, newest first, and reads one with every blob that was found missing or altered.</summary>
internal static class ReadScrub
{
    public sealed record Answer(ScrubView Scrub, IReadOnlyList<ScrubFinding> Findings, string CreatedByName);

    public sealed record List(string? Cursor, int? Limit) : IAsk<Page<ScrubView>>;

    public sealed record One(string Scrub) : IAsk<Answer>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ScrubView>>
    {
        public async Task<Result<Page<ScrubView>>> Handle(List request, CancellationToken cancellationToken) =>
            await session.Query<ScrubView>()
                .PageAsync("scrubs", request.Cursor, request.Limit, scrub => scrub.CreatedAt, scrub => scrub.Id, cancellationToken);
    }

    public sealed class OneHandler(IQuerySession session, IBlobStore blobs, IPeople people) : IAnswer<One, Answer>
    {
        public async Task<Result<Answer>> Handle(One request, CancellationToken cancellationToken)
        {
            var scrub = await session.LoadAsync<ScrubView>(request.Scrub, cancellationToken);
            if (scrub is null) return Missing.Of("check of the store", request.Scrub);
            var findings = scrub.ReportHash is { } report ? await blobs.ReadJsonAsync<ScrubFinding[]>(report, cancellationToken) : [];
            return new Answer(scrub, findings, people.NameOf(scrub.CreatedBy));
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/storage/scrubs", async (string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(cursor, limit), ct)).ToOk())
            .Needs(Resource.Installation, Permission.Audit)
            .WithName("ListScrubs").WithSummary("Lists the checks of the store, newest first.")
            .Produces<Page<ScrubView>>().ProducesProblem(422);
        routes.MapGet("/storage/scrubs/{scrub}", async (string scrub, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new One(scrub), ct)).ToOk())
            .Needs(Resource.Installation, Permission.Audit)
            .WithName("GetScrub").WithSummary("Reads a check of the store, with every blob that it found missing or altered.")
            .Produces<Answer>().ProducesProblem(404);
    }
}
