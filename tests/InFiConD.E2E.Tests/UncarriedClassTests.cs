using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Classes of the teacher that no image of the dataset carries do not crowd the table.</summary>
public sealed class UncarriedClassTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Classes_that_no_image_carries_are_folded_away_and_open_with_a_word_on_what_their_figures_mean()
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        var address = new Uri(app.SignIn, await LivingRooms.DistilAsync(app, labelled: 1)).ToString();
        await using var visitor = await Browser.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await visitor.SignInAsync(app);

        await page.GotoAsync(address);
        var fold = page.GetByRole(AriaRole.Button, new() { Name = "2 classes no image carries" });
        await visitor.SeesAsync(fold);
        await Assertions.Expect(bench.Class(LivingRooms.Class)).ToBeVisibleAsync();
        await Assertions.Expect(bench.Class("sofa")).ToHaveCountAsync(0);

        await fold.ClickAsync();
        await visitor.SeesAsync(page.GetByText("how well the student copies what the teacher decides"));
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
