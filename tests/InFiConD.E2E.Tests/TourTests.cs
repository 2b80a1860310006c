using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>The guided tour, taken to its end: it leads, the person does.</summary>
public sealed class TourTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_person_is_led_from_the_gap_to_its_reason_and_takes_the_correction_back()
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        var address = new Uri(app.SignIn, await LivingRooms.DistilAsync(app)).ToString();
        await using var visitor = await Browser.VisitAsync();
        await visitor.SignInAsync(app);
        var tour = new Tour(visitor);

        await visitor.Page.GotoAsync(address);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take the tour" }).ClickAsync();
        await tour.StandsAtAsync("Wrong for a reason you can name");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Resume the tour (1/15)" }).PressAsync("Enter");
        await tour.PressAsync("Start");

        await FindAsync(tour);
        await visitor.Page.ReloadAsync();
        await CorrectAsync(tour);
        await CompareAndWithdrawAsync(tour);
        await tour.StandsAtAsync("End on the better model");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Apply again") }).First.ClickAsync();
        await visitor.SeesAsync(new Workbench(visitor).Preview.GetByText("95 % interval"));
        (await new Workbench(visitor).Reason.InputValueAsync()).ShouldBe("A sofa beside it is not a tv monitor");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();

        await tour.StandsAtAsync("That was the whole loop");
        await visitor.SeesAsync(tour.Panel.GetByText("4 versions").First);
        await Assertions.Expect(tour.Panel.GetByText("without your correction")).ToHaveCountAsync(0);
        await tour.PressAsync("Finish");
        await Assertions.Expect(tour.Panel).ToHaveCountAsync(0);
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static async Task FindAsync(Tour tour)
    {
        var page = tour.Visitor.Page;
        await tour.StandsAtAsync("Start where the gap is");
        await tour.Visitor.ShouldBeAccessibleAsync();
        await new Workbench(tour.Visitor).ChooseAsync(LivingRooms.Class);
        await tour.StandsAtAsync("See what it gets wrong");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Invents") }).ClickAsync();
        await tour.StandsAtAsync("Open one of them");
        await page.GetByRole(AriaRole.Region, new() { NameRegex = new("^Gallery of") }).GetByRole(AriaRole.Button).First.ClickAsync();
        await tour.StandsAtAsync("Why the student says so");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the classes" }).ClickAsync();
        await tour.StandsAtAsync("The reason has a name");
    }

    private static async Task CorrectAsync(Tour tour)
    {
        var (page, bench) = (tour.Visitor.Page, new Workbench(tour.Visitor));
        await tour.StandsAtAsync("The reason has a name");
        await bench.Concepts.GetByRole(AriaRole.Button, new() { Name = "sofa", Exact = true }).ClickAsync();
        await tour.StandsAtAsync("Take the wrong reason away");
        await tour.Panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Exclude all") }).ClickAsync();
        await tour.StandsAtAsync("Strengthen the right one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise screen" }).ClickAsync();
        await tour.StandsAtAsync("Watch before you write");
        await tour.Visitor.SeesAsync(tour.Panel.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "The 95 % interval" }));
        await tour.PressAsync("Next");
        await tour.StandsAtAsync("Say why, and commit");
        await bench.CommitAsync("A sofa beside it is not a tv monitor");
    }

    private static async Task CompareAndWithdrawAsync(Tour tour)
    {
        var page = tour.Visitor.Page;
        await tour.StandsAtAsync("Version 2 is there");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await tour.StandsAtAsync("What changed, and what did not");
        await tour.Visitor.SeesAsync(page.GetByText("have the same weights bit for bit"));
        await tour.Visitor.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await tour.StandsAtAsync("Undo adds, it never deletes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reason").FillAsync("Only to see how it is done");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
    }
}
