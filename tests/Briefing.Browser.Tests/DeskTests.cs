using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>The morning list by keyboard.</summary>
public sealed class DeskTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task List_is_triaged_by_key_and_remembers(bool isSignedIn)
    {
        await using var watched = await site.OpenAsync(
            1440,
            ColorScheme.Light,
            state: isSignedIn ? site.AdminState : null
        );
        var page = watched.Page;
        await page.GotoAsync("/");
        var first = page.Locator(".desk [data-slug]").First;
        var slug = (await first.GetAttributeAsync("data-slug"))!;
        var item = page.Locator($"[data-slug='{slug}']");

        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(item).Not.ToHaveClassAsync(new Regex("is-read"));
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(item.Locator("h3 a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(item).ToHaveClassAsync(new Regex("is-read"));
        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(item).ToHaveClassAsync(new Regex("is-starred"));

        await page.GotoAsync("/?show=starred");
        await Assertions.Expect(item).ToBeVisibleAsync();
        await Assertions.Expect(item).ToHaveClassAsync(new Regex("is-read.*is-starred"));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(item).Not.ToHaveClassAsync(new Regex("is-read"));
        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(item).Not.ToHaveClassAsync(new Regex("is-starred"));
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/briefings/" + slug));
        await watched.AssertSoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Briefing_that_is_opened_is_read_and_its_marks_are_kept(bool isSignedIn)
    {
        await using var watched = await site.OpenAsync(
            390,
            ColorScheme.Light,
            state: isSignedIn ? site.AdminState : null
        );
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        var read = page.Locator(".mark-bar .mark-read");
        var star = page.Locator(".mark-bar .mark-star");
        await Assertions.Expect(read).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(star).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GotoAsync("/?show=starred");
        var item = page.Locator($"[data-slug='{site.Briefing["/briefings/".Length..]}']");
        await Assertions.Expect(item).ToHaveClassAsync(new Regex("is-read.*is-starred"));

        // Nothing is stated of where it was published.
        await page.GotoAsync(site.Briefing);
        await Assertions.Expect(star).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator(".mark-said")).ToHaveTextAsync("No address of the original is stated.");
        await page.Keyboard.PressAsync("m");
        await Assertions.Expect(read).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(star).ToHaveAttributeAsync("aria-pressed", "false");
        await page.GotoAsync("/");
        await Assertions.Expect(item).Not.ToHaveClassAsync(new Regex("is-read|is-starred"));
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task New_briefing_is_announced_without_loading_the_page_again()
    {
        await using var watched = await site.OpenAsync(390, ColorScheme.Dark);
        var page = watched.Page;
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".news")).ToBeEmptyAsync();

        await site.AddOldSeedAsync("late.md", "The harbour master said the late ferry had come in.");

        await Assertions.Expect(page.Locator(".news")).ToContainTextAsync("1 new briefing", new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the list anew" }).ClickAsync();
        await Assertions.Expect(page.Locator(".desk")).ToContainTextAsync("late ferry");
        await watched.AssertSoundAsync();
    }
}
