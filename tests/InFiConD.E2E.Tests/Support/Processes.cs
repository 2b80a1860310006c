using System.Diagnostics;

namespace InFiConD.E2E.Tests.Support;

/// <summary>Looks for processes by what stands in their command line.</summary>
public static class Processes
{
    /// <summary>Command lines of all live processes that mention <paramref name="text"/>.</summary>
    public static IReadOnlyList<string> Mentioning(string text) =>
        [.. Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])).Select(CommandLine).Where(line => line.Contains(text))];

    /// <summary>Waits until no process mentions <paramref name="text"/>; fails with their command lines after <paramref name="limit"/>.</summary>
    public static async Task NoneMentionsAsync(string text, TimeSpan limit)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < limit; await Task.Delay(50))
            if (Mentioning(text).Count == 0)
                return;
        Mentioning(text).ShouldBeEmpty();
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // It has ended meanwhile.
        }
    }
}
