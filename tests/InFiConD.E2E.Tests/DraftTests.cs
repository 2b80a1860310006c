using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>A draft loses nothing: its steps can be taken back, and a lost connection only makes it wait.</summary>
public sealed class DraftTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    [Fact]
    public async Task Ctrl_Z_takes_back_the_last_step_of_a_draft_and_offers_a_withdrawal_only_where_there_is_none()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("sea"));
        var committed = await bench.RaiseAsync();
        await bench.CommitAsync("Committed before the draft.");
        await visitor.SeesAsync(page.GetByRole(AriaRole.Region, new() { Name = "Tunings in force" }));
        const string first = "cyan", second = "silver";
        await bench.RaiseNamedAsync(first);
        await bench.RaiseNamedAsync(second);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Tune sea" }).ClickAsync();

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(bench.Strength(second)).ToHaveCountAsync(0);
        await Assertions.Expect(bench.Strength(first)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Shift+Z");
        await Assertions.Expect(bench.Strength(second)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+z");
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(bench.Strength(first)).ToHaveCountAsync(0);
        await page.GotoAsync(app.WorkbenchOf("fire"));
        await visitor.SeesAsync(bench.Concepts.GetByRole(AriaRole.Listitem).First);
        await page.Keyboard.PressAsync("Control+z");
        await visitor.SeesAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Withdraw a tuning of sea" }).GetByText($"raise {committed}"));
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task What_was_cleared_comes_back_with_its_reason()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("lamp"));
        var concept = await bench.RaiseAsync();
        await bench.DragAsync(concept, 3);
        await bench.Reason.FillAsync("Typed with care.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await Assertions.Expect(bench.Strength(concept)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the last step" }).ClickAsync();

        await visitor.SeesAsync(page.GetByText("× 3.0", new() { Exact = true }));
        (await bench.Reason.InputValueAsync()).ShouldBe("Typed with care.");
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_preview_that_lost_its_connection_comes_back_by_itself()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("meadow"));
        await visitor.SeesAsync(bench.Concepts.GetByRole(AriaRole.Listitem).First);

        await page.Context.SetOfflineAsync(true);
        await bench.RaiseAsync();
        await bench.Reason.FillAsync("Typed while offline.");
        var away = page.GetByText("The server is away; the preview follows by itself");
        await visitor.SeesAsync(away);
        await visitor.SeesAsync(page.GetByRole(AriaRole.Status).GetByText("Offline: the server cannot be reached."));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Commit" })).ToBeDisabledAsync();
        await page.Context.SetOfflineAsync(false);

        await visitor.SeesAsync(bench.Preview.GetByText("95 % interval"));
        await Assertions.Expect(away).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Offline:")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Commit" })).ToBeEnabledAsync();
        (await bench.Reason.InputValueAsync()).ShouldBe("Typed while offline.");
    }

    [Fact]
    public async Task A_preview_that_failed_can_be_asked_for_again()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("meadow"));
        await page.RouteAsync("**/preview", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/problem+json", Body = """{"detail":"Something broke."}""" }));
        await bench.RaiseAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Alert).GetByText("Something broke."));

        await page.UnrouteAsync("**/preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await visitor.SeesAsync(bench.Preview.GetByText("95 % interval"));
    }

    [Fact]
    public async Task What_was_taken_back_can_be_applied_again_as_a_draft()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("fire"));
        var concept = await bench.RaiseAsync();
        await bench.DragAsync(concept, 3);
        await bench.CommitAsync("Worth a second try.");
        await page.GetByRole(AriaRole.Region, new() { Name = "Tunings in force" }).GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Withdraw a tuning of fire" });
        await dialog.GetByLabel("Reason").FillAsync("Or not.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();
        await visitor.SeesAsync(bench.TimelineText("“Or not.”"));
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Tunings in force" })).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "“Worth a second try.”" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Apply again: raise") }).ClickAsync();

        await visitor.SeesAsync(bench.Strength(concept));
        await visitor.SeesAsync(page.GetByText("× 3.0", new() { Exact = true }));
        (await bench.Reason.InputValueAsync()).ShouldBe("Worth a second try.");
        await visitor.SeesAsync(bench.Preview.GetByText("95 % interval"));
        visitor.ShouldHaveSeenNoTrouble();
    }
}
