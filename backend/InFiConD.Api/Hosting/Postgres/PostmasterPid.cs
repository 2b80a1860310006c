using System.Diagnostics;
using System.Globalization;
using InFiConD.Api.Configuration;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>
/// What a former server left in its data folder. Whoever holds the state folder's lock may stop it; a note of a process that is gone,
/// or that is another program by now, would keep the new server from starting and is removed.
/// </summary>
internal static class PostmasterPid
{
    /// <summary>Stops a server still running on <paramref name="data"/> and removes a stale note.</summary>
    public static async Task ClearAsync(string data, ILogger log, CancellationToken ct)
    {
        var file = Path.Combine(data, "postmaster.pid");
        if (!File.Exists(file))
            return;
        var lines = await File.ReadAllLinesAsync(file, ct);
        if (lines.Length == 0 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid) || !IsServer(pid, data))
        {
            File.Delete(file);
            return;
        }
        log.LogInformation("Waiting for the former Postgres (process {Pid}) to stop", pid);
        await Command.RunAsync(["kill", "-INT", lines[0]], null, ct);
        for (var waited = 0; IsServer(pid, data); waited++)
        {
            if (waited == 150)
                throw new StartRefusedException($"Another Postgres (process {pid}) uses {data} and does not stop. Stop it, then start again.");
            await Task.Delay(100, ct);
        }
    }

    /// <summary>Whether the process is a Postgres server on that data folder (and not some other program that got its number).</summary>
    public static bool IsServer(int pid, string data)
    {
        var line = CommandLine(pid);
        return line.Length > 0 && Path.GetFileName(line[0]) is "postgres" or "postmaster" && line.Contains(data);
    }

    private static string[] CommandLine(int pid)
    {
        try
        {
            if (Directory.Exists("/proc/self"))
                return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
            using var ps = Process.Start(new ProcessStartInfo("ps", ["-ww", "-o", "command=", "-p", $"{pid}"]) { RedirectStandardOutput = true })!;
            return ps.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
