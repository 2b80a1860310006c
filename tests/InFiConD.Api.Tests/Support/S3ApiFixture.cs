using Amazon.Runtime;
using InFiConD.Api.Configuration;
using InFiConD.Api.Storage;
using InFiConD.Api.Storage.S3;
using InFiConD.Inference.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace InFiConD.Api.Tests.Support;

/// <summary>The application on a bucket, with a cache that keeps nothing which is not being read: every read fetches.</summary>
public sealed class S3ApiFixture : ApiFixture
{
    private const string Prefix = "app";
    private readonly TestFolder _cache = new();
    private S3Server? _server;
    private IBlobStore? _blobs;

    /// <summary>The file in which the server keeps a blob.</summary>
    public string FileOf(string hash) => _server!.FileOf(Prefix, hash);

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        _server = await S3Server.StartAsync();
        var cache = new BlobCache(_cache["cache"], Directory.CreateDirectory(_cache["tmp"]).FullName, 0);
        var credentials = new BasicAWSCredentials(S3Server.Key, S3Server.Key);
        _blobs = await BlobStores.OpenAsync(S3Address.Parse(_server.Address(Prefix))!, cache, credentials, 1, default);
        await base.InitializeAsync();
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _server?.Dispose();
        _cache.Dispose();
    }

    /// <inheritdoc/>
    protected override void Replace(IServiceCollection services) => services.AddSingleton(_blobs!);
}
