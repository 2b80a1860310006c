using System.Net;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;

namespace InFiConD.E2E.Tests;

public sealed class StartAndStopTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task It_prints_one_line_serves_and_leaves_nothing_running_after_ctrl_c()
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        using var client = new HttpClient();
        (await client.GetAsync(new Uri(app.SignIn, "/health/live"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var code = await app.InterruptAsync();

        code.ShouldBe(0, app.Errors);
        (await app.OtherLinesAsync()).ShouldBeEmpty();
        Processes.Mentioning(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_it_leaves_no_database_behind_and_starts_again_on_the_same_data()
    {
        string token;
        await using (var app = await AppProcess.StartReadyAsync(_folder["state"]))
        {
            token = app.SignIn.Query;
            Processes.Mentioning(_folder.Path).ShouldContain(line => line.Contains("/postgres "));
            await app.KillAsync();
            await Processes.NoneMentionsAsync(_folder.Path, TimeSpan.FromSeconds(5));
        }

        await using var again = await AppProcess.StartReadyAsync(_folder["state"]);

        again.SignIn.Query.ShouldBe(token);
        (await again.InterruptAsync()).ShouldBe(0, again.Errors);
    }

    [Fact]
    public async Task Killed_and_started_at_once_it_waits_for_the_former_database_to_stop()
    {
        await using (var app = await AppProcess.StartReadyAsync(_folder["state"]))
            await app.KillAsync();

        await using var again = await AppProcess.StartReadyAsync(_folder["state"]);

        (await again.InterruptAsync()).ShouldBe(0, again.Errors);
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_says_in_one_message_who_holds_it()
    {
        await using var first = await AppProcess.StartReadyAsync(_folder["state"]);
        await using var second = AppProcess.Start(_folder["state"]);

        (await second.EndAsync()).ShouldBe(1);

        second.Errors.ShouldContain($"in use by process {first.Pid}");
        second.Errors.Trim().ReplaceLineEndings("\n").Split('\n').Length.ShouldBe(1, second.Errors);
    }

    [Fact]
    public async Task Without_any_postgres_it_says_so_in_one_message_with_the_ways_out()
    {
        // Neither programs nor npm on the PATH, and installed versions hidden by naming the npm package.
        var bare = Directory.CreateDirectory(_folder["bin"]).FullName;
        foreach (var name in (string[])["dotnet", "sh", "grep", "unshare", "true", "chown", "setsid"])
            if (Which(name) is { } program)
                File.CreateSymbolicLink(Path.Combine(bare, name), program);
        var environment = new Dictionary<string, string> { ["PATH"] = bare, ["INFICOND_PG_BIN"] = "npm", ["INFICOND_CACHE"] = _folder["cache"] };
        await using var app = AppProcess.Start(_folder["state"], environment);

        (await app.EndAsync()).ShouldBe(1);

        app.Errors.ShouldContain("INFICOND_POSTGRES");
        app.Errors.ShouldContain("INFICOND_PG_BIN");
        app.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_bad_setting_ends_it_with_its_name_and_without_a_stack_trace()
    {
        await using var app = AppProcess.Start(_folder["state"], new Dictionary<string, string> { ["INFICOND_PORT"] = "eighty" });

        (await app.EndAsync()).ShouldBe(1);

        app.Errors.ShouldContain("INFICOND_PORT=eighty");
        app.Errors.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private static string? Which(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
