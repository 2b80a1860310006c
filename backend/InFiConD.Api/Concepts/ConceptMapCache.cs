using InFiConD.Api.Storage;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Concepts;

/// <summary>The few concept maps that people are looking at, open for reading.</summary>
internal sealed class ConceptMapCache(IBlobStore blobs)
{
    private readonly RecentCache<Task<ConceptMapReader>> _recent = new(8);

    /// <summary>The reader of a map by its hash (<see cref="ConceptMapView.MapHash"/>).</summary>
    public Task<ConceptMapReader> OpenAsync(string mapHash, CancellationToken ct) =>
        _recent.GetAsync(mapHash, () => ConceptMapReader.OpenAsync(blobs, mapHash, CancellationToken.None), ct);
}
