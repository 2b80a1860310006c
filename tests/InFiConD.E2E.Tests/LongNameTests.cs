using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Names of two hundred letters without a blank, everywhere a name can be: no page grows wider than its window.</summary>
public sealed class LongNameTests : IDisposable
{
    private const int Length = 200;
    private static readonly (int Width, int Height)[] _windows = [(1280, 800), (720, 450)];
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Unbroken_names_push_no_page_sideways()
    {
        var photographs = Long("photographs");
        WriteImages(_folder[$"inputs/{photographs}/{Long("class")}"]);
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string> { ["INFICOND_IMPORT_ROOTS"] = _folder["inputs"] });
        var workbench = new Uri(app.SignIn, await LivingRooms.DistilAsync(app, Long)).ToString();
        var project = workbench[..workbench.IndexOf("/ensembles", StringComparison.Ordinal)];
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await FitsAsync(visitor, page.GetByRole(AriaRole.Link, new() { Name = Long("Living rooms") }));

        await page.GotoAsync($"{project}/setup?step=images");
        await visitor.ImportPhotographsAsync(photographs);
        await FitsAsync(visitor, page.GetByText("Refused files"));
        foreach (var (step, text) in new[] { ("words", "Extractor"), ("teacher", "Teacher"), ("distil", "Students") })
        {
            await page.GotoAsync($"{project}/setup?step={step}");
            await FitsAsync(visitor, page.GetByText(text).First);
        }

        await page.GotoAsync(project);
        var dataset = page.GetByRole(AriaRole.Link, new() { Name = photographs });
        await FitsAsync(visitor, dataset);
        await dataset.ClickAsync();
        await FitsAsync(visitor, page.GetByRole(AriaRole.Region, new() { Name = $"Images of {photographs}" }).GetByRole(AriaRole.Img).First);

        await page.GotoAsync(workbench);
        await new Workbench(visitor).RaiseAsync();
        await visitor.SeesAsync(new Workbench(visitor).Preview);
        await new Workbench(visitor).CommitAsync(Long("because"));
        await FitsAsync(visitor, page.GetByText(Long("because")).First);

        await page.GotoAsync(new Uri(app.SignIn, "/audit").ToString());
        await FitsAsync(visitor, page.GetByText("concepts tuned").First);
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static string Long(string start) => start.Replace(' ', '_').PadRight(Length, 'm');

    private static void WriteImages(string folder)
    {
        Directory.CreateDirectory(folder);
        for (byte i = 0; i < 12; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{Long($"{i}")}.png"), Rendition.Png(TinyImages.Flat(8, 8, 200, i, 90)));
    }

    private static async Task FitsAsync(Visitor visitor, ILocator shown)
    {
        await visitor.SeesAsync(shown);
        foreach (var (width, height) in _windows)
        {
            await visitor.Page.SetViewportSizeAsync(width, height);
            var wide = await visitor.Page.EvaluateAsync<string[]>(
                """
                () => [document.documentElement, ...document.querySelectorAll('main, main > *')]
                  .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'hidden')
                  .map((box) => `${box.tagName}.${box.className}: ${box.scrollWidth} in ${box.clientWidth}`)
                """);
            wide.ShouldBeEmpty($"{visitor.Page.Url} at {width} x {height}");
        }
        await visitor.Page.SetViewportSizeAsync(1280, 800);
    }
}
