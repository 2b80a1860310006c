using System.Globalization;
using System.Text.RegularExpressions;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>A folder with <c>postgres</c> and <c>initdb</c> of one version.</summary>
/// <param name="Folder">Absolute path, links resolved (the programs look for their libraries beside themselves).</param>
/// <param name="Major">Major version; a data folder belongs to exactly one.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>Oldest major version the event store works with.</summary>
    public const int OldestMajor = 14;

    /// <summary>Path of one program.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>Server programs installed on this machine: the one on the PATH first, then the newest.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> InstalledAsync(CancellationToken ct)
    {
        string[] roots = ["/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt", "/usr/local/pgsql", "/usr"];
        var folders = roots.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateDirectories(root).Where(d => root == "/usr/lib/postgresql" || Path.GetFileName(d).StartsWith("postgresql@", StringComparison.Ordinal) || Path.GetFileName(d).StartsWith("pgsql-", StringComparison.Ordinal)).Append(root))
            .Select(d => Path.Combine(d, "bin"));
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders)
            if (await ProbeAsync(folder, ct) is { } binaries)
                found.Add(binaries);
        found.Sort((a, b) => b.Major.CompareTo(a.Major));
        if (Command.Find("postgres") is { } onPath && await ProbeAsync(Path.GetDirectoryName(onPath)!, ct) is { } preferred)
            found.Insert(0, preferred);
        return [.. found.Where(b => b.Major >= OldestMajor).Distinct()];
    }

    /// <summary>The programs in one folder, or null when they are missing or do not run.</summary>
    public static async Task<PostgresBinaries?> ProbeAsync(string folder, CancellationToken ct)
    {
        var server = new FileInfo(Path.Combine(folder, "postgres"));
        if (!server.Exists)
            return null;
        var real = Path.GetDirectoryName((server.ResolveLinkTarget(true) ?? server).FullName)!;
        if (!File.Exists(Path.Combine(real, "initdb")))
            return null;
        var version = await Command.RunAsync([Path.Combine(real, "postgres"), "--version"], null, ct);
        var match = VersionPattern().Match(version.Output);
        return version.Code == 0 && match.Success ? new(real, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) : null;
    }

    [GeneratedRegex(@"PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
