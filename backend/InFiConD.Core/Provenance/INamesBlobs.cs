namespace InFiConD.Core.Provenance;

/// <summary>A blob that an event or a manifest names.</summary>
/// <param name="Hash">sha256 of its bytes.</param>
/// <param name="Manifest">The type whose JSON it holds, where that names further blobs; else null.</param>
public sealed record NamedBlob(string Hash, Type? Manifest = null)
{
    /// <summary>A blob that names further ones.</summary>
    public static NamedBlob Of<TManifest>(string hash)
        where TManifest : INamesBlobs => new(hash, typeof(TManifest));
}

/// <summary>Says which of its hashes are blobs: what the store must hold so that everything can be rebuilt and replayed.</summary>
public interface INamesBlobs
{
    /// <summary>The blobs that it names itself, without those behind them.</summary>
    IEnumerable<NamedBlob> Blobs();
}
