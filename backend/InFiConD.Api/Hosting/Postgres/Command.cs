using System.Diagnostics;
using System.Text;

namespace InFiConD.Api.Hosting.Postgres;

/// <summary>Runs a helper program to its end.</summary>
internal static class Command
{
    /// <summary>Exit code and joined output of a run; code 127 when there is no such program.</summary>
    public sealed record Result(int Code, string Output);

    /// <summary>Runs <paramref name="command"/> (program and arguments, no shell); a cancelled run is killed with its children.</summary>
    public static async Task<Result> RunAsync(IEnumerable<string> command, string? folder, CancellationToken ct)
    {
        var line = command.ToArray();
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "/",
        };
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Keep(object _, DataReceivedEventArgs e)
        {
            lock (output)
                output.AppendLine(e.Data);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new Result(127, $"{line[0]}: {e.Message}");
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(true);
            throw;
        }
        lock (output)
            return new Result(process.ExitCode, output.ToString().Trim());
    }

    /// <summary>Absolute path of a program on the PATH, or null.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
