using System.Text.RegularExpressions;
using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using InFiConD.Fixtures;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>Models as they lie on a model hub, with no manifest of ours, brought in by the page alone.</summary>
public sealed partial class HubModelsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_clip_and_a_classifier_of_a_hub_become_students_without_a_manifest()
    {
        var world = new TinyWorld(_folder);
        TinyHub.WriteHuggingFaceClip(_folder["inputs/tiny-clip"]);
        TinyHub.WriteClassifier(_folder["resnet"], "fire", "sea", "lamp");
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], world.Environment);
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("From a hub");
        await visitor.ImportPhotographsAsync(TinyWorld.Photographs);
        await visitor.SeesAsync(page.GetByText("4 classes with their images per split"));
        await NextAsync(page);

        await visitor.ImportFolderAsync("tiny-clip");
        await visitor.SeesAsync(page.GetByText("A CLIP in Hugging Face’s layout"));
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByText("Correct what was understood").ClickAsync();
        await page.GetByLabel("Licence").FillAsync("MIT");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Tiny CLIP");
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import and try it" }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("any phrase works"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use 584 everyday words" }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("584 words will be used."));
        await NextAsync(page);

        // From this computer, as a folder.
        await page.GetByLabel("A folder", new() { Exact = true }).SetInputFilesAsync(_folder["resnet"]);
        await visitor.SeesAsync(page.GetByText("An image classifier with its class list"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import and try it" }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("3 classes, activation none"));
        await NextAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();

        await visitor.SeesAsync(page.GetByRole(AriaRole.Table, new() { Name = "Classes of version 1" }), 120);
        await visitor.SeesAsync(page.GetByText("584 words"));
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static Task NextAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = Next() }).ClickAsync();

    [GeneratedRegex("^Next: ")]
    private static partial Regex Next();
}
