using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>What readers and administrators come for.</summary>
public sealed partial class JourneyTests(Site site)
{
    [Theory]
    [InlineData(true, 1440)]
    [InlineData(false, 1440)]
    [InlineData(true, 360)]
    [InlineData(false, 360)]
    public async Task Reader_finds_the_article_its_sources_and_what_to_doubt(bool script, int width)
    {
        await using var watched = await site.OpenAsync(width, ColorScheme.Light, script);
        var page = watched.Page;
        await page.GotoAsync("/");
        await page.Locator(".articles h3 a").First.ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The bottom line" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".sources li").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".cautions [data-flag]").First).ToBeVisibleAsync();

        // From a lead claim to its words in the text, and on to its note.
        var number = page.Locator(".lead .num").Last;
        var id = Digits().Match((await number.GetAttributeAsync("href"))!).Value;
        await number.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"\\?claim={id}#c{id}$"));
        await Assertions.Expect(page.Locator("#c" + id)).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator($".text [data-claim~='{id}']").First).ToBeVisibleAsync();
        await page.Locator("#c" + id).ClickAsync();
        await Assertions.Expect(page.Locator("#n" + id)).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("#n" + id)).ToHaveClassAsync(new Regex("chosen"));
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim " + id);

        // From a caution to its rule.
        await page.Locator(".cautions .rule").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What raises it" })).ToBeVisibleAsync();

        // Search for a claim.
        await page.Locator("#site-q").FillAsync("ceasefire");
        await page.Locator("#site-q").PressAsync("Enter");
        await page.Locator(".hits a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync();
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Administrator_starts_an_import_and_sees_it_end_without_loading_the_page_again()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, state: site.AdminState);
        var page = watched.Page;
        await page.GotoAsync("/admin/imports");
        var button = page.Locator(".start-import");
        await Assertions.Expect(button).ToBeEnabledAsync();
        var before = await page.Locator(".runs tbody tr").CountAsync();
        await button.ClickAsync();
        await Assertions.Expect(page.Locator(".runs tbody tr")).ToHaveCountAsync(before + 1);
        await Assertions.Expect(page.Locator(".runs tbody tr").First.Locator(".state")).ToHaveTextAsync("Completed");
        await page.Locator(".runs tbody tr a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".items .outcome").First).ToHaveTextAsync("Unchanged");
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Keyboard_reaches_the_content_first()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Dark);
        await watched.Page.GotoAsync(site.Briefing);
        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeInViewportAsync();
        await watched.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(watched.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Reading_page_weighs_less_than_200_kilobytes()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var client = await watched.Page.Context.NewCDPSessionAsync(watched.Page);
        await client.SendAsync("Network.enable");
        var bytes = 0.0;
        client.Event("Network.loadingFinished").OnEvent += (_, data) =>
            bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await watched.Page.GotoAsync(site.Briefing, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 20_000, 200_000);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
