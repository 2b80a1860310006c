using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

public sealed class SignInTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_link_signs_in_and_shows_the_projects_without_trouble(ColorScheme scheme)
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        await using var visitor = await Browser.VisitAsync(scheme);

        await visitor.Page.GotoAsync(app.SignIn.ToString());
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Projects" }));

        visitor.Page.Url.ShouldNotContain("token");
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    public void Dispose() => _folder.Dispose();
}
