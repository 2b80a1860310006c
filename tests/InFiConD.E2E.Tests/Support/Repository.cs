namespace InFiConD.E2E.Tests.Support;

/// <summary>Where things lie in the checkout whose build is being tested.</summary>
public static class Repository
{
    private static readonly DirectoryInfo _output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>Root folder, where the solution lies.</summary>
    public static string Root { get; } = FindRoot(_output);

    /// <summary>The front end's folder.</summary>
    public static string FrontEnd => Path.Combine(Root, "frontend");

    /// <summary>The server, built in the same configuration as these tests.</summary>
    public static string Server => Path.Combine(Root, "backend", "InFiConD.Api", "bin", _output.Parent!.Name, _output.Name, "InFiConD.Api.dll");

    /// <summary>A folder for what tests fetch; git ignores it.</summary>
    public static string Fetched => Path.Combine(Root, "tests", "InFiConD.E2E.Tests", "obj", "fetched");

    private static string FindRoot(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "InFiConD.sln")))
                return folder.FullName;
        throw new InvalidOperationException("These tests run inside a checkout: InFiConD.sln was not found above them.");
    }
}
