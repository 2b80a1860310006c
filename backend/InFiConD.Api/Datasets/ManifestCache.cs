using InFiConD.Api.Storage;
using InFiConD.Core.Datasets;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Datasets;

/// <summary>A manifest in memory with its images found by key and by name.</summary>
internal sealed class LoadedManifest(ImageManifest manifest)
{
    private readonly Lazy<Dictionary<string, int>> _byKey = new(() => manifest.Images.Index().ToDictionary(item => item.Item.Key, item => item.Index));
    private readonly Lazy<ImageNames> _names = new(() => new ImageNames(manifest.Images));

    public ImageManifest Manifest => manifest;

    public ImageNames Names => _names.Value;

    /// <summary>The image of a key; null when the manifest has none.</summary>
    public ManifestImage? Find(string key) => _byKey.Value.TryGetValue(key, out var index) ? manifest.Images[index] : null;
}

/// <summary>The few manifests that people are looking at: a list of 100,000 images is parsed once, not for every page of it.</summary>
internal sealed class ManifestCache(IBlobStore blobs)
{
    private readonly RecentCache<Task<LoadedManifest>> _recent = new(8);

    public Task<LoadedManifest> GetAsync(string hash, CancellationToken ct) => _recent.GetAsync(hash, () => LoadAsync(hash), ct);

    private async Task<LoadedManifest> LoadAsync(string hash) => new(await blobs.ReadJsonAsync<ImageManifest>(hash, CancellationToken.None));
}
