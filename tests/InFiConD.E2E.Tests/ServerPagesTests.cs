using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Pages that come with libraries must work under the same strict headers as ours.</summary>
public sealed class ServerPagesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_owner_can_read_the_documentation_of_the_interface_and_the_jobs_dashboard()
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"]);
        await using var visitor = await Browser.VisitAsync();
        await visitor.Page.GotoAsync(app.SignIn.ToString());
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Projects" }));

        await visitor.Page.GotoAsync(new Uri(app.SignIn, "/swagger").ToString());
        await visitor.SeesAsync(visitor.Page.GetByText("/api/v1/projects", new() { Exact = true }).First);
        await visitor.Page.GotoAsync(new Uri(app.SignIn, "/admin/jobs").ToString());
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }));

        visitor.ShouldHaveSeenNoTrouble();
    }

    public void Dispose() => _folder.Dispose();
}
