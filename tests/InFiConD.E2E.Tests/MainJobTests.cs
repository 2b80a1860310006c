using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>The whole main job on an empty machine, done with nothing but the browser.</summary>
public sealed class MainJobTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_person_goes_from_photographs_to_a_tuned_student_and_back()
    {
        var world = new TinyWorld(_folder);
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], world.Environment);
        await using var visitor = await Browser.VisitAsync();
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("Colours");
        await visitor.DistilTinyWorldAsync();

        await LookAsync(visitor);
        var concept = await TuneAsync(visitor);
        await ExplainAsync(visitor);
        await WithdrawAsync(visitor, concept);

        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static async Task LookAsync(Visitor visitor)
    {
        var bench = new Workbench(visitor);
        foreach (var (name, _) in Fixtures.TinyBundles.Classes)
        {
            var figures = await bench.Class(name).GetByRole(AriaRole.Img).GetAttributeAsync("aria-label");
            figures.ShouldNotBeNull();
            figures.ShouldMatch(@"^Student \d+\.\d, teacher \d+\.\d$");
        }
    }

    private static async Task<string> TuneAsync(Visitor visitor)
    {
        var bench = new Workbench(visitor);
        await bench.ChooseAsync("sea");
        var concept = await bench.RaiseAsync();
        await bench.DragAsync(concept, 2);
        await visitor.SeesAsync(visitor.Page.GetByText("× 2.0"));
        await visitor.SeesAsync(bench.Preview.GetByText("95 % interval"));
        await visitor.SeesAsync(bench.Preview.GetByText("Agreement with teacher"));

        await bench.CommitAsync("The sea is known by its colour.");

        await visitor.SeesAsync(bench.Version(2));
        var entry = bench.Entry(2);
        await visitor.SeesAsync(entry.GetByText($"raise {concept} × 2"));
        await visitor.SeesAsync(entry.GetByText("“The sea is known by its colour.”"));
        await visitor.SeesAsync(entry.GetByTitle("Images fixed and broken on tune"));
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Table, new() { Name = "Classes of version 2" }));
        return concept;
    }

    private static async Task ExplainAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "All", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Gallery of sea" }).GetByRole(AriaRole.Button).First.ClickAsync();

        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { Name = "How the student's score comes about" }));
        var segments = page.GetByRole(AriaRole.Group, new() { NameRegex = new(@"^\d+ segments? of the picture$") }).GetByRole(AriaRole.Button);
        (await segments.CountAsync()).ShouldBeGreaterThan(1);
        await segments.First.PressAsync("Enter");
        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { NameRegex = new(@"^Segment \d+, \d+ % of the picture$") }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the classes" }).ClickAsync();
    }

    private static async Task WithdrawAsync(Visitor visitor, string concept)
    {
        var bench = new Workbench(visitor);
        await visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Tunings in force" }).GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Withdraw a tuning of sea" });
        await dialog.GetByLabel("Reason").FillAsync("It was only a try.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Withdraw", Exact = true }).ClickAsync();

        await visitor.SeesAsync(bench.Version(3));
        await visitor.SeesAsync(bench.Entry(3).GetByText($"withdrew “raise {concept} × 2"));
        await visitor.SeesAsync(bench.Entry(3).GetByText("“It was only a try.”"));
        (await bench.Class("sea").GetByRole(AriaRole.Cell).AllInnerTextsAsync()).ShouldContain("0.0");
    }
}
