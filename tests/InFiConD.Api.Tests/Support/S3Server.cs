using System.Diagnostics;
using System.Globalization;

namespace InFiConD.Api.Tests.Support;

/// <summary>
/// A real S3-compatible server with one bucket. npm fetches it once into the project's <c>obj</c>; it checks signatures and keeps objects
/// as files. It ends with the test process, also when that is killed.
/// </summary>
public sealed class S3Server : IDisposable
{
    public const string Bucket = "blobs";

    /// <summary>The only key that the server knows; the secret is the same.</summary>
    public const string Key = "S3RVER";

    private static readonly Lazy<Task<string>> _program = new(FetchAsync);
    private readonly TestFolder _objects;
    private readonly Process _process;

    private S3Server(TestFolder objects, Process process, int port) =>
        (_objects, _process, Endpoint) = (objects, process, $"http://127.0.0.1:{port}");

    /// <summary>http address with the port that was free.</summary>
    public string Endpoint { get; }

    /// <summary>Method and address of every request up to now.</summary>
    public IReadOnlyList<string> Requests => File.ReadAllLines(Path.Combine(_objects.Path, "requests"));

    public static async Task<S3Server> StartAsync()
    {
        var program = await _program.Value;
        var objects = new TestFolder();
        var start = new ProcessStartInfo("node", ["--openssl-legacy-provider", Path.Combine(program, "server.mjs"), objects.Path, Bucket])
        {
            WorkingDirectory = program,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The S3 server did not start.");
        return new S3Server(objects, process, int.Parse(port, CultureInfo.InvariantCulture));
    }

    /// <summary>What INFICOND_BLOBS says to keep blobs under a prefix.</summary>
    public string Address(string prefix) => $"s3://{Bucket}/{prefix}?endpoint={Endpoint}";

    /// <summary>The file in which the server keeps a blob.</summary>
    public string FileOf(string prefix, string hash) => Path.Combine(_objects.Path, Bucket, prefix, hash[..2], $"{hash}._S3rver_object");

    /// <summary>The file in which the server keeps what it sends as the blob's checksum; made anew when it is gone.</summary>
    public string ChecksumOf(string prefix, string hash) => FileOf(prefix, hash) + ".md5";

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        _objects.Dispose();
    }

    private static async Task<string> FetchAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Support", "s3");
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "obj", "fetched", "s3"));
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), true);
        var complete = Path.Combine(folder, ".complete");
        var pinned = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"));
        if (File.Exists(complete) && await File.ReadAllTextAsync(complete) == pinned) return folder;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm could not fetch the S3 server:\n{await output}{await errors}");
        await File.WriteAllTextAsync(complete, pinned);
        return folder;
    }
}
