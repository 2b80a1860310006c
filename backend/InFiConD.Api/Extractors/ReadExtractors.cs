using InFiConD.Api.Http;
using InFiConD.Core;
using Marten;
using MediatR;

namespace InFiConD.Api.Extractors;

/// <summary>Lists extractors, newest first, reads one, and searches its words.</summary>
internal static class ReadExtractors
{
    public sealed record List : IAsk<Page<ExtractorView>>;

    public sealed record One(string Id) : IAsk<ExtractorView>;

    public sealed record FindWords(string Id, string? Query, string? Cursor, int? Limit) : IAsk<Page<string>>;

    public sealed class ListHandler(IQuerySession session) : IAnswer<List, Page<ExtractorView>>
    {
        public async Task<Result<Page<ExtractorView>>> Handle(List request, CancellationToken cancellationToken) =>
            new Page<ExtractorView>(await session.Query<ExtractorView>().OrderByDescending(e => e.CreatedAt).ToListAsync(cancellationToken));
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
            IReadOnlyList<string> found = string.IsNullOrWhiteSpace(request.Query) ? all : [.. all.Where(word => word.Contains(request.Query.Trim(), StringComparison.OrdinalIgnoreCase))];
            return Paging.Slice(found, request.Cursor, request.Limit, word => word);
        }
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/extractors", async (IMediator ask, CancellationToken ct) => (await ask.Send(new List(), ct)).ToOk())
            .WithName("ListExtractors").Produces<Page<ExtractorView>>();
        routes.MapGet("/extractors/{extractor}", async (string extractor, IMediator ask, CancellationToken ct) => (await ask.Send(new One(extractor), ct)).ToOk())
            .WithName("GetExtractor").Produces<ExtractorView>().ProducesProblem(404);
        routes.MapGet("/extractors/{extractor}/words", async (string extractor, string? query, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
                (await ask.Send(new FindWords(extractor, query, cursor, limit), ct)).ToOk())
            .WithName("ListWords").Produces<Page<string>>().ProducesProblem(404);
    }
}
