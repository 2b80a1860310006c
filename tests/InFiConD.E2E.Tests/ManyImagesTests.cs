using System.Diagnostics;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>A dataset of ten thousand images, imported and scrolled to its end.</summary>
public sealed class ManyImagesTests : IDisposable
{
    private const int Count = 10_000;
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Ten_thousand_images_scroll_to_the_last_without_all_being_on_the_page()
    {
        var inputs = _folder["inputs"];
        WriteImages(Path.Combine(inputs, "many", "dots"));
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string> { ["INFICOND_IMPORT_ROOTS"] = inputs });
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("Many");
        await visitor.ImportPhotographsAsync("many");
        await visitor.SeesAsync(page.GetByText("Refused files"), 120);
        await page.GetByRole(AriaRole.Link, new() { Name = "Many" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "many", Exact = true }).ClickAsync();
        var gallery = page.GetByRole(AriaRole.Region, new() { Name = "Images of many" });
        await visitor.SeesAsync(page.GetByText("10,000 images shown of 10,000"));

        var most = 0;
        for (var scrolling = Stopwatch.StartNew(); await gallery.GetByText("09999.png").CountAsync() == 0;)
        {
            scrolling.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), "the last image never came");
            await gallery.EvaluateAsync("scroller => scroller.scrollTop = scroller.scrollHeight");
            most = Math.Max(most, await gallery.GetByRole(AriaRole.Listitem).CountAsync());
            await page.WaitForTimeoutAsync(20);
        }

        await visitor.SeesAsync(gallery.GetByText("09999.png"));
        most.ShouldBeLessThan(150);
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static void WriteImages(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < Count; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i:D5}.png"), Rendition.Png(TinyImages.Flat(8, 8, (byte)(i >> 8), (byte)i, 0)));
    }
}
