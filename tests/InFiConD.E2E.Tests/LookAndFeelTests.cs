using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Every page, light and dark, is free of accessibility violations and console errors.</summary>
public sealed class LookAndFeelTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_is_accessible_and_quiet(ColorScheme scheme)
    {
        await using var visitor = await app.VisitAsync(scheme);
        var page = visitor.Page;
        await visitor.SeesAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Colours") }));
        await visitor.ShouldBeAccessibleAsync();

        await page.GotoAsync(app.Project);
        var dataset = page.GetByRole(AriaRole.Link, new() { Name = TinyWorld.Photographs });
        await visitor.SeesAsync(dataset);
        await visitor.ShouldBeAccessibleAsync();

        await dataset.ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Region, new() { Name = $"Images of {TinyWorld.Photographs}" }).GetByRole(AriaRole.Img).First);
        await visitor.ShouldBeAccessibleAsync();

        await WalkTheWorkbenchAsync(visitor);

        await page.GetByRole(AriaRole.Link, new() { Name = "Audit", Exact = true }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("distillation completed").First);
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Students_whose_lambda_was_chosen_show_what_it_was_chosen_from_and_replay_as_recorded(ColorScheme scheme)
    {
        await using var visitor = await app.VisitAsync(scheme);
        var page = visitor.Page;
        await page.GotoAsync($"{app.Project}/setup?step=distil");
        await page.GetByLabel("Sparsity").SelectOptionAsync("About N concepts a class");
        await visitor.SeesAsync(page.GetByLabel("Concepts a class, about"));
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Table, new() { Name = "Classes of version 1" }), 60);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^λ") }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("this λ comes nearest"));
        await visitor.SeesAsync(page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Mean AP on tune and concepts a class") }));
        await page.GetByText("As a table").ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new("chosen$") }));
        await visitor.ShouldBeAccessibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.GetByRole(AriaRole.Link, new() { Name = "Audit trail" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Replay all versions" }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("As recorded"), 60);
        await visitor.SeesAsync(page.GetByText("was chosen again, from the same figures"));
        await visitor.SeesAsync(page.GetByText("all 4 classes equal"));
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    private async Task WalkTheWorkbenchAsync(Visitor visitor)
    {
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("sea"));
        await bench.RaiseAsync();
        await visitor.SeesAsync(bench.Preview);
        await visitor.ShouldBeAccessibleAsync();

        await page.GetByText("Scatter", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Gallery of sea" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { Name = "How the student's score comes about" }));
        await visitor.ShouldBeAccessibleAsync();
    }
}
