using System.Text.Json.Nodes;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;

namespace InFiConD.E2E.Tests;

/// <summary>The README's story against a started server: as it is printed, and by clients that are generated from docs/openapi.json.</summary>
public sealed class ReadmeStoryTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly string _token = $"token-of-{Guid.NewGuid():n}";
    private AppProcess? _app;

    private string Address => _app!.SignIn.GetLeftPart(UriPartial.Authority);

    public async Task InitializeAsync() =>
        _app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string> { ["INFICOND_TOKEN"] = _token });

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_shell_block_runs_as_it_is_printed()
    {
        const string url = "URL=http://127.0.0.1:5080/api/v1", token = "TOKEN=...";
        var script = await ShellBlockAsync("### The same by curl");
        script.ShouldContain(url);
        script.ShouldContain(token);
        var here = Directory.CreateDirectory(_folder["shell"]).FullName;
        Directory.CreateSymbolicLink(Path.Combine(here, "docs"), Path.Combine(Repository.Root, "docs"));

        var output = await Tool.RunAsync(here, "bash", ["-euc", script.Replace(url, $"URL={Address}{Json.Base}").Replace(token, $"TOKEN={_token}")]);

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!).ToList();
        answers.Count.ShouldBe(3, output);
        answers[0]["apChange"]!.Number("value").ShouldBeGreaterThan(0);
        var newest = answers[1]["items"]!.AsArray().Single()!;
        (newest.Text("kind"), newest.Whole("version")).ShouldBe(("refitCompleted", 2));
        answers[2]["valid"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_generated_in_TypeScript_tells_the_same_story()
    {
        var here = Directory.CreateDirectory(_folder["typescript"]).FullName;
        var modules = Path.Combine(Repository.FrontEnd, "node_modules");
        Directory.CreateSymbolicLink(Path.Combine(here, "node_modules"), modules);
        await File.WriteAllTextAsync(Path.Combine(here, "package.json"), """{"type":"module"}""");
        File.Copy(Source("story.ts"), Path.Combine(here, "story.ts"));
        await Tool.RunAsync(here, "node", [Path.Combine(modules, "openapi-typescript", "bin", "cli.js"), Description, "-o", "schema.d.ts"]);
        await Tool.RunAsync(here, "node", [
            Path.Combine(modules, "typescript", "bin", "tsc"), "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node", "--skipLibCheck", "story.ts",
        ]);

        ShouldHaveTuned(await Tool.RunAsync(here, "node", ["story.js", Address, _token, await ArraysAsync(here)]));
    }

    [Fact]
    public async Task A_client_generated_in_CSharp_tells_the_same_story()
    {
        var here = Directory.CreateDirectory(_folder["csharp"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(here, "Client.cs"), await GeneratedClient.OfAsync(Description));
        File.Copy(Source("Story.cs.txt"), Path.Combine(here, "Story.cs"));
        await File.WriteAllTextAsync(Path.Combine(here, "story.csproj"), GeneratedClient.Project);

        ShouldHaveTuned(await Tool.RunAsync(here, "dotnet", ["run", "-v", "q", "--", Address, _token, await ArraysAsync(here)]));
    }

    private static string Description => Path.Combine(Repository.Root, "docs", "openapi.json");

    private static string Source(string name) => Path.Combine(Repository.Root, "tests", "InFiConD.E2E.Tests", "Clients", name);

    private static void ShouldHaveTuned(string output)
    {
        var told = JsonNode.Parse(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Last(line => line.StartsWith('{')))!;
        told.ToJsonString().ShouldBe("""{"kind":"refitCompleted","version":2,"valid":true}""");
    }

    /// <summary>The made-up collection of the README, in a folder of its own.</summary>
    private static async Task<string> ArraysAsync(string here)
    {
        var arrays = Path.Combine(here, "made-up");
        await Tool.RunAsync(here, "node", [Path.Combine(Repository.Root, "docs", "user-guide", "made-up-arrays.mjs"), arrays]);
        return arrays;
    }

    /// <summary>The first block of shell under a heading of the README.</summary>
    private static async Task<string> ShellBlockAsync(string heading)
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).ReplaceLineEndings("\n");
        var section = readme[readme.IndexOf($"{heading}\n", StringComparison.Ordinal)..];
        var start = section.IndexOf("```bash\n", StringComparison.Ordinal) + "```bash\n".Length;
        return section[start..section.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
