using InFiConD.E2E.Tests.Support;

namespace InFiConD.E2E.Tests;

public class FormatChecks
{
    [Fact]
    public Task Every_source_file_is_formatted() =>
        Tool.RunAsync(Repository.Root, "dotnet", ["format", "whitespace", "InFiConD.sln", "--verify-no-changes", "--no-restore"]);
}
