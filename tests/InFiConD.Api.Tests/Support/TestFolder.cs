using System.Globalization;

namespace InFiConD.Api.Tests.Support;

/// <summary>A folder under the system's temporary one that goes with its test, or with the next run when the test was killed.</summary>
public sealed class TestFolder : IDisposable
{
    private const string Prefix = "inficond-test-";

    static TestFolder()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            if (int.TryParse(System.IO.Path.GetFileName(folder).Split('-')[2], CultureInfo.InvariantCulture, out var pid) && !Directory.Exists($"/proc/{pid}"))
                Delete(folder);
    }

    /// <summary>Absolute path; the folder exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory($"{Prefix}{Environment.ProcessId}-").FullName;

    /// <summary>Path of something inside.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Delete(Path);

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, true);
        }
        catch (IOException)
        {
            // A dying process may still write into it; the next run takes it away.
        }
    }
}
