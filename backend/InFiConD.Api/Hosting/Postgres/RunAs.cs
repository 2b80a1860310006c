using System.Security.Cryptography;
using System.Text;
using InFiConD.Api.Configuration;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>How Postgres, which refuses to run as root, is run when this process is root.</summary>
/// <param name="Prefix">Program and arguments to put before each command; empty for an ordinary user.</param>
/// <param name="Owner">uid:gid that must own the data on disk; null leaves it alone.</param>
/// <param name="Drops">Whether the server becomes another user for real, who can't look into this user's folders.</param>
internal sealed record RunAs(IReadOnlyList<string> Prefix, string? Owner, bool Drops)
{
    private const string Nobody = "65534";
    private const string Shared = "/var/lib/inficond";

    /// <summary>
    /// Root keeps owning the data when user namespaces are allowed (the server sees itself as nobody); else the server becomes nobody for real.
    /// </summary>
    public static async Task<RunAs> ChooseAsync(CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return new RunAs([], null, false);
        string[] mapped = ["unshare", "-U", $"--map-user={Nobody}", $"--map-group={Nobody}"];
        if ((await Command.RunAsync([.. mapped, "true"], null, ct)).Code == 0)
            return new RunAs(mapped, "0:0", false);
        string[] dropped = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];
        if ((await Command.RunAsync([.. dropped, "true"], null, ct)).Code == 0)
            return new RunAs(dropped, $"{Nobody}:{Nobody}", true);
        throw new StartRefusedException("Postgres refuses to run as root, and neither unshare nor setpriv works here. "
            + "Start as an ordinary user, or give a server with INFICOND_POSTGRES.");
    }

    /// <summary>Where the data of a state folder lie: inside it, or in a stand-in that the server's user reaches.</summary>
    public string Home(string state)
    {
        var inside = Path.Combine(state, "postgres");
        var standIn = Path.Combine(Shared, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..12]);
        if (Owner is not null && Directory.Exists(standIn))
            return standIn;
        if (!Drops)
            return inside;
        // An empty database beside the real one would look like lost data.
        if (Directory.Exists(inside))
            throw new StartRefusedException($"The database in {inside} was made as a user that can't be had any more (user namespaces are off now). "
                + $"Allow them again, or move its contents to {standIn}.");
        return Open(standIn);
    }

    /// <summary>Where programs fetched for the server lie.</summary>
    public string Programs(string cache) => Drops ? Open(Path.Combine(Shared, "programs")) : cache;

    /// <summary>Hands a folder tree to the server's user.</summary>
    public async Task OwnAsync(string folder, CancellationToken ct)
    {
        if (Owner is null)
            return;
        var result = await Command.RunAsync(["chown", "-R", Owner, folder], null, ct);
        if (result.Code != 0)
            throw new StartRefusedException($"{folder} can't be given to the database's user: {result.Output}");
    }

    private static string Open(string folder)
    {
        const UnixFileMode all = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        foreach (var path in (string[])[Shared, folder])
        {
            Directory.CreateDirectory(path);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, all);
        }
        return folder;
    }
}
