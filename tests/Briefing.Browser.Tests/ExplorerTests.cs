using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>What an analyst does across briefings.</summary>
public sealed class ExplorerTests(Site site)
{
    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 360)]
    public async Task Analyst_narrows_claims_down_and_reads_one_in_its_text(bool script, int width)
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Light, script);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Claims", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Words, “a phrase”" }).FillAsync("Putin");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".claims mark").First).ToHaveTextAsync("Putin");

        // On a phone the ways to narrow down are folded away until they are asked for.
        if (width < 992)
        {
            await Assertions.Expect(page.Locator(".facets")).ToBeHiddenAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Narrow down" }).ClickAsync();
        }

        // No named source: what remains says so in its chain.
        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "Unnamed source" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".query-parts")).ToContainTextAsync("flag:src-anonymous");
        await Assertions.Expect(page.Locator(".claims .gravest").First).ToContainTextAsync("Unnamed source");
        await watched.AssertSoundAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".query-parts")).Not.ToContainTextAsync("flag:");
        await page.Locator(".claims .proposition a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".text .num:target")).ToBeInViewportAsync();
    }
}
