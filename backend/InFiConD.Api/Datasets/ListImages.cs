using InFiConD.Api.Access;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using InFiConD.Core.Naming;
using Marten;
using MediatR;

namespace InFiConD.Api.Datasets;

/// <summary>Pages through a dataset's images, filtered by split, by class and by a part of the name. Labels of the lockbox are not told, nor found.</summary>
internal static class ListImages
{
    public sealed record Image(string Sha, string Name, int Width, int Height, Split Split, IReadOnlyList<string> Labels, IReadOnlyList<string> Unknown);

    public sealed record Filter(Split? Split, string? Class, string? Query);

    public sealed record Ask(string Dataset, Filter Filter, string? Cursor, int? Limit) : IAsk<Page<Image>>;

    public sealed class Handler(IQuerySession session, ManifestCache manifests) : IAnswer<Ask, Page<Image>>
    {
        public async Task<Result<Page<Image>>> Handle(Ask request, CancellationToken cancellationToken)
        {
            if (await session.LoadAsync<DatasetView>(request.Dataset, cancellationToken) is not { } view) return Missing.Of("dataset", request.Dataset);
            if (view.ManifestHash is null) return new Page<Image>([], null, 0);
            var manifest = (await manifests.GetAsync(view.ManifestHash, cancellationToken)).Manifest;
            var index = request.Filter.Class is { Length: > 0 } name ? NameMatching.Find(manifest.Classes, name) : -1;
            if (index < 0 && request.Filter.Class is { Length: > 0 })
                return new Rejection("class-unknown", $"This dataset has no ground truth for a class \"{request.Filter.Class}\".", "class");
            if (index >= 0 && request.Filter.Split == Split.Lockbox)
                return new Rejection("lockbox-closed", "The lockbox is closed: which of its images show a class is not told while people tune.", "class");
            // Revisions change labels and splits, never an image's place.
            return Paging.Slice("images", Matching(manifest, request.Filter, index), request.Cursor, request.Limit, i => Shape(manifest, manifest.Images[i]));
        }

        private static Image Shape(ImageManifest manifest, ManifestImage image) => new(
            image.Key, image.Name, image.Width, image.Height, image.Split, Told(manifest, image, image.Positive), Told(manifest, image, image.Unknown));

        private static string[] Told(ImageManifest manifest, ManifestImage image, IReadOnlyList<int> classes) =>
            image.Split == Split.Lockbox ? [] : [.. classes.Select(c => manifest.Classes[c])];

        private static int[] Matching(ImageManifest manifest, Filter filter, int index) => [.. Enumerable.Range(0, manifest.Images.Count).Where(i =>
        {
            var image = manifest.Images[i];
            return (filter.Split is null || image.Split == filter.Split)
                && (index < 0 || (image.Split != Split.Lockbox && image.Positive.Contains(index)))
                && (string.IsNullOrEmpty(filter.Query) || image.Name.Contains(filter.Query, StringComparison.OrdinalIgnoreCase));
        })];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/datasets/{dataset}/images", async (
            string dataset, [EnumWords<Split>] string? split, string? @class, string? query, string? cursor, int? limit, IMediator ask, CancellationToken ct) =>
            EnumText.Parse<Split>(split, "split").TryGet(out var part, out var rejection)
                ? (await ask.Send(new Ask(dataset, new Filter(part, @class, query), cursor, limit), ct)).ToOk()
                : rejection.ToProblem())
        .Needs(Resource.Dataset)
        .WithName("ListImages")
        .WithSummary("Images of a dataset with split and labels.").Produces<Page<Image>>().ProducesProblem(404).ProducesProblem(422);
}
