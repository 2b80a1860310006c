using System.Globalization;
using Microsoft.Playwright;

namespace InFiConD.Benchmarks;

/// <summary>What a person waits for in the browser: the first paint and the table of classes of a cold workbench, and the figures behind a moving slider.</summary>
internal static class PageCommand
{
    private const int Loads = 9;
    private const int Moves = 60;

    /// <summary>Counts from a key to the frame in which the preview is no longer behind it.</summary>
    private const string Watch = """
        () => {
          const preview = document.querySelector('section[aria-label="Preview"]');
          const behind = () => /behind/.test(preview.className);
          window.waits = [];
          let since = null;
          document.addEventListener('keydown', (event) => { since = event.timeStamp; }, true);
          new MutationObserver(() => {
            if (since === null || behind()) return;
            const from = since;
            since = null;
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => {
                const asked = performance.getEntriesByType('resource').find(({ name, startTime }) => name.endsWith('/preview') && startTime >= from);
                window.waits.push([performance.now() - from, asked.responseEnd - asked.startTime, asked.startTime - from]);
              };
              channel.port2.postMessage(0);
            });
          }).observe(preview, { attributes: true, attributeFilter: ['class'] });
        }
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var (address, token) = (new Uri(args[0]), args[1]);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = args.Length > 2 ? args[2] : "/usr/bin/chromium", ChromiumSandbox = false });
        List<double> paints = [], tables = [];
        for (var i = 0; i < Loads; i++)
        {
            var page = await OpenAsync(browser, address, token);
            paints.Add(await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
            tables.Add(await page.EvaluateAsync<double>("() => window.tableAt"));
            await page.Context.CloseAsync();
        }

        Print("first paint, nothing in the cache", paints);
        Print("table of classes", tables);
        var bench = await OpenAsync(browser, address, token);
        await bench.GetByRole(AriaRole.Button, new() { NameRegex = new("^Raise ") }).First.ClickAsync();
        await bench.GetByRole(AriaRole.Region, new() { Name = "Preview" }).GetByText("95 % interval").WaitForAsync();
        await bench.EvaluateAsync(Watch);
        var thumb = bench.GetByRole(AriaRole.Slider).First;
        await thumb.FocusAsync();
        for (var i = 0; i < Moves; i++)
        {
            await bench.Keyboard.PressAsync(i / 15 % 2 == 0 ? "ArrowRight" : "ArrowLeft");
            await bench.WaitForFunctionAsync("count => window.waits.length > count", i);
        }

        var waits = await bench.EvaluateAsync<double[][]>("() => window.waits");
        Print("from a key on the slider to painted figures", [.. waits.Select(wait => wait[0])]);
        Print("  of it the request", [.. waits.Select(wait => wait[1])]);
        Print("  of it until the request", [.. waits.Select(wait => wait[2])]);
        return 0;
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Uri address, string token)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var signIn = await context.APIRequest.PostAsync(new Uri(address, "/api/v1/auth/token").ToString(), new() { DataObject = new { token } });
        if (!signIn.Ok) throw new InvalidOperationException($"Signing in answered {signIn.Status}.");
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync("""
            new MutationObserver((_, watcher) => {
              if (!document.querySelector('tbody tr')) return;
              watcher.disconnect();
              requestAnimationFrame(() => { window.tableAt = performance.now(); });
            }).observe(document, { childList: true, subtree: true });
            """);
        await page.GotoAsync(address.ToString());
        await page.WaitForFunctionAsync("() => window.tableAt !== undefined");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Raise ") }).First.WaitForAsync();
        return page;
    }

    private static void Print(string what, List<double> ms)
    {
        ms.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-46} median {ms[ms.Count / 2],7:F0} ms   p95 {ms[(int)(0.95 * ms.Count)],7:F0} ms   largest {ms[^1],7:F0} ms   of {ms.Count}"));
    }
}
