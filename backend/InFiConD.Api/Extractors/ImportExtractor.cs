using InFiConD.Api.Access;
using InFiConD.Api.Datasets;
using InFiConD.Api.Hosting;
using InFiConD.Api.Http;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Core.Extractors;
using InFiConD.Inference.Blobs;
using MediatR;

namespace InFiConD.Api.Extractors;

/// <summary>Asks for an extractor bundle to be brought in and tried.</summary>
internal static class ImportExtractor
{
    public sealed record Ask(InputRequest Input) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (extractor, job, input) = (Ids.Extractor(), Ids.Job(), request.Input);
            ledger.Append(extractor, null, new ExtractorImportRequested(input.Source, job, input.Name));
            queue.Request(ledger, job, JobKinds.ImportExtractor, null, extractor, $"Import extractor \"{input.Name ?? input.FallbackName}\"", InputHash.Of(JobKinds.ImportExtractor, input.Source));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, extractor);
        }
    }

    public static void Map(IEndpointRouteBuilder routes, Settings settings) => routes
        .MapPost("/extractors", async (HttpRequest http, IBlobStore blobs, IMediator ask, CancellationToken ct) =>
        {
            if (!(await InputRequest.ReadAsync(http, settings, blobs, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(input), ct)).ToHttp(accepted => Results.Accepted($"/api/v1/extractors/{accepted.Id}", accepted));
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Installation, Permission.Tune)
        .TakesForm(new("file", "A bundle as a zip.", Required: true), new("name", "What it shall be called.", IsFile: false))
        .WithName("ImportExtractor").Accepts<InputRequest.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
