using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>One headless browser for all tests, ended with their process; each test opens its own context.</summary>
public static class Browser
{
    private static readonly Lazy<Task<IBrowser>> _browser = new(LaunchAsync);

    /// <summary>
    /// A fresh visitor: no cookies, a window of 1280 x 800, and things in motion only where a test is about motion;
    /// takes any certificate where <paramref name="trustsAll"/>.
    /// </summary>
    public static async Task<Visitor> VisitAsync(
        ColorScheme scheme = ColorScheme.Light, ReducedMotion motion = ReducedMotion.Reduce, bool trustsAll = false)
    {
        var context = await (await _browser.Value).NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 800 },
            ColorScheme = scheme,
            ReducedMotion = motion,
            IgnoreHTTPSErrors = trustsAll,
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        var chromium = await Chromium.FindAsync();
        return await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium.Program,
            Headless = true,
            // Chromium refuses to sandbox itself for root, and only then do we go without.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Env = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
                .Select(e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? "")).Where(e => !chromium.Environment.ContainsKey(e.Key))
                .Concat(chromium.Environment),
        });
    }
}
