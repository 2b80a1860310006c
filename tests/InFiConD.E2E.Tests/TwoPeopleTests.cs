using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Two people tune the same students in two windows at once.</summary>
public sealed class TwoPeopleTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    [Fact]
    public async Task What_one_commits_the_other_sees_without_asking()
    {
        await using var one = await app.VisitAsync();
        await using var other = await app.VisitAsync();
        var (her, his) = (new Workbench(one), new Workbench(other));
        await one.Page.GotoAsync(app.WorkbenchOf("fire"));
        await other.Page.GotoAsync(app.WorkbenchOf("lamp"));
        await other.SeesAsync(his.Concepts.GetByRole(AriaRole.Listitem).First);
        var concept = await her.RaiseAsync();

        await her.CommitAsync("Seen by both.");

        await one.SeesAsync(her.TimelineText("“Seen by both.”"));
        await other.SeesAsync(his.TimelineText("“Seen by both.”"));
        await other.SeesAsync(his.TimelineText($"raise {concept} × 2"));
        one.ShouldHaveSeenNoTrouble();
        other.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Who_comes_second_on_the_same_class_is_told_what_happened_and_loses_nothing()
    {
        await using var one = await app.VisitAsync();
        await using var other = await app.VisitAsync();
        // His news come late: he still looks at the version before her commit.
        await HoldNewsAsync(other.Page);
        var (her, his) = (new Workbench(one), new Workbench(other));
        await one.Page.GotoAsync(app.WorkbenchOf("meadow"));
        await other.Page.GotoAsync(app.WorkbenchOf("meadow"));
        var concept = await her.RaiseAsync();
        var another = await his.RaiseAsync(1);
        await his.DragAsync(another, 3);
        await her.CommitAsync("She was first.");
        await one.SeesAsync(her.TimelineText("“She was first.”"));
        await one.SeesAsync(one.Page.GetByRole(AriaRole.Region, new() { Name = "Tunings in force" }));

        await his.CommitAsync("He was second.");

        var dialog = other.Page.GetByRole(AriaRole.Dialog, new() { Name = "meadow was changed meanwhile" });
        await other.SeesAsync(dialog.GetByText($"raise {concept} × 2"));
        await other.SeesAsync(dialog.GetByText("“She was first.”"));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Refresh and preview again" }).ClickAsync();
        await other.SeesAsync(other.Page.GetByText("× 3.0"));
        (await his.Reason.InputValueAsync()).ShouldBe("He was second.");
        await other.SeesAsync(his.Preview.GetByText("95 % interval"));
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
        await other.SeesAsync(his.TimelineText("“He was second.”"));
    }

    [Fact]
    public async Task A_change_of_the_same_class_is_told_beside_the_draft_and_nothing_is_committed_on_it_without_a_word()
    {
        await using var one = await app.VisitAsync();
        await using var other = await app.VisitAsync();
        var (her, his) = (new Workbench(one), new Workbench(other));
        await one.Page.GotoAsync(app.WorkbenchOf("sea"));
        await other.Page.GotoAsync(app.WorkbenchOf("sea"));
        await his.RaiseNamedAsync("cyan");
        await his.Reason.FillAsync("He began before her.");
        var concept = await her.RaiseAsync();
        await her.CommitAsync("She tuned the sea.");

        var notice = other.Page.GetByRole(AriaRole.Status, new() { Name = "sea was changed meanwhile" });
        await other.SeesAsync(notice.GetByText($"raise {concept} × 2"));
        await other.SeesAsync(notice.GetByText("“She tuned the sea.”"));
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();

        var dialog = other.Page.GetByRole(AriaRole.Dialog, new() { Name = "sea was changed meanwhile" });
        await other.SeesAsync(dialog.GetByText("“She tuned the sea.”"));
        await Assertions.Expect(his.TimelineText("“He began before her.”")).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Refresh and preview again" }).ClickAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        (await his.Reason.InputValueAsync()).ShouldBe("He began before her.");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
        await other.SeesAsync(his.TimelineText("“He began before her.”"));
        one.ShouldHaveSeenNoTrouble();
        other.ShouldHaveSeenNoTrouble();
    }

    private static Task HoldNewsAsync(IPage page) => page.RouteWebSocketAsync("**/hubs/live*", socket =>
    {
        var server = socket.ConnectToServer();
        server.OnMessage(frame =>
        {
            if (frame.Text is not { } text || !(text.Contains("\"committed\"") || text.Contains("\"job\"")))
                socket.Send(frame.Text ?? "");
        });
    });
}
