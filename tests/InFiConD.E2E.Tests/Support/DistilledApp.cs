using InFiConD.Api.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>
/// One server whose students were set up in the browser, shared by the tests of a class; each test tunes an image class of its own.
/// They are set up once: every server starts on a copy of that state folder.
/// </summary>
public sealed class DistilledApp : IAsyncLifetime
{
    private static readonly Lazy<Task<(TestFolder Folder, string Workbench)>> _original = new(SetUpAsync);
    private readonly TestFolder _folder = new();
    private AppProcess? _app;
    private string _workbench = "";

    /// <summary>The page of the project.</summary>
    public string Project => new Uri(_app!.SignIn, string.Join('/', _workbench.Split('/')[..3])).ToString();

    /// <summary>The workbench at one image class.</summary>
    public string WorkbenchOf(string name) => new Uri(_app!.SignIn, $"{_workbench}?class={name}").ToString();

    /// <summary>Another person's window, signed in.</summary>
    public Task<Visitor> VisitAsync(ColorScheme scheme = ColorScheme.Light) => VisitAsync(_app!, scheme);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        (var original, _workbench) = await _original.Value;
        await Tool.RunAsync(original.Path, "cp", ["-a", original["state"], _folder.Path]);
        _app = await AppProcess.StartReadyAsync(_folder["state"], TinyWorld.EnvironmentIn(original));
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<(TestFolder Folder, string Workbench)> SetUpAsync()
    {
        var folder = new TestFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        await using var app = await AppProcess.StartReadyAsync(folder["state"], new TinyWorld(folder).Environment);
        await using var visitor = await VisitAsync(app, ColorScheme.Light);
        await visitor.CreateProjectAsync("Colours");
        await visitor.DistilTinyWorldAsync();
        return (folder, new Uri(visitor.Page.Url).AbsolutePath);
    }

    private static async Task<Visitor> VisitAsync(AppProcess app, ColorScheme scheme)
    {
        var visitor = await Browser.VisitAsync(scheme);
        await visitor.SignInAsync(app);
        return visitor;
    }
}
