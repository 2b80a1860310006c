using System.Net.Http.Headers;
using System.Web;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>A change whose refit never ends well is seen as such, and leads somewhere.</summary>
public sealed class FailedRefitTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_refit_that_was_cancelled_shows_as_failed_and_is_tried_again_or_dismissed()
    {
        string workbench;
        await using (var all = await AppProcess.StartReadyAsync(_folder["state"]))
            workbench = await LivingRooms.DistilAsync(all);
        // Without a worker a refit waits, so that it can be cancelled.
        await using var app = AppProcess.Start(_folder["state"], null, "--role", "api");
        await app.ReadyAsync();
        await using var visitor = await Browser.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await visitor.SignInAsync(app);
        await page.GotoAsync(new Uri(app.SignIn, $"{workbench}?class={HttpUtility.UrlEncode(LivingRooms.Class)}").ToString());
        await bench.RaiseAsync();
        await bench.CommitAsync("Nobody is there to fit it.");
        await visitor.SeesAsync(bench.TimelineText("Working"));

        await CancelRefitAsync(app);
        var entry = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "“Nobody is there to fit it.”" });
        await visitor.SeesAsync(entry.GetByText("Failed", new() { Exact = true }));
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Failed changes" });
        await visitor.SeesAsync(panel.GetByText("“Nobody is there to fit it.”"));

        await entry.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await visitor.SeesAsync(bench.TimelineText("Working"));
        await Assertions.Expect(panel).ToHaveCountAsync(0);

        await CancelRefitAsync(app);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        await Assertions.Expect(entry.GetByRole(AriaRole.Button, new() { Name = "Retry" })).ToHaveCountAsync(0);
        await visitor.SeesAsync(bench.TimelineText("tuning dismissed"));
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static async Task CancelRefitAsync(AppProcess app)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.SignIn, "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HttpUtility.ParseQueryString(app.SignIn.Query)["token"]);
        var refit = await client.JobAsync(job => job.Text("kind") == "refit" && job.Text("state") == "requested");
        await client.PostJsonAsync($"/jobs/{refit.Text("id")}/cancel", null, System.Net.HttpStatusCode.Accepted);
    }
}
