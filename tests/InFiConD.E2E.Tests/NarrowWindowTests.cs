using System.Text.Json;
using InFiConD.E2E.Tests.Support;
using Microsoft.Playwright;

namespace InFiConD.E2E.Tests;

/// <summary>In small windows, and at 200 % zoom (720 x 450), everything stays in reach and nothing moves under the pointer.</summary>
public sealed class NarrowWindowTests(DistilledApp app) : IClassFixture<DistilledApp>
{
    // What of the page is in the window, and what of a row lies in its panel: left, top, right, bottom.
    private const string Inside =
        """
        (element, box) => {
          const inner = element.getBoundingClientRect();
          const outer = box ? document.querySelector(box).getBoundingClientRect() : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
          return inner.left >= outer.left - 1 && inner.top >= outer.top - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
        }
        """;

    [Theory]
    [InlineData(720, 450)]
    [InlineData(1024, 768)]
    [InlineData(1160, 700)]
    [InlineData(1280, 800)]
    public async Task Picking_concepts_moves_nothing_under_the_pointer_and_list_and_preview_stay_in_sight(int width, int height)
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(app.WorkbenchOf("meadow"));
        var rows = bench.Concepts.GetByRole(AriaRole.Listitem);
        await visitor.SeesAsync(rows.First);

        for (var row = 0; row < 3; row++)
        {
            var raise = rows.Nth(row).GetByRole(AriaRole.Button, new() { NameRegex = new("^Raise ") });
            var name = (await raise.GetAttributeAsync("aria-label"))!;
            var before = (await raise.BoundingBoxAsync())!;
            await page.Mouse.ClickAsync(before.X + (before.Width / 2), before.Y + (before.Height / 2));
            await visitor.SeesAsync(bench.Strength(name["Raise ".Length..]));
            await visitor.SeesAsync(bench.Preview.GetByText("95 % interval"));
            var after = (await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).BoundingBoxAsync())!;

            (after.X, after.Y).ShouldBe((before.X, before.Y), $"{name} moved");
            (await IsInsideAsync(bench.Preview.GetByRole(AriaRole.Status))).ShouldBeTrue("the preview's sentence is not in sight");
            (await IsInsideAsync(bench.Strength(name["Raise ".Length..]))).ShouldBeTrue("the new wish is not in sight");
        }

        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && document.querySelector('main').scrollWidth <= innerWidth")).ShouldBeTrue("the page scrolls sideways");
        visitor.ShouldHaveSeenNoTrouble();
    }

    [Theory]
    [InlineData(720, 450)]
    [InlineData(1024, 768)]
    public async Task Names_are_to_be_read_and_every_action_lies_inside_its_panel(int width, int height)
    {
        await using var visitor = await app.VisitAsync();
        var (page, bench) = (visitor.Page, new Workbench(visitor));
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(app.WorkbenchOf("lamp"));
        var row = bench.Concepts.GetByRole(AriaRole.Listitem).First;
        await visitor.SeesAsync(row);

        var buttons = await row.GetByRole(AriaRole.Button).AllAsync();
        buttons.Count.ShouldBe(4);
        foreach (var button in buttons)
            (await IsInsideAsync(button, "[data-anchor=concepts]")).ShouldBeTrue(await button.GetAttributeAsync("aria-label") ?? "the name");
        var name = await buttons[0].EvaluateAsync<JsonElement>("name => ({ shown: name.clientWidth, whole: name.scrollWidth })");
        name.GetProperty("shown").GetInt32().ShouldBeGreaterThan(0);
        name.GetProperty("whole").GetInt32().ShouldBeLessThanOrEqualTo(name.GetProperty("shown").GetInt32(), "a short name is cut");
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoTrouble();
    }

    private static Task<bool> IsInsideAsync(ILocator what, string? box = null) => what.EvaluateAsync<bool>(Inside, box);
}
