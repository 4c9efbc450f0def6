using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Briefing.Browser.Tests;

/// <summary>
/// The analyst's jobs on the seed, one after the other in one sitting, by pointer or by keyboard alone: find the article, name
/// its innermost sources, list what is unnamed, find the contradiction between public and private stance and the dropped
/// hedge, follow a caution to its rule, find a claim again in its text, and print.
/// </summary>
public sealed partial class AnalystJobTests(Site site)
{
    /// <summary>More than other tests put before the seed in the list.</summary>
    private const int MaxItems = 20;

    [Theory]
    [InlineData(1440, ColorScheme.Light, true)]
    [InlineData(390, ColorScheme.Dark, true)]
    [InlineData(1440, ColorScheme.Light, false)]
    public async Task Every_job_is_done_on_the_seed(int width, ColorScheme scheme, bool script)
    {
        await using var watched = await site.OpenAsync(width, scheme, script);
        var page = watched.Page;

        // The article.
        await page.GotoAsync("/");
        await page.Locator(".desk h3 a", new() { HasText = "Putin" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(site.Briefing) + "$"));

        // Its innermost sources, those unnamed said to be so, with what the article tells of them.
        var officials = page.Locator(
            ".who .sources li",
            new() { HasText = "two former high-ranking Russian officials" }
        );
        await Assertions.Expect(officials).ToContainTextAsync("not named");
        await Assertions.Expect(officials).ToContainTextAsync("two in number");
        await Assertions.Expect(officials).ToContainTextAsync("no longer in post");
        await Assertions.Expect(officials).ToContainTextAsync("through European Pravda and New York Times");

        // Public against private, in the article's own words.
        var ledger = page.Locator(".ledger", new() { HasText = "Vladimir Putin" });
        await Assertions.Expect(ledger.Locator(".side").First).ToContainTextAsync("assertive posture");
        await Assertions.Expect(ledger.Locator(".side").Last).ToContainTextAsync("a ceasefire in the ongoing conflict");

        // What was hedged and is taken as given later.
        var hedge = page.Locator(".hedges .pairs > li").First;
        await Assertions.Expect(hedge.Locator("blockquote").First).ToContainTextAsync("reportedly conveyed");
        await Assertions.Expect(hedge.Locator("blockquote").Last).ToContainTextAsync("taken as given");

        // Who is spoken of and not heard.
        await Assertions.Expect(page.Locator(".hearing")).ToContainTextAsync("Spoken of, not heard");

        // A caution, to its rule and back.
        await page.Locator(".care .cautions .rule").First.ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What it rests on" }))
            .ToBeVisibleAsync();
        await page.GoBackAsync();

        // A claim found by its words, lit where it stands, and the next hit.
        await page.Locator("#site-q").FillAsync("ceasefire");
        await page.Locator("#site-q").PressAsync("Enter");
        await page.Locator(".hit-groups .snippet a").First.ClickAsync();
        await watched.ReachAsync(new Regex("claim="));
        await Assertions.Expect(page.Locator(".panel h3")).ToHaveTextAsync(new Regex(@"^Claim \d+$"));
        await Assertions.Expect(page.Locator(".hit-bar")).ToContainTextAsync(new Regex(@"\d+ hits of “ceasefire”"));
        await page.Locator(".hit-bar").GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await page.Locator(".hit-bar").GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"find=ceasefire&hit=(\d+)#h\1$"));
        await Assertions.Expect(page.Locator("#" + new Uri(page.Url).Fragment[1..])).ToBeInViewportAsync();
        await watched.AssertSoundAsync();

        // One page of print, with the sources numbered.
        await page.GotoAsync(site.Briefing + "?print=page");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var source in await page.Locator(".sources li").AllAsync())
        {
            await Assertions.Expect(source).ToBeVisibleAsync();
        }

        Assert.Single(Sheet().Matches(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }))));
    }

    [Fact]
    public async Task Every_job_is_done_by_keyboard_alone()
    {
        await using var watched = await site.OpenAsync(1440, ColorScheme.Light);
        var page = watched.Page;
        await page.GotoAsync("/");
        var focused = page.Locator(".desk h3 a:focus");
        for (var pressed = 0; pressed < MaxItems; pressed++)
        {
            await page.Keyboard.PressAsync("j");
            if ((await focused.TextContentAsync())!.Contains("Putin", StringComparison.Ordinal))
            {
                break;
            }
        }

        await page.Keyboard.PressAsync("Enter");
        await watched.ReachAsync(new Regex(Regex.Escape(site.Briefing) + "$"));

        // Claim by claim, into the panel, to a caution's rule.
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".panel .cautions .sev").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("N");
        await Assertions.Expect(page.Locator(".panel .cautions .sev-3").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator("#claim-panel")).ToBeFocusedAsync();
        await TabToAsync(page, ".panel .rule");
        await page.Keyboard.PressAsync("Enter");
        await watched.ReachAsync(new Regex("/flags/"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What raises it" })).ToBeVisibleAsync();
        await page.GoBackAsync();

        // A search, its claims, the hits in the text.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("ceasefire");
        await page.Keyboard.PressAsync("Enter");
        await watched.ReachAsync(new Regex("/search"));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("o");
        await watched.ReachAsync(new Regex("find=ceasefire#h1$"));
        await Assertions.Expect(page.Locator(".hit-at")).ToHaveTextAsync(new Regex("^1 of"));
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(page.Locator(".hit-at")).ToHaveTextAsync(new Regex("^2 of"));
        await Assertions.Expect(page.Locator("#h2")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("[");
        await page.Keyboard.PressAsync("[");
        await Assertions.Expect(page.Locator(".hit-at")).ToHaveTextAsync(new Regex(@"^(\d+) of \1$"));

        // On to the claims, and back to the list.
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("c");
        await watched.ReachAsync(new Regex("/claims$"));
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".claims > li").First.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("h");
        await Assertions.Expect(page.Locator(".desk")).ToBeVisibleAsync();
        await watched.AssertSoundAsync();
    }

    [Fact]
    public async Task Search_is_kept_renamed_and_removed()
    {
        await using var watched = await site.OpenAsync(390, ColorScheme.Light, script: false, state: site.AdminState);
        var page = watched.Page;
        await page.GotoAsync("/claims?q=flag:src-anonymous");
        await page.GetByRole(AriaRole.Link, new() { Name = "Keep this search" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Query")).ToHaveValueAsync("flag:src-anonymous");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Unnamed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The search Unnamed is kept.");
        await Assertions.Expect(page.Locator(".kept-tools")).ToContainTextAsync("Nothing new since");

        await page.GetByText("Rename or remove").ClickAsync();
        await page.GetByLabel("New name of Unnamed").FillAsync("Without names");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.Locator(".kept-searches h2")).ToHaveTextAsync("Without names");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".kept-bar")).ToContainTextAsync("Without names");

        await page.GotoAsync("/searches");
        await page.GetByText("Rename or remove").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Without names" }).ClickAsync();
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("You keep no search yet");
        await watched.AssertSoundAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {selector}.");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
