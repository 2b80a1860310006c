using InFiConD.Api.Tests.Support;
using InFiConD.E2E.Tests.Support;
using InFiConD.Fixtures;
using InFiConD.Inference.Images;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>A newcomer with a folder of photographs and a server that reads no folders of its own.</summary>
public sealed class OwnPhotographsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_folder_of_this_computer_is_looked_into_decided_on_and_brought_in_without_a_zip()
    {
        string[] classes = ["mammals/cat", "mammals/dog", "birds/owl", "birds/Owl"];
        for (var i = 0; i < 12; i++)
            await WriteAsync($"animals/{classes[i % 4]}/{i}.jpg", Rendition.Jpeg(TinyImages.Noise(96, 72, i)));
        await WriteAsync("animals/.DS_Store", [1]);
        await WriteAsync("animals/readme.txt", [1]);
        await using var app = await AppProcess.StartReadyAsync(_folder["state"], new Dictionary<string, string>());
        await using var visitor = await Browser.VisitAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(app);
        await visitor.CreateProjectAsync("Animals");

        await visitor.SeesAsync(page.GetByText("Drop pictures or a whole folder here"));
        await Assertions.Expect(page.GetByText("INFICOND_IMPORT_ROOTS")).ToHaveCountAsync(0);
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByLabel("A folder", new() { Exact = true }).SetInputFilesAsync(_folder["animals"]);

        await visitor.SeesAsync(page.GetByText("One folder per class."));
        await visitor.SeesAsync(page.GetByRole(AriaRole.Cell, new() { Name = "mammals", Exact = true }));
        await visitor.SeesAsync(page.GetByText("2 files ignored"));
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "animals/mammals/cat/0.jpg" })).ToBeVisibleAsync();
        await page.GetByLabel("Folder 2 on the way").ClickAsync();
        await visitor.SeesAsync(page.GetByRole(AriaRole.Cell, new() { Name = "dog", Exact = true }));
        await visitor.SeesAsync(page.GetByText("Owl / owl"));
        await visitor.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 12 pictures" }).ClickAsync();

        await visitor.SeesAsync(page.GetByText("4 classes with their images per split"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Animals" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "animals", Exact = true }).ClickAsync();
        await visitor.SeesAsync(page.GetByText("12 images shown of 12"));
        await visitor.SeesAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Ignored files and notes" }));
        visitor.ShouldHaveSeenNoTrouble();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task WriteAsync(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        await File.WriteAllBytesAsync(_folder[path], bytes);
    }
}
