using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>A briefing by keyboard, on paper and passed on.</summary>
public sealed partial class KeyTests(Site site)
{
    [Fact]
    public async Task Claims_are_walked_opened_and_closed_by_key()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        var title = page.Locator(".panel h3");

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(title).ToHaveTextAsync("Claim 1");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(title).ToHaveTextAsync("Claim 2");
        await Assertions.Expect(page.Locator("#c2")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(title).ToHaveTextAsync("Claim 1");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator("#claim-panel")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#c1")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("3");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("hide=cue"));
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#site-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j3");
        await Assertions.Expect(page.Locator("#site-q")).ToHaveValueAsync("j3");
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Keys_are_listed_given_anew_remembered_and_switched_off()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        await page.Keyboard.PressAsync("?");
        var next = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Next claim: ") });
        await Assertions.Expect(next).ToHaveTextAsync("j");

        // A key that is taken is refused.
        await next.ClickAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator(".key-status")).ToContainTextAsync("Previous claim");
        await Assertions.Expect(next).ToHaveTextAsync("j");
        await next.ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".key-status")).ToContainTextAsync("Tab” stays");
        await next.ClickAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(next).ToHaveTextAsync("x");
        await page.Keyboard.PressAsync("Escape");

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 1");

        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Switch all keys off but this one").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync("Claim 1");
    }

    [Fact]
    public async Task Claim_is_copied_as_a_quotation_with_its_chain_and_address()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(site.Briefing + "?claim=5#c5");

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as a quotation" }).ClickAsync();

        await Assertions.Expect(page.Locator(".copied")).ToHaveTextAsync("Copied.");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches(@"^“.+” \(held by .+, through .+\) http://.+/briefings/.+\?claim=5#c5$", copied);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?print=page", false)]
    public async Task Print_numbers_every_source_and_takes_one_page_where_asked(string query, bool isWhole)
    {
        await using var watched = await site.OpenAsync(800, ColorScheme.Light, script: false);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing + query);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var source in await page.Locator(".sources li").AllAsync())
        {
            await Assertions.Expect(source).ToBeVisibleAsync();
        }

        Assert.Contains(
            "counter(source)",
            await page.Locator(".sources li")
                .First.EvaluateAsync<string>("item => getComputedStyle(item, '::before').content"),
            StringComparison.Ordinal
        );
        await Assertions.Expect(page.Locator(".bottom-line")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync(new() { Visible = isWhole });
        await Assertions.Expect(page.Locator("header.site")).ToBeHiddenAsync();
        var pages = Page().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" })));
        Assert.Equal(isWhole, pages > 1);
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("?marks=quiet", false, false)]
    [InlineData("?marks=full", true, true)]
    public async Task Screen_reader_is_told_as_much_of_the_marks_as_it_asked_for(
        string query,
        bool hasNumbers,
        bool hasEnds
    )
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light, script: false);
        await watched.Page.GotoAsync(site.Briefing + query);

        var said = await watched.Page.Locator(".text").First.AriaSnapshotAsync();

        Assert.Equal(hasNumbers, said.Contains("claim 1", StringComparison.Ordinal));
        Assert.Equal(hasEnds, said.Contains("end of claim 1", StringComparison.Ordinal));
        Assert.Equal(hasEnds, said.Contains("source:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task First_visit_is_greeted_once()
    {
        await using var watched = await site.OpenAsync(360, ColorScheme.Dark);
        var page = watched.Page;
        await page.GotoAsync(site.Briefing);
        await page.GetByRole(AriaRole.Button, new() { Name = "How to read the marks" }).ClickAsync();
        await Assertions.Expect(page.Locator(".aids .legend")).ToBeInViewportAsync();

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".greeting")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
