using System.Text;
using System.Text.Json;
using InFiConD.Api.Access;
using InFiConD.Api.Configuration;
using InFiConD.Api.Http;
using InFiConD.Api.Intake;
using InFiConD.Core;
using InFiConD.Inference.Archives;
using InFiConD.Inference.Blobs;
using InFiConD.Inference.Bundles;
using MediatR;

namespace InFiConD.Api.Bundles;

/// <summary>Says what a bundle would be understood to be, before it is brought in: nothing is kept or run.</summary>
internal static class InspectBundle
{
    public sealed record Ask(BundleKind Kind, BundleInput Input) : IAsk<Answer>;

    /// <param name="Name">What it would be called.</param>
    /// <param name="Layout">Whether it has a manifest, or how a model without one was recognised.</param>
    /// <param name="Manifest">What was understood, as the manifest that says it. Send it along, corrected, as "manifest".</param>
    /// <param name="Notes">What to know: files left aside, values that nothing says.</param>
    /// <param name="Refusal">Why this manifest would be refused; null when nothing is known against it.</param>
    /// <param name="Upload">A ticket for what was sent: the import takes it in place of the files, for a day. Null for a folder on the server.</param>
    public sealed record Answer(
        string Name, [Words<BundleLayout>] string Layout, JsonElement Manifest, IReadOnlyList<string> Notes, string? Refusal, string? Upload);

    public sealed class Handler(InputTrees trees, UploadTickets tickets) : IAnswer<Ask, Answer>
    {
        public async Task<Result<Answer>> Handle(Ask request, CancellationToken cancellationToken)
        {
            var (kind, input) = request;
            if (!(await trees.OpenAsync(input.Source, ZipLimits.Bundle, cancellationToken)).TryGet(out var tree, out var rejection)) return rejection;
            using (tree)
            {
                if (!UnderstoodBundle.Of(tree, kind, input.Manifest is { } given ? Encoding.UTF8.GetBytes(given) : null).TryGet(out var bundle, out rejection)) return rejection;
                var refusal = ManifestReader.Check(kind, bundle.Manifest);
                if (!Json(bundle.Manifest).TryGet(out var manifest, out rejection)) return refusal ?? rejection;
                var name = input.Name ?? (manifest.TryGetProperty("name", out var own) && own.ValueKind == JsonValueKind.String ? own.GetString()! : input.FallbackName);
                return new Answer(
                    name, bundle.Layout, manifest, bundle.Notes, refusal?.Message,
                    input.Source.ArchiveHash is { } hash ? tickets.Issue(hash, input.FallbackName) : null);
            }
        }

        private static Result<JsonElement> Json(byte[] manifest)
        {
            try
            {
                using var document = JsonDocument.Parse(manifest, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                return new Rejection("manifest-broken", "The manifest is not valid JSON.", "manifest");
            }
        }
    }

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, Settings settings, BundleImport import) => routes
        .MapPost($"{import.Collection}/inspect", async (HttpRequest http, IBlobStore blobs, UploadTickets tickets, IMediator ask, CancellationToken ct) =>
        {
            if (!(await BundleInput.ReadAsync(http, import.Kind, settings, blobs, tickets, ct)).TryGet(out var input, out var rejection)) return rejection.ToProblem();
            return (await ask.Send(new Ask(import.Kind, input), ct)).ToOk();
        })
        .AcceptsUploads(settings)
        .Needs(Resource.Installation, Permission.Tune)
        .TakesForm(BundleInput.Parts)
        .WithName($"Inspect{import.Operation["Import".Length..]}").WithSummary($"Says what this bundle ({import.Noun}) would be understood to be; brings nothing in.")
        .Accepts<BundleInput.Body>("application/json", "multipart/form-data")
        .Produces<Answer>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
}

/// <summary>How bundles are recognised.</summary>
internal abstract class BundleLayout : IWords
{
    public static IEnumerable<string> All => UnderstoodBundle.Layouts;
}
