namespace InFiConD.Inference.Blobs;

/// <summary>What a blob store answers.</summary>
/// <param name="Hash">sha256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">How many there were.</param>
public sealed record StoredBlob(string Hash, long Bytes);

/// <summary>What somebody found who read every byte of a blob.</summary>
public enum BlobCondition
{
    /// <summary>The bytes are those that the name promises.</summary>
    Sound,

    /// <summary>There is no such blob.</summary>
    Missing,

    /// <summary>Other bytes lie under the name.</summary>
    Altered,
}

/// <summary>What a check of a blob found, and how many bytes lie under its name.</summary>
public readonly record struct BlobCheck(BlobCondition Condition, long Bytes);

/// <summary>
/// Content-addressed blobs: the name is the sha256 of the bytes (64 lower-case hexadecimal digits), so equal content is stored once and a
/// blob never changes. A blob appears whole or not at all. Whoever reads gets the bytes that the name promises, or
/// <see cref="BlobMissingException"/> or <see cref="BlobAlteredException"/>.
/// </summary>
public interface IBlobStore
{
    /// <summary>Whether there is a blob of this name; its bytes are not looked at.</summary>
    Task<bool> ExistsAsync(string hash, CancellationToken ct);

    /// <summary>Stores bytes and answers their hash.</summary>
    Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct);

    /// <summary>Stores what <paramref name="write"/> writes to a stream that can seek; nothing is held in memory.</summary>
    Task<StoredBlob> PutAsync(Func<Stream, Task> write, CancellationToken ct);

    /// <summary>
    /// The blob as a file of this machine, for memory maps, models and archives. The file stays until the lease is given back.
    /// </summary>
    Task<BlobLease> LeaseAsync(string hash, CancellationToken ct);

    /// <summary>Reads every byte where it is kept, past all caches and whatever was found before.</summary>
    Task<BlobCheck> CheckAsync(string hash, CancellationToken ct);

    /// <summary>The names of all blobs, in no order.</summary>
    IAsyncEnumerable<string> HashesAsync(CancellationToken ct);
}
