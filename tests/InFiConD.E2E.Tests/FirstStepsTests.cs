using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>What someone sees who has nothing yet: no valid link, no project, no folder to import from.</summary>
public sealed class FirstStepsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_wrong_link_leads_to_the_sign_in_page_and_empty_pages_say_what_comes_next(ColorScheme scheme)
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        await using var visitor = await Browser.VisitAsync(scheme);
        var page = visitor.Page;

        await page.GotoAsync(new Uri(app.SignIn, "/?token=wrong").ToString());
        await visitor.SeesAsync(page.GetByText("That sign-in link is not valid."));
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByLabel("Or paste the link").FillAsync(app.SignIn.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await visitor.SeesAsync(page.GetByText("No projects yet"));
        await visitor.ShouldBeAccessibleAsync();
        await visitor.CreateProjectAsync("Nothing in it");
        await visitor.SeesAsync(page.GetByText("Drop pictures or a whole folder here"));
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nothing in it" }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("No students yet."));
        await visitor.ShouldBeAccessibleAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
