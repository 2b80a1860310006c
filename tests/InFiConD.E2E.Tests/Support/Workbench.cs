using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>The six views as one person uses them.</summary>
/// <param name="visitor">Whose window it is; the workbench is open in it.</param>
public sealed partial class Workbench(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>The list of the chosen class's concepts.</summary>
    public ILocator Concepts => Page.GetByRole(AriaRole.Region, new() { Name = "Concepts", Exact = true });

    /// <summary>What the basket would do.</summary>
    public ILocator Preview => Page.GetByRole(AriaRole.Region, new() { Name = "Preview" });

    /// <summary>Why the basket is to be committed.</summary>
    public ILocator Reason => Page.GetByLabel("Reason");

    /// <summary>A row of the class table.</summary>
    public ILocator Class(string name) => Page.GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }) });

    /// <summary>The button of a version in the timeline; pressing it shows that version.</summary>
    public ILocator Version(int number) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^v{number}(,|:)") });

    /// <summary>The entry of a version in the timeline.</summary>
    public ILocator Entry(int version) => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Version(version) });

    /// <summary>Something in the timeline that says <paramref name="text"/>.</summary>
    public ILocator TimelineText(string text) => Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = Page.Locator("time") }).GetByText(text);

    /// <summary>The thumb of a concept's strength.</summary>
    public ILocator Strength(string concept) => Page.GetByRole(AriaRole.Slider, new() { Name = $"Strength for {concept}" });

    /// <summary>Chooses a class; the other views follow.</summary>
    public async Task ChooseAsync(string name)
    {
        await Class(name).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await visitor.SeesAsync(Page.GetByRole(AriaRole.Heading, new() { Name = $"Concepts of {name}" }));
    }

    /// <summary>Puts the strongest concept, or one further down the list, into the basket to be raised; returns its name.</summary>
    public async Task<string> RaiseAsync(int place = 0)
    {
        var raise = Concepts.GetByRole(AriaRole.Listitem).Nth(place).GetByRole(AriaRole.Button, new() { NameRegex = Raise() });
        await visitor.SeesAsync(raise);
        var concept = (await raise.GetAttributeAsync("aria-label"))!["Raise ".Length..];
        await raise.ClickAsync();
        await visitor.SeesAsync(Strength(concept));
        return concept;
    }

    /// <summary>Finds a concept by name, used by the class or not, and puts it into the basket to be raised.</summary>
    public async Task RaiseNamedAsync(string concept)
    {
        var search = Page.GetByLabel("Search every concept");
        await search.FillAsync(concept);
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Raise {concept}", Exact = true }).ClickAsync();
        await visitor.SeesAsync(Strength(concept));
        await search.FillAsync("");
    }

    /// <summary>Drags the strength with the keyboard, from the least up.</summary>
    public async Task DragAsync(string concept, double strength)
    {
        await Strength(concept).PressAsync("Home");
        for (var tenth = 10; tenth < strength * 10; tenth++)
            await Strength(concept).PressAsync("ArrowRight");
    }

    /// <summary>Commits the basket.</summary>
    public async Task CommitAsync(string reason)
    {
        await Reason.FillAsync(reason);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Commit" }).ClickAsync();
    }

    [GeneratedRegex("^Raise ")]
    private static partial Regex Raise();
}
