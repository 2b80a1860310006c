using System.Security.Cryptography;
using System.Text;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>How Postgres, which refuses to run as root, is run when this process is root.</summary>
/// <param name="Prefix">Program and arguments to put before each command; empty for an ordinary user.</param>
/// <param name="Owner">uid:gid that must own the data on disk; null leaves it alone.</param>
/// <param name="Home">Folder under which data and programs must lie so that this user reaches them; null: no such limit.</param>
internal sealed record RunAs(IReadOnlyList<string> Prefix, string? Owner, string? Home)
{
    private const string Nobody = "65534";

    /// <summary>
    /// Root keeps owning the data when user namespaces are allowed (the server sees itself as nobody); else the server becomes nobody for real,
    /// which can't look into root's folders.
    /// </summary>
    public static async Task<RunAs> ChooseAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return new RunAs([], null, null);
        string[] mapped = ["unshare", "-U", $"--map-user={Nobody}", $"--map-group={Nobody}"];
        if ((await Command.RunAsync([.. mapped, "true"], null, ct)).Code == 0)
            return new RunAs(mapped, "0:0", null);
        string[] dropped = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
        if ((await Command.RunAsync([.. dropped, "true"], null, ct)).Code == 0)
            return new RunAs(dropped, $"{Nobody}:{Nobody}", "/var/lib/inficond");
        throw new StartRefusedException("Postgres refuses to run as root, and neither unshare nor setpriv works here. "
            + "Start as an ordinary user, or give a server with INFICOND_POSTGRES.");
    }

    /// <summary>The wished folder if the server's user can get there, else a stand-in for it under <see cref="Home"/>.</summary>
    public string Reachable(string folder)
    {
        if (Home is null || Ancestors(folder).All(OpenToAll))
            return folder;
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];
        return Directory.CreateDirectory(Path.Combine(Home, name)).FullName;
    }

    /// <summary>Hands a folder tree to the server's user.</summary>
    public async Task OwnAsync(string folder, CancellationToken ct)
    {
        if (Owner is null)
            return;
        var result = await Command.RunAsync(["chown", "-R", Owner, folder], null, ct);
        if (result.Code != 0)
            throw new StartRefusedException($"{folder} can't be given to the database's user: {result.Output}");
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
            if (Directory.Exists(parent))
                yield return parent;
    }

    private static bool OpenToAll(string folder) => OperatingSystem.IsWindows() || File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute);
}
