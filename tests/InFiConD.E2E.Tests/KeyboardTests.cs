using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>The whole of tuning without a mouse, in few keys.</summary>
public sealed class KeyboardTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    [Fact]
    public async Task Concepts_are_picked_and_committed_with_two_keys_each()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("meadow"));
        var rows = bench.Concepts.GetByRole(AriaRole.Listitem);
        await visitor.SeesAsync(rows.First);
        (await bench.Concepts.Locator("[tabindex='0']").CountAsync()).ShouldBe(1);
        var count = Math.Min(7, await rows.CountAsync());
        var names = (await rows.GetByRole(AriaRole.Button, new() { NameRegex = new("^Raise ") }).AllAsync())
            .Select(async button => (await button.GetAttributeAsync("aria-label"))!["Raise ".Length..]);
        var concepts = (await Task.WhenAll(names)).Take(count).ToArray();

        await page.GetByLabel("Search every concept").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync(i == 0 ? "r" : i == 1 ? "l" : "x");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("w");
        await page.Keyboard.TypeAsync("Picked by key.");
        var basket = page.GetByRole(AriaRole.List, new() { Name = "Basket" });
        await Assertions.Expect(basket.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(count);
        foreach (var concept in concepts)
            await visitor.SeesAsync(basket.GetByRole(AriaRole.Button, new() { Name = concept, Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Commit" })).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await visitor.SeesAsync(bench.TimelineText("“Picked by key.”"));
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_letter_takes_its_own_wish_back_and_types_as_usual_where_one_types()
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.GotoAsync(app.WorkbenchOf("lamp"));
        var search = page.GetByLabel("Search every concept");
        await visitor.SeesAsync(bench.Concepts.GetByRole(AriaRole.Listitem).First);
        await search.FocusAsync();
        await page.Keyboard.TypeAsync("rlxw");
        (await search.InputValueAsync()).ShouldBe("rlxw");
        await search.FillAsync("");
        await visitor.SeesAsync(bench.Concepts.GetByRole(AriaRole.Listitem).First);

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Basket" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Basket" })).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Shift+?");
        await visitor.SeesAsync(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys and marks" }).GetByText("Raise, lower, exclude the concept in focus"));
        visitor.ShouldHaveSeenNoTrouble();
    }
}
