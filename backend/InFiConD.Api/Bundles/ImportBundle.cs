using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Api.Jobs;
using InFiConD.Api.Provenance;
using InFiConD.Core;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using MediatR;

namespace InFiConD.Api.Bundles;

/// <summary>What tells one kind of bundle from another when it is brought in.</summary>
/// <param name="Noun">The kind in words, as in a job's title.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Collection">Its collection's address below the API's, such as <c>/extractors</c>.</param>
/// <param name="Operation">The route's name in the API's description.</param>
/// <param name="JobKind">The kind of the job that tries it.</param>
/// <param name="NewId">Makes the id of its stream.</param>
/// <param name="Requested">The event that asks for it: what was brought, and the job.</param>
internal sealed record BundleImport(
    string Noun, BundleKind Kind, string Collection, string Operation, string JobKind, Func<string> NewId, Func<BundleInput, string, object> Requested);

/// <summary>Asks for a bundle to be brought in and tried.</summary>
internal static class ImportBundle
{
    public sealed record Ask(BundleImport Import, BundleInput Input) : IAsk<Accepted>;

    public sealed class Handler(Ledger ledger, JobQueue queue) : IAnswer<Ask, Accepted>
    {
        public async Task<Result<Accepted>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (import, input) = request;
            var (bundle, job) = (import.NewId(), Ids.Job());
            ledger.Append(bundle, null, import.Requested(input, job));
            queue.Request(
                ledger, job, import.JobKind, null, bundle, $"Import {import.Noun} \"{input.Name ?? input.FallbackName}\"", input.Manifest is { } manifest ? InputHash.Of(import.JobKind, input.Source, manifest) : InputHash.Of(import.JobKind, input.Source));
            await ledger.SaveAsync(cancellationToken);
            return new Accepted(job, bundle);
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, Settings settings, BundleImport import) => routes
        .MapPost(import.Collection, async (HttpRequest http, IBlobStore blobs, UploadTickets tickets, IMediator ask, CancellationToken ct) =>
        {
            if (!(await BundleInput.ReadAsync(http, import.Kind, settings, blobs, tickets, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(import, input), ct)).ToHttp(accepted => Results.Accepted($"/api/v1{import.Collection}/{accepted.Id}", accepted));
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Installation, Permission.Tune)
        .TakesForm(BundleInput.Parts)
        .WithName(import.Operation).WithSummary($"Asks for a bundle ({import.Noun}) to be brought in and tried.")
        .Accepts<BundleInput.Body>("application/json", "multipart/form-data")
        .Produces<Accepted>(202).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}
