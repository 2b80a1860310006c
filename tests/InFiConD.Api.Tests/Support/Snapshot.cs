using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InFiConD.Api.Tests.Support;

/// <summary>
/// Files that hold what must not change unseen. INFICOND_UPDATE_SNAPSHOTS=1 writes them anew: read the difference before you commit it.
/// </summary>
public static class Snapshot
{
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    /// <summary>Compares with a file, named relative to the test project.</summary>
    public static void Matches(string file, string actual)
    {
        var path = PathOf(file);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("INFICOND_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, actual);
        File.Exists(path).ShouldBeTrue($"{file} is missing: run the tests once with INFICOND_UPDATE_SNAPSHOTS=1 and look at it.");
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(actual);
    }

    /// <summary>Where a file is that is named relative to the test project.</summary>
    public static string PathOf(string file) => Path.Combine(Project(), file);

    private static string Project([CallerFilePath] string here = "") => Path.GetDirectoryName(Path.GetDirectoryName(here))!;
}
