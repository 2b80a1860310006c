using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace InFiConD.E2E.Tests.Support;

/// <summary>The server as an operator starts it: its own process, a free port, a state folder of its own.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    /// <summary>What precedes the address in the sign-in line.</summary>
    public const string Ready = "InFiConD is ready: ";

    // The server must not outlive a killed test run: a watcher stops it when standard input of this shell ends.
    // The shell itself becomes the server, so signals reach it as they would from a terminal.
    private const string Leash =
        """
        app=$$
        exec 3<&0 </dev/null
        ( while read -r _ <&3; do :; done
          grep -q InFiConD.Api /proc/$app/cmdline && kill -TERM $app ) >/dev/null 2>&1 &
        exec 3<&-
        exec "$@"
        """;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private AppProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, e) => _ = e.Data is null ? _lines.Writer.TryComplete() : _lines.Writer.TryWrite(e.Data);
        _process.ErrorDataReceived += (_, e) =>
        {
            lock (_errors)
                _errors.AppendLine(e.Data);
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The sign-in link; empty until <see cref="ReadyAsync"/> has seen it.</summary>
    public Uri SignIn { get; private set; } = new("about:blank");

    /// <summary>What it wrote to standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    /// <summary>Process id.</summary>
    public int Pid => _process.Id;

    /// <summary>Starts the server on a state folder, on any free port and without the demo unless <paramref name="environment"/> says otherwise.</summary>
    public static AppProcess Start(string state, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        string[] command = ["-c", Leash, "inficond-leash", "dotnet", Repository.Server, .. arguments];
        var start = new ProcessStartInfo("sh", command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["INFICOND_STATE"] = state;
        start.Environment["INFICOND_PORT"] = "0";
        start.Environment["INFICOND_DEMO"] = "off";
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        return new AppProcess(Process.Start(start)!);
    }

    /// <summary>Starts the server and waits for its sign-in line.</summary>
    public static async Task<AppProcess> StartReadyAsync(string state, IReadOnlyDictionary<string, string>? environment = null)
    {
        var app = Start(state, environment);
        try
        {
            await app.ReadyAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the sign-in line, which must be the first thing on standard output.</summary>
    public async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        try
        {
            var line = await _lines.Reader.ReadAsync(limit.Token);
            line.ShouldStartWith(Ready);
            SignIn = new Uri(line[Ready.Length..]);
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            Assert.Fail($"The server printed no sign-in line. Standard error:\n{Errors}");
        }
    }

    /// <summary>Whatever else it printed on standard output; complete once it has ended.</summary>
    public async Task<IReadOnlyList<string>> OtherLinesAsync()
    {
        var lines = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync())
            lines.Add(line);
        return lines;
    }

    /// <summary>Ctrl-C; returns the exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{Pid}"]);
        return await EndAsync();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Waits until it has ended by itself; returns the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await EndAsync();
        _process.Dispose();
    }
}
