using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>One headless browser for all tests; each test opens its own context.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var chromium = await Chromium.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
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

    /// <summary>
    /// A fresh visitor: no cookies, a window of 1280 x 800, and things in motion only where a test is about motion;
    /// takes any certificate where <paramref name="trustsAll"/>.
    /// </summary>
    public async Task<Visitor> VisitAsync(
        ColorScheme scheme = ColorScheme.Light, ReducedMotion motion = ReducedMotion.Reduce, bool trustsAll = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 800 },
            ColorScheme = scheme,
            ReducedMotion = motion,
            IgnoreHTTPSErrors = trustsAll,
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>Shares the browser among all test classes of the collection.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Browser";
}
