using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>The way from the sign-in link to the workbench, as a person walks it: by what can be read and clicked.</summary>
public static partial class SetUp
{
    /// <summary>Opens the printed link.</summary>
    public static async Task SignInAsync(this Visitor visitor, AppProcess app)
    {
        await visitor.Page.GotoAsync(app.SignIn.ToString());
        await visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Projects" }));
    }

    /// <summary>Makes a project; ends at the first step of its set-up.</summary>
    public static async Task CreateProjectAsync(this Visitor visitor, string name)
    {
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "New project" }).First.ClickAsync();
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create and choose photographs" }).ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { Name = $"Set up {name}" }));
    }

    /// <summary>Has photographs of a folder on the server looked into, sees what was understood, and brings them in.</summary>
    public static async Task ImportPhotographsAsync(this Visitor visitor, string folder)
    {
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "A folder on the server" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "inputs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = folder }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Look into this folder" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Import() }).ClickAsync();
    }

    /// <summary>Takes a model of one of the folders that the server may read.</summary>
    public static async Task ImportFolderAsync(this Visitor visitor, string folder)
    {
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "inputs" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = folder }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import this folder" }).ClickAsync();
    }

    /// <summary>Photographs, extractor, teacher, distil; ends in the workbench with version 1.</summary>
    public static async Task DistilTinyWorldAsync(this Visitor visitor)
    {
        var page = visitor.Page;
        await visitor.ImportPhotographsAsync(TinyWorld.Photographs);
        await visitor.SeesAsync(Fact(page, "Images", $"{TinyWorld.Count} ("));
        await visitor.SeesAsync(Fact(page, "Refused files", "0"));
        await NextAsync(page);
        await visitor.ImportFolderAsync(TinyWorld.Extractor);
        await visitor.SeesAsync(Fact(page, "Patch grid", "8 × 8"));
        await NextAsync(page);
        await visitor.ImportFolderAsync(TinyWorld.Teacher);
        await visitor.SeesAsync(page.GetByText("4 classes, activation none"));
        await NextAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Table, new() { Name = "Classes of version 1" }), 60);
    }

    /// <summary>One fact of "What was understood".</summary>
    private static ILocator Fact(IPage page, string word, string value) =>
        page.Locator("dl > div").Filter(new() { Has = page.GetByText(word, new() { Exact = true }) }).Filter(new() { HasText = value });

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = Next() }).ClickAsync();

    [GeneratedRegex("^Import [0-9,]+ picture")]
    private static partial Regex Import();

    [GeneratedRegex("^Next: ")]
    private static partial Regex Next();
}
