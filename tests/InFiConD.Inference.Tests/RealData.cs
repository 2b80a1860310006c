namespace InFiConD.Inference.Tests;

/// <summary>Real photographs and models for tests: <c>shared/data</c> beside the repository, or the folder in INFICOND_DATA.</summary>
internal static class RealData
{
    /// <summary>The path of a file or folder of the real data; the test is skipped, with that reason, where this machine has none.</summary>
    public static string Path(string name)
    {
        var path = Roots().Select(root => System.IO.Path.Combine(root, name)).FirstOrDefault(System.IO.Path.Exists);
        Skip.If(path is null, $"This machine has no real data ({name}): INFICOND_DATA may name a folder of it.");
        return path!;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("INFICOND_DATA") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return System.IO.Path.Combine(folder.FullName, "shared", "data");
    }
}
