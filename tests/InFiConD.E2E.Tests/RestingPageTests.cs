using System.Text.Json;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>What a page costs: little to load, and nothing while nobody touches it.</summary>
public sealed class RestingPageTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    private const int ScriptBytes = 300_000;
    private const int ScriptFiles = 14;

    [Fact]
    public async Task The_first_load_of_the_workbench_brings_few_and_small_scripts()
    {
        await using var signedIn = await app.VisitAsync();
        await using var visitor = await Browser.VisitAsync();
        var (page, bytes) = (visitor.Page, new Dictionary<string, int>());
        await page.Context.AddCookiesAsync((await signedIn.Page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        var bodies = new List<Task>();
        page.RequestFinished += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath.EndsWith(".js", StringComparison.Ordinal))
                bodies.Add(NoteAsync(request));
        };
        async Task NoteAsync(IRequest request)
        {
            var sizes = await request.SizesAsync();
            lock (bytes)
                bytes[request.Url] = sizes.ResponseBodySize;
        }

        await page.GotoAsync(app.WorkbenchOf("sea"));
        await visitor.SeesAsync(page.GetByRole(AriaRole.Table, new() { NameRegex = new("^Classes of version") }));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.WhenAll(bodies);

        bytes.Values.ShouldAllBe(size => size > 0);
        bytes.Values.Sum().ShouldBeLessThanOrEqualTo(ScriptBytes, string.Join("\n", bytes));
        bytes.Count.ShouldBeLessThanOrEqualTo(ScriptFiles, string.Join("\n", bytes.Keys));
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task No_page_computes_styles_or_asks_the_server_while_nobody_touches_it()
    {
        await using var still = await app.VisitAsync();
        await using var visitor = await Browser.VisitAsync(motion: ReducedMotion.NoPreference);
        var page = visitor.Page;
        await page.Context.AddCookiesAsync((await still.Page.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("Performance.enable");
        var project = app.Project;
        string[] addresses = [new Uri(new Uri(project), "/").ToString(), project, $"{project}/setup?step=distil", app.WorkbenchOf("sea"), new Uri(new Uri(project), "/audit").ToString()];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await visitor.SeesAsync(page.GetByRole(AriaRole.Heading).First);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await RestsAsync(page, cdp, address);
        }
        visitor.ShouldHaveSeenNoTrouble();
    }

    private static async Task RestsAsync(IPage page, ICDPSession cdp, string address)
    {
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map((animation) => animation.finished))");
        await page.WaitForTimeoutAsync(1_000);
        var asked = new List<string>();
        void Note(object? _, IRequest request) => asked.Add(request.Url);
        page.Request += Note;
        var before = await StylesAsync(cdp);
        await page.WaitForTimeoutAsync(6_000);
        var after = await StylesAsync(cdp);
        page.Request -= Note;
        (after - before).ShouldBeLessThanOrEqualTo(2, address);
        asked.ShouldBeEmpty(address);
    }

    private static async Task<double> StylesAsync(ICDPSession cdp)
    {
        var metrics = (await cdp.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray();
        return metrics.Single(metric => metric.GetProperty("name").GetString() == "RecalcStyleCount").GetProperty("value").GetDouble();
    }
}
