using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Inference.Text;
using Marten;
using MediatR;

namespace InFiConD.Api.Extractors;

/// <summary>Lists extractors, newest first, reads one, and searches its words.</summary>
internal static class ReadExtractors
{
    public sealed record List(string? Cursor, int? Limit) : IAsk<Page<ExtractorView>>;

    public sealed record One(string Id) : IAsk<ExtractorView>;

    public sealed record FindWords(string Id, string? Query, string? Cursor, int? Limit) : IAsk<Page<string>>;

    public sealed record EverydayAnswer(IReadOnlyList<string> Items);

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ExtractorView>>
    {
        public async Task<Result<Page<ExtractorView>>> Handle(List request, CancellationToken cancellationToken) =>
            await session.Query<ExtractorView>().PageAsync("extractors", request.Cursor, request.Limit, e => e.CreatedAt, e => e.Id, cancellationToken);
    }

    public sealed class OneHandler(IQuerySession session) : IAnswer<One, ExtractorView>
    {
        public async Task<Result<ExtractorView>> Handle(One request, CancellationToken cancellationToken) =>
            await session.LoadAsync<ExtractorView>(request.Id, cancellationToken) is { } view ? view : Missing.Of("extractor", request.Id);
    }

    public sealed class WordsHandler(IQuerySession session, Words words) : IAnswer<FindWords, Page<string>>
    {
        public async Task<Result<Page<string>>> Handle(FindWords request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<ExtractorView>(request.Id, cancellationToken) is not { } view) return Missing.Of("extractor", request.Id);
            var all = view.BundleHash is { } hash ? await words.OfAsync(hash, cancellationToken) ?? [] : [];
            var query = request.Query?.Trim() ?? "";
            int[] found = [.. Enumerable.Range(0, all.Count).Where(i => all[i].Contains(query, StringComparison.OrdinalIgnoreCase))];
            return Paging.Slice("words", found, request.Cursor, request.Limit, i => all[i]);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/extractors", async (string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new List(cursor, limit), ct)).ToOk())
            .Needs(Resource.Installation)
            .WithName("ListExtractors")
            .WithSummary("Extractors, newest first.").Produces<Page<ExtractorView>>().ProducesProblem(422);
        routes.MapGet("/extractors/{extractor}", async (string extractor, IMediator ask, CancellationToken ct) => (await ask.Send(new One(extractor), ct)).ToOk())
            .Needs(Resource.Extractor)
            .WithName("GetExtractor")
            .WithSummary("One extractor.").Produces<ExtractorView>().ProducesProblem(404);
        routes.MapGet("/words/everyday", () => Results.Ok(new EverydayAnswer(EverydayWords.All)))
            .Needs(Resource.Installation)
            .WithName("ListEverydayWords")
            .WithSummary("584 everyday words: a vocabulary for an extractor that takes any phrase.").Produces<EverydayAnswer>();
        routes.MapGet("/extractors/{extractor}/words", async (string extractor, string? query, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new FindWords(extractor, query, cursor, limit), ct)).ToOk())
            .Needs(Resource.Extractor)
            .WithName("ListWords")
            .WithSummary("Words of an extractor's vocabulary that hold a text.")
            .Produces<Page<string>>().ProducesProblem(404).ProducesProblem(422);
    }
}
