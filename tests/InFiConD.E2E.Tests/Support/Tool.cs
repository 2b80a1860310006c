using System.Diagnostics;
using System.Text;

namespace InFiConD.E2E.Tests.Support;

/// <summary>Runs a command-line tool as a check: what it says is the failure message.</summary>
public static class Tool
{
    /// <summary>Runs the tool to its end and returns its output; a non-zero exit code fails the test with that output.</summary>
    public static async Task<string> RunAsync(string folder, string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Colours would bury the message; "CI" keeps tools from waiting for keys.
        start.Environment["NO_COLOR"] = "1";
        start.Environment["CI"] = "true";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        void Keep(object _, DataReceivedEventArgs e)
        {
            lock (output)
                output.AppendLine(e.Data);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within 5 minutes:\n{output}");
        }
        if (process.ExitCode != 0)
            Assert.Fail($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}:\n{output}");
        return output.ToString();
    }
}
