using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests.Support;

/// <summary>The panel of the guided tour.</summary>
/// <param name="visitor">Whose window it is.</param>
public sealed partial class Tour(Visitor visitor)
{
    /// <summary>Whose window it is.</summary>
    public Visitor Visitor => visitor;

    /// <summary>The panel.</summary>
    public ILocator Panel => visitor.Page.GetByRole(AriaRole.Complementary).Filter(new() { HasText = "Tour · step" });

    /// <summary>Waits until the tour is at a step.</summary>
    public Task StandsAtAsync(string title) => visitor.SeesAsync(Panel.GetByRole(AriaRole.Heading, new() { Name = title }));

    /// <summary>Presses a button of the panel.</summary>
    public Task PressAsync(string button) => Panel.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The concepts that the step asks for, without their weights.</summary>
    public async Task<IReadOnlyList<string>> AskedForAsync() =>
        [.. (await Panel.GetByRole(AriaRole.Listitem).AllInnerTextsAsync()).Select(text => Figure().Replace(text, string.Empty))];

    [GeneratedRegex("( →)? [+−]?[0-9.]+$")]
    private static partial Regex Figure();
}
