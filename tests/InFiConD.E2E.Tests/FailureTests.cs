using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Word of a failure stands where it failed, and leaves with it.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_failed_import_is_told_in_its_place_ticks_nothing_and_follows_nobody_to_other_pages()
    {
        var world = new TinyWorld(_folder);
        Directory.CreateDirectory(_folder["inputs/no-photographs"]);
        await File.WriteAllTextAsync(_folder["inputs/no-photographs/text.jpg"], "nothing to see");
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], world.Environment);
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("Hopes");
        await visitor.ImportPhotographsAsync("no-photographs");

        await visitor.SeesAsync(page.GetByText("Put it right and import it again, or choose another."));
        await Assertions.Expect(Step(page, "Photographs")).Not.ToContainTextAsync("done");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Next: ") })).ToHaveCountAsync(0);
        await visitor.SeesAsync(page.GetByText("1 failed job"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Projects" }).ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Projects" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await page.GetByText("1 failed job").ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Button, new() { Name = "Retry" }));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByText("1 failed job")).ToHaveCountAsync(0);
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_step_is_ticked_once_somebody_did_it_and_it_succeeded()
    {
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], new TinyWorld(_folder).Environment);
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("First");
        await visitor.DistilTinyWorldAsync();

        // Another project: the models are there, and the only ones, but nobody has chosen them for it.
        await page.GetByRole(AriaRole.Link, new() { Name = "Projects" }).ClickAsync();
        await visitor.CreateProjectAsync("Second");
        await visitor.ImportPhotographsAsync(TinyWorld.Photographs);
        await Assertions.Expect(Step(page, "Photographs")).ToContainTextAsync("done");
        await Assertions.Expect(Step(page, "Extractor and words")).Not.ToContainTextAsync("done");
        await Assertions.Expect(Step(page, "Teacher")).Not.ToContainTextAsync("done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Extractor and words" }).ClickAsync();
        await Assertions.Expect(Step(page, "Extractor and words")).Not.ToContainTextAsync("done");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Teacher" }).ClickAsync();
        await Assertions.Expect(Step(page, "Extractor and words")).ToContainTextAsync("done");
        await Assertions.Expect(Step(page, "Teacher")).Not.ToContainTextAsync("done");
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static ILocator Step(IPage page, string name) =>
        page.Locator("ol").GetByRole(AriaRole.Button, new() { NameRegex = new($@"{name}(\s*, done)?$") });
}
