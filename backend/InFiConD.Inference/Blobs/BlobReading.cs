using System.Text.Json;
using InFiConD.Core.Provenance;

namespace InFiConD.Inference.Blobs;

/// <summary>Ways to read a blob that all come down to a leased file, and JSON.</summary>
public static class BlobReading
{
    /// <summary>The bytes as a stream that can seek; it holds the file until disposed.</summary>
    public static async Task<Stream> OpenReadAsync(this IBlobStore blobs, string hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        var lease = await blobs.LeaseAsync(hash, ct);
        try
        {
            return new LeasedStream(lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>All bytes; for blobs that are known to be small.</summary>
    public static async Task<byte[]> ReadAllAsync(this IBlobStore blobs, string hash, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        using var lease = await blobs.LeaseAsync(hash, ct);
        return await File.ReadAllBytesAsync(lease.Path, ct);
    }

    /// <summary>A value that <see cref="PutJsonAsync"/> stored.</summary>
    public static async Task<T> ReadJsonAsync<T>(this IBlobStore blobs, string hash, CancellationToken ct)
    {
        await using var stream = await OpenReadAsync(blobs, hash, ct);
        return await JsonSerializer.DeserializeAsync<T>(stream, EventJson.Options, ct)
            ?? throw new InvalidDataException($"Blob {hash} is empty.");
    }

    /// <summary>Stores a value as JSON in the form of stored events; equal values, equal hash.</summary>
    public static Task<string> PutJsonAsync<T>(this IBlobStore blobs, T value, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return blobs.PutAsync(JsonSerializer.SerializeToUtf8Bytes(value, EventJson.Options), ct);
    }

    private sealed class LeasedStream(BlobLease lease)
        : FileStream(lease.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous)
    {
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            lease.Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing) lease.Dispose();
        }
    }
}
