using InFiConD.E2E.Tests.Support;

namespace InFiConD.E2E.Tests;

/// <summary>The front end's own tools, so that one command checks everything.</summary>
public class FrontEndChecks
{
    private static readonly Lazy<Task> _packages = new(BringPackagesAsync);

    [Theory]
    [InlineData("lint")]
    [InlineData("typecheck")]
    [InlineData("format:check")]
    [InlineData("test")]
    public async Task The_front_end_passes(string script)
    {
        await _packages.Value;

        await Tool.RunAsync(Repository.FrontEnd, "npm", ["run", "--silent", script]);
    }

    // The build has done this already, unless it was told to leave the front end out. Same stamp as in Spa.targets.
    private static async Task BringPackagesAsync()
    {
        var stamp = Path.Combine(Repository.FrontEnd, "node_modules", ".stamp");
        if (File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) >= File.GetLastWriteTimeUtc(Path.Combine(Repository.FrontEnd, "package-lock.json")))
            return;
        await Tool.RunAsync(Repository.FrontEnd, "npm", ["ci", "--no-audit", "--no-fund"]);
        await File.WriteAllTextAsync(stamp, "");
    }
}
