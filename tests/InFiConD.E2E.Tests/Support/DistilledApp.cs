using InFiConD.Api.Tests.Support;

namespace InFiConD.E2E.Tests.Support;

/// <summary>One server whose students were set up in the browser, shared by the tests of a class; each test tunes an image class of its own.</summary>
public sealed class DistilledApp(Browser browser) : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private AppProcess? _app;
    private string _workbench = "";

    /// <summary>The page of the project.</summary>
    public string Project => new Uri(_app!.SignIn, string.Join('/', _workbench.Split('/')[..3])).ToString();

    /// <summary>The workbench at one image class.</summary>
    public string WorkbenchOf(string name) => new Uri(_app!.SignIn, $"{_workbench}?class={name}").ToString();

    /// <summary>Another person's window, signed in.</summary>
    public async Task<Visitor> VisitAsync(Microsoft.Playwright.ColorScheme scheme = Microsoft.Playwright.ColorScheme.Light)
    {
        var visitor = await browser.VisitAsync(scheme);
        await visitor.SignInAsync(_app!);
        return visitor;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _app = await AppProcess.StartReadyAsync(_folder["state"], new TinyWorld(_folder).Environment);
        await using var visitor = await VisitAsync();
        await visitor.CreateProjectAsync("Colours");
        await visitor.DistilTinyWorldAsync();
        _workbench = new Uri(visitor.Page.Url).AbsolutePath;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }
}
