using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using InFiConD.Api.Configuration;
using InFiConD.Api.Storage.S3;
using InFiConD.Inference.Blobs;

namespace InFiConD.Api.Storage;

/// <summary>Opens the blob store that the operator chose.</summary>
internal static class BlobStores
{
    private const int Patience = 20;

    /// <summary>Folder or bucket; throws <see cref="StartRefusedException"/> when the bucket can't be listed and written.</summary>
    public static async Task<IBlobStore> OpenAsync(HostContext host, CancellationToken ct) => host.Settings.BlobBucket is { } address
        ? await OpenAsync(
            address, new BlobCache(host.State.BlobCache, host.State.Temporary, host.Settings.BlobCacheBytes), null, Patience, ct)
        : new FolderBlobs(host.Settings.Blobs ?? host.State.Blobs);

    /// <param name="address">Where the bucket is.</param>
    /// <param name="cache">What is kept of it here.</param>
    /// <param name="credentials">Null for what the SDK's chain finds.</param>
    /// <param name="tries">How often a store that does not answer is asked, twice a second.</param>
    /// <param name="ct">Ends the waiting.</param>
    internal static async Task<S3Blobs> OpenAsync(
        S3Address address, BlobCache cache, AWSCredentials? credentials, int tries, CancellationToken ct)
    {
        var client = Client(address, credentials);
        var store = new S3Blobs(client, address, cache);
        try
        {
            await TryOutAsync(store, client, address, tries, ct);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static AmazonS3Client Client(S3Address address, AWSCredentials? credentials)
    {
        try
        {
            return credentials is null ? new AmazonS3Client(Config(address)) : new AmazonS3Client(credentials, Config(address));
        }
        catch (AmazonClientException e)
        {
            throw S3Faults.Refuse(address, e);
        }
    }

    /// <summary>Servers other than Amazon's get paths, not host names, and no checksums that they may not know.</summary>
    private static AmazonS3Config Config(S3Address address)
    {
        var config = new AmazonS3Config();
        if (address.Region is { } region) config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region);
        if (address.Endpoint is not { } endpoint) return config;
        config.ServiceURL = endpoint.ToString();
        config.AuthenticationRegion = address.Region ?? "us-east-1";
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        return config;
    }

    /// <summary>
    /// Lists, then stores the blob of no bytes. Containers start side by side: a store that does not answer yet is given a moment.
    /// </summary>
    private static async Task TryOutAsync(S3Blobs store, AmazonS3Client client, S3Address address, int tries, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var first = new ListObjectsV2Request { BucketName = address.Bucket, Prefix = address.Prefix, MaxKeys = 1 };
                await client.ListObjectsV2Async(first, ct);
                await store.PutAsync(ReadOnlyMemory<byte>.Empty, ct);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                var cause = e is BlobStoreUnavailableException { InnerException: { } inner } ? inner : e;
                if (attempt == tries || !S3Faults.MayPass(cause)) throw S3Faults.Refuse(address, cause);
                await Task.Delay(500, ct);
            }
        }
    }
}
