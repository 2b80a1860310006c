using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using InFiConD.Api.Configuration;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Storage.S3;

/// <summary>
/// Blobs as objects of a bucket, <c>prefix/ab/abcdef...</c>: the layout of <see cref="FolderBlobs"/>. They are read through a cache on this
/// machine, and compared with their names when they arrive.
/// </summary>
internal sealed class S3Blobs(IAmazonS3 client, S3Address address, BlobCache cache) : IBlobStore, IDisposable
{
    /// <summary>A line may damage bytes; only what arrives altered every time lies altered.</summary>
    private const int Tries = 3;

    private static readonly TransferUtilityConfig Transfers = new() { MinSizeBeforePartUpload = 16 << 20, ConcurrentServiceRequests = 4 };

    private readonly TransferUtility _transfers = new(client, Transfers);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _fetching = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync(string hash, CancellationToken ct)
    {
        try
        {
            await client.GetObjectMetadataAsync(address.Bucket, KeyOf(hash), ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (Exception e) when (S3Faults.IsOutage(e))
        {
            throw new BlobStoreUnavailableException(e);
        }
    }

    /// <inheritdoc/>
    public async Task<string> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        (await PutAsync(file => file.WriteAsync(bytes, ct).AsTask(), ct)).Hash;

    /// <inheritdoc/>
    public async Task<StoredBlob> PutAsync(Func<Stream, Task> write, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(write);
        var temporary = cache.NewTemporary();
        try
        {
            await using (var file = new FileStream(
                temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
                await write(file);
            var stored = new StoredBlob(await BlobHash.OfFileAsync(temporary, ct), new FileInfo(temporary).Length);
            await UploadAsync(temporary, stored.Hash, ct);
            cache.Add(temporary, stored.Hash).Dispose();
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobLease> LeaseAsync(string hash, CancellationToken ct)
    {
        BlobHash.Checked(hash);
        while (true)
        {
            if (await cache.TryLeaseAsync(hash, ct) is { } lease) return lease;
            // Not cancelled with this caller: others may wait for the same bytes.
            var fetching = _fetching.GetOrAdd(hash, _ => new Lazy<Task>(() => Task.Run(() => FetchAsync(hash))));
            await fetching.Value.WaitAsync(ct);
        }
    }

    /// <inheritdoc/>
    public async Task<BlobCheck> CheckAsync(string hash, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await client.GetObjectAsync(address.Bucket, KeyOf(hash), ct);
                var sound = await NameAsync(() => BlobHash.OfStreamAsync(answer.ResponseStream, ct)) == hash;
                if (sound) return new BlobCheck(BlobCondition.Sound, answer.ContentLength);
                if (attempt == Tries) return new BlobCheck(BlobCondition.Altered, answer.ContentLength);
            }
            catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
            {
                return new BlobCheck(BlobCondition.Missing, 0);
            }
            catch (Exception e) when (S3Faults.IsOutage(e))
            {
                if (attempt == Tries) throw new BlobStoreUnavailableException(e);
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> HashesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var pages = client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = address.Bucket, Prefix = address.Prefix });
        await foreach (var found in pages.S3Objects.WithCancellation(ct))
        {
            var name = found.Key[(found.Key.LastIndexOf('/') + 1)..];
            if (BlobHash.IsValid(name) && found.Key == KeyOf(name)) yield return name;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transfers.Dispose();
        client.Dispose();
    }

    private async Task UploadAsync(string path, string hash, CancellationToken ct)
    {
        try
        {
            var upload = new TransferUtilityUploadRequest { BucketName = address.Bucket, Key = KeyOf(hash), FilePath = path };
            await _transfers.UploadAsync(upload, ct);
        }
        catch (Exception e) when (S3Faults.IsOutage(e))
        {
            throw new BlobStoreUnavailableException(e);
        }
    }

    private async Task FetchAsync(string hash)
    {
        var temporary = cache.NewTemporary();
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await DownloadAsync(hash, temporary, attempt) == hash) break;
                if (attempt == Tries) throw new BlobAlteredException(hash);
            }

            cache.Add(temporary, hash).Dispose();
        }
        finally
        {
            _fetching.TryRemove(hash, out _);
            File.Delete(temporary);
        }
    }

    /// <summary>The name of what arrived; null when the line broke and there is another try.</summary>
    private async Task<string?> DownloadAsync(string hash, string path, int attempt)
    {
        try
        {
            using var answer = await client.GetObjectAsync(address.Bucket, KeyOf(hash));
            return await NameAsync(async () =>
            {
                await using (var file = File.Create(path)) await answer.ResponseStream.CopyToAsync(file);
                return await BlobHash.OfFileAsync(path, CancellationToken.None);
            });
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            throw new BlobMissingException(hash);
        }
        catch (Exception e) when (S3Faults.IsOutage(e))
        {
            return attempt < Tries ? null : throw new BlobStoreUnavailableException(e);
        }
    }

    /// <summary>
    /// The name of what arrived; empty when the SDK finds at the end that it does not fit the checksum that the store sent along.
    /// </summary>
    private static async Task<string> NameAsync(Func<Task<string>> read)
    {
        try
        {
            return await read();
        }
        catch (AmazonClientException)
        {
            return "";
        }
    }

    private string KeyOf(string hash) => $"{address.Prefix}{BlobHash.Checked(hash)[..2]}/{hash}";
}
