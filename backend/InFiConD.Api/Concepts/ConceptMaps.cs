using InFiConD.Api.Storage;

namespace InFiConD.Api.Concepts;

/// <summary>The few concept maps that people are looking at, open for reading.</summary>
internal sealed class ConceptMaps(BlobStore blobs)
{
    private readonly RecentCache<ConceptMapReader> _recent = new(8);

    /// <summary>The reader of a map by its hash (<see cref="ConceptMapView.MapHash"/>).</summary>
    public ConceptMapReader Open(string mapHash) => _recent.Get(mapHash, () => new ConceptMapReader(blobs, mapHash));
}
