using InFiConD.Api.Datasets;
using InFiConD.Api.Http;
using InFiConD.Core;
using InFiConD.Core.Datasets;
using Marten;

namespace InFiConD.Api.Concepts;

/// <summary>A concept map open for reading, with its images as the dataset knows them now.</summary>
internal sealed record OpenMap(ConceptMapView View, ConceptMapReader Reader, LoadedManifest Images, string ImagesHash)
{
    /// <summary>The image of a row; null when the dataset's manifest has lost it.</summary>
    public ManifestImage? ImageOf(int row) => Images.Find(Reader.Manifest.Keys[row]);

    /// <summary>Rows that may be looked at: those of the lockbox are not.</summary>
    public bool[] Visible() => [.. Reader.Manifest.Keys.Select(key => Images.Find(key) is { } image && image.Split != Split.Lockbox)];
}

/// <summary>Opens concept maps by id.</summary>
internal sealed class MapOpener(IQuerySession session, ConceptMapCache maps, ManifestCache manifests)
{
    public async Task<Result<OpenMap>> OpenAsync(string id, CancellationToken ct)
    {
        if (await session.LoadAsync<ConceptMapView>(id, ct) is not { } view) return Missing.Of("concept map", id);
        if (view.MapHash is not { } hash) return new Rejection("not-ready", "The concept map is not ready yet: wait for its job.");
        var reader = await maps.OpenAsync(hash, ct);
        var dataset = view.DatasetId is { } datasetId ? await session.LoadAsync<DatasetView>(datasetId, ct) : null;
        var images = dataset?.ManifestHash ?? reader.Manifest.Images;
        return new OpenMap(view, reader, await manifests.GetAsync(images, ct), images);
    }
}
