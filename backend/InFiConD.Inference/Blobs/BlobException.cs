namespace InFiConD.Inference.Blobs;

/// <summary>A blob that can't be read as its name promises. Nothing was computed from it.</summary>
public abstract class BlobException(string code, string hash, string message) : Exception(message)
{
    /// <summary>Stable code for callers.</summary>
    public string Code => code;

    /// <summary>The blob's name.</summary>
    public string Hash => hash;
}

/// <summary>The store does not answer, or not as asked; later it may.</summary>
public sealed class BlobStoreUnavailableException(Exception cause)
    : Exception($"The blob store can't be used now: {cause?.Message}", cause)
{
    /// <summary>Stable code for callers.</summary>
    public const string Code = "storage-unavailable";
}

/// <summary>There is no blob of that name.</summary>
public sealed class BlobMissingException(string hash)
    : BlobException("blob-missing", hash, $"The blob {hash} is missing from the store. Put it back from a backup, then try again.");

/// <summary>The bytes under that name are others than were stored.</summary>
public sealed class BlobAlteredException(string hash)
    : BlobException(
        "blob-altered", hash,
        $"The blob {hash} was altered: its bytes are not those that were stored. Nothing was computed from it. "
        + "Put it back from a backup, then try again.");
